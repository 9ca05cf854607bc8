import type { Language } from '../../../core/model/language.ts';
import type { Stretch } from '../../../core/model/segment.ts';
import type { Chance } from '../random.ts';
import { type Cells, copies, moved, newCells, splice, textOf, tidy } from './cells.ts';
import { anyOf, blocksOf, phraseIn, sentencesOf, wordsIn, wordsOf } from './stretches.ts';

/** What a mutation has at hand: text of another essay in the same language to put in. */
export type Stock = { readonly text: string; readonly language: Language };

/** One change. Null where the chosen place does not allow it. */
type Change = (cells: Cells, stock: Stock, chance: Chance) => Cells | null;

type Level = 'word' | 'phrase' | 'sentence' | 'paragraph';

const partOf = (level: Level, text: string, language: Language, chance: Chance): Stretch | null => {
  switch (level) {
    case 'word':
      return anyOf(wordsOf(text), chance);
    case 'phrase': {
      const sentence = anyOf(sentencesOf(text, language), chance);
      return sentence && phraseIn(text, sentence, chance);
    }
    case 'sentence':
      return anyOf(sentencesOf(text, language), chance);
    case 'paragraph':
      return anyOf(blocksOf(text), chance);
  }
};

const glueOf = (level: Level): string => (level === 'paragraph' ? '\n' : ' ');

/** Where something of this size may be put in: before a part of the same size. */
const placeFor = (level: Level, text: string, language: Language, chance: Chance): number | null => {
  if (level === 'word' || level === 'phrase') {
    const word = anyOf(
      wordsOf(text).filter(({ start }) => text[start - 1] === ' '),
      chance,
    );
    return word && word.start;
  }
  return partOf(level, text, language, chance)?.start ?? null;
};

const foreign = (level: Level, { text, language }: Stock, chance: Chance): string | null => {
  const part = partOf(level, text, language, chance);
  return part && text.slice(part.start, part.end);
};

const remove =
  (level: Level): Change =>
  (cells, { language }, chance) => {
    const part = partOf(level, textOf(cells), language, chance);
    return part && splice(cells, part.start, part.end, []);
  };

const replace =
  (level: Level): Change =>
  (cells, stock, chance) => {
    const text = textOf(cells);
    const part = partOf(level, text, stock.language, chance);
    const put = foreign(level, stock, chance);
    // A word replaced by itself is no change.
    if (!part || !put || put === text.slice(part.start, part.end)) return null;
    return splice(cells, part.start, part.end, newCells(put));
  };

const insert =
  (level: Level): Change =>
  (cells, stock, chance) => {
    const at = placeFor(level, textOf(cells), stock.language, chance);
    const put = foreign(level, stock, chance);
    return at === null || !put ? null : splice(cells, at, at, newCells(put + glueOf(level)));
  };

const letters = 'abdefghiklmnoprstuz';

/** Another form of a word, or a typing error. */
const alter: Change = (cells, _, chance) => {
  const word = anyOf(
    wordsOf(textOf(cells)).filter(({ start, end }) => end - start >= 4),
    chance,
  );
  if (!word) return null;
  const middle = word.start + 1 + chance.below(word.end - word.start - 1);
  const letter = newCells(letters[chance.below(letters.length)] ?? 'e');
  return chance.oneOf([
    () => splice(cells, word.end, word.end, newCells(chance.oneOf(['s', 'n', 'en', 'er', 'ing', 'es']))),
    () => splice(cells, middle, middle, letter),
    () => splice(cells, middle, middle + 1, []),
    () => splice(cells, middle, middle + 1, letter),
  ])();
};

const duplicate =
  (level: Level): Change =>
  (cells, { language }, chance) => {
    const text = textOf(cells);
    const part = partOf(level, text, language, chance);
    const at = placeFor(level, text, language, chance);
    // Side by side nobody could say which of the two was there first.
    if (!part || at === null || Math.abs(at - part.start) < 400 || Math.abs(at - part.end) < 400) return null;
    return splice(cells, at, at, [...copies(cells.slice(part.start, part.end)), ...newCells(glueOf(level))]);
  };

const move =
  (level: Level): Change =>
  (cells, { language }, chance) => {
    const text = textOf(cells);
    const part = partOf(level, text, language, chance);
    // A word changes its place within a sentence; farther off nobody would call it a move.
    const sentence = sentencesOf(text, language).find(
      ({ start, end }) => part && start <= part.start && part.end <= end,
    );
    const at =
      level === 'word'
        ? (anyOf(sentence ? wordsIn(text, sentence) : [], chance)?.start ?? null)
        : placeFor(level, text, language, chance);
    if (!part || at === null || (at >= part.start && at <= part.end + 2)) return null;
    return moved(cells, part.start, part.end, at, glueOf(level));
  };

/** Two neighbours change places. */
const swap =
  (level: Level): Change =>
  (cells, { language }, chance) => {
    const text = textOf(cells);
    const [one, other] = neighbours(level, text, language, chance);
    if (!one || !other) return null;
    return [
      ...cells.slice(0, one.start),
      ...cells.slice(other.start, other.end),
      ...cells.slice(one.end, other.start),
      ...cells.slice(one.start, one.end),
      ...cells.slice(other.end),
    ];
  };

function neighbours(
  level: Level,
  text: string,
  language: Language,
  chance: Chance,
): readonly (Stretch | undefined)[] {
  const sentence = anyOf(sentencesOf(text, language), chance);
  const block = anyOf(blocksOf(text), chance);
  if (!sentence || !block) return [];
  if (level === 'phrase') {
    const inside = wordsIn(text, sentence);
    const size = 2 + chance.below(3);
    const at = chance.below(Math.max(1, inside.length - 2 * size));
    const run = (from: number): Stretch | undefined => {
      const [first, last] = [inside[from], inside[from + size - 1]];
      return first && last && { start: first.start, end: last.end };
    };
    return [run(at), run(at + size)];
  }
  const parts =
    level === 'word'
      ? wordsIn(text, sentence)
      : level === 'sentence'
        ? sentencesOf(text, language).filter(({ start, end }) => block.start <= start && end <= block.end)
        : blocksOf(text);
  const at = chance.below(Math.max(1, parts.length - 1));
  return [parts[at], parts[at + 1]];
}

const splitParagraph: Change = (cells, { language }, chance) => {
  const starts = new Set(blocksOf(textOf(cells)).map(({ start }) => start));
  const at = anyOf(
    sentencesOf(textOf(cells), language).filter(({ start }) => !starts.has(start)),
    chance,
  );
  return at && splice(cells, at.start, at.start, newCells('\n'));
};

const splitSentence: Change = (cells, { language }, chance) => {
  const text = textOf(cells);
  const sentence = anyOf(sentencesOf(text, language), chance);
  const inside = sentence ? wordsIn(text, sentence) : [];
  const word = anyOf(
    inside.slice(3, -2).filter(({ start }) => text[start - 1] === ' '),
    chance,
  );
  const first = word && cells[word.start];
  if (!word || !first) return null;
  const comma = text[word.start - 2] === ',' ? 1 : 0;
  return splice(cells, word.start - 1 - comma, word.start + 1, [
    ...newCells('. '),
    { ...first, unit: first.unit.toUpperCase().slice(0, 1) },
  ]);
};

const joinParagraphs: Change = (cells, _, chance) => {
  const block = anyOf(blocksOf(textOf(cells)).slice(1), chance);
  return block && splice(cells, block.start - 1, block.start, newCells(' '));
};

const joinSentences: Change = (cells, { language }, chance) => {
  const text = textOf(cells);
  const next = anyOf(
    sentencesOf(text, language).filter(({ start }) => text.slice(start - 2, start) === '. '),
    chance,
  );
  const first = next && cells[next.start];
  if (!next || !first) return null;
  return splice(cells, next.start - 2, next.start + 1, [
    ...newCells(', '),
    { ...first, unit: first.unit.toLowerCase().slice(0, 1) },
  ]);
};

const single = {
  'edit: a word in another form': alter,
  'edit: word replaced': replace('word'),
  'edit: phrase replaced': replace('phrase'),
  'edit: sentence replaced': replace('sentence'),
  'edit: word put in': insert('word'),
  'edit: phrase put in': insert('phrase'),
  'edit: sentence put in': insert('sentence'),
  'edit: paragraph put in': insert('paragraph'),
  'delete: word': remove('word'),
  'delete: phrase': remove('phrase'),
  'delete: sentence': remove('sentence'),
  'delete: paragraph': remove('paragraph'),
  'move: word': move('word'),
  'move: phrase': move('phrase'),
  'move: sentence': move('sentence'),
  'move: paragraph': move('paragraph'),
  'duplicate: word': duplicate('word'),
  'duplicate: phrase': duplicate('phrase'),
  'duplicate: sentence': duplicate('sentence'),
  'duplicate: paragraph': duplicate('paragraph'),
  'split: paragraph': splitParagraph,
  'split: sentence': splitSentence,
  'join: paragraphs': joinParagraphs,
  'join: sentences': joinSentences,
  'reorder: words': swap('word'),
  'reorder: phrases': swap('phrase'),
  'reorder: sentences': swap('sentence'),
  'reorder: paragraphs': swap('paragraph'),
} as const satisfies Readonly<Record<string, Change>>;

export type MutationKind = keyof typeof single | 'mixed: all of these';

const singleKinds = Object.keys(single) as [keyof typeof single, ...(keyof typeof single)[]];
export const mutationKinds: readonly MutationKind[] = [...singleKinds, 'mixed: all of these'];

/** The text after a number of changes of one kind, each where chance will have it. */
export function mutated(kind: MutationKind, cells: Cells, stock: Stock, chance: Chance): Cells {
  let now = cells;
  for (let done = 0, tries = 0; done < changesOf(kind) && tries < 400; tries += 1) {
    const change = single[kind === 'mixed: all of these' ? chance.oneOf(singleKinds) : kind];
    const next = change(now, stock, chance);
    if (next === null) continue;
    now = tidy(next);
    done += 1;
  }
  return now;
}

function changesOf(kind: MutationKind): number {
  if (kind.startsWith('mixed')) return 25;
  if (kind.includes('word')) return 25;
  if (kind.includes('phrase')) return 15;
  return kind.includes('sentence') ? 10 : 5;
}
