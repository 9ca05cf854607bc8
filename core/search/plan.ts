import type { ConceptId } from '../model/ids.ts';
import type { ConceptLabel, ConceptLabels } from './concept-labels.ts';
import { wordsIn } from '../text/words.ts';
import { fullBeginnings } from './full-beginnings.ts';
import { indexedWords, sightOf } from './indexed-words.ts';
import type { IndexedWord } from './indexed-words.ts';
import type { About, LanguageIndex } from './open-index.ts';
import type { Query, QueryField, QueryPart } from './query.ts';
import { wordUnit } from './word-unit.ts';
import type { WordUnit } from './word-unit.ts';

/** A part that always has to be there, however little is found. */
export type StrictUnit =
  | { readonly type: 'word'; readonly typed: string; readonly field: QueryField; readonly unit: WordUnit }
  /** Terms in sequence or, with `within`, near each other; stop words among them, `stops` says which. */
  | {
      readonly type: 'phrase';
      readonly typed: string;
      readonly field: QueryField;
      readonly terms: readonly string[];
      readonly stops: readonly boolean[];
      readonly within: number | undefined;
      readonly written: string;
    }
  | { readonly type: 'concept'; readonly typed: string; readonly concepts: readonly ConceptId[] }
  /** Met by all documents of the articles that fit: by their day, by their topics. */
  | { readonly type: 'article'; readonly fits: (about: About) => boolean }
  /** Met by all documents of this language, or by none. */
  | { readonly type: 'always' | 'never' }
  | { readonly type: 'either'; readonly of: readonly StrictUnits[] };

/** All of `wanted` and none of `without`. */
export type StrictUnits = {
  readonly wanted: readonly StrictUnit[];
  readonly without: readonly StrictUnit[];
};

/** Words of the query that are a label: `from` and `to` count its words anywhere, `to` exclusive. */
export type LabelSpan = {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
  readonly labels: readonly ConceptLabel[];
};

/** What to look for in one language. Words anywhere keep their order; `spans` count them. */
export type Plan = {
  readonly words: readonly WordUnit[];
  readonly strict: readonly StrictUnit[];
  readonly without: readonly StrictUnit[];
};

export function planOf(query: Query, index: LanguageIndex, labels: ConceptLabels): Plan {
  const free = query.wanted.filter(isFreeWord);
  const others = query.wanted.filter((part) => !isFreeWord(part));
  const strict = others.map((part) => strictUnit(part, index, labels, true));
  const forms = free.map(({ text }) => sightOf(text, index.language).form);
  const words = fullBeginnings(
    free.map(({ text, typing, tied }, at) => {
      const [before, behind] = [forms[at - 1], forms[at + 1]];
      const ties = { before: tied === true, behind: free[at + 1]?.tied === true };
      return wordUnit(text, { typing, compounds: true, before, behind, ties }, index);
    }),
    index,
  );
  const typed = free.map(({ text }) => text);
  if (strict.length === 0 && words.length > 1 && words.every(({ idle }) => idle)) {
    // To be or not to be: words that no index knows can only be meant as they stand.
    const isLabel = labels.calledBy(typed).length > 0;
    if (!isLabel) strict.push(phraseUnit(typed.join(' '), 'anywhere', undefined, index));
  }
  // With nothing but a stop word being typed, what begins like it is all there is to show.
  const alone = strict.length === 0 && words.every(({ idle }) => idle);
  return {
    words: words.map((unit) => (alone && unit.prefix !== undefined ? { ...unit, idle: false } : unit)),
    strict,
    without: query.without.map((part) => strictUnit(part, index, labels, false)),
  };
}

type FreeWord = Extract<QueryPart, { type: 'word' }>;

const isFreeWord = (part: QueryPart): part is FreeWord => part.type === 'word' && part.field === 'anywhere';

/** The words of the query that are looked for anywhere, as typed. `LabelSpan`s count these. */
export const freeWords = (query: Query): readonly string[] =>
  query.wanted.filter(isFreeWord).map(({ text }) => text);

/** `wanted`: whether the part is one to find, and so in compounds too. */
function strictUnit(
  part: QueryPart,
  index: LanguageIndex,
  labels: ConceptLabels,
  wanted: boolean,
): StrictUnit {
  switch (part.type) {
    case 'language':
      return { type: part.language === index.language ? 'always' : 'never' };
    case 'before':
      return { type: 'article', fits: ({ day }) => day !== undefined && day < part.day };
    case 'either':
      return {
        type: 'either',
        of: part.of.map((query) => ({
          wanted: query.wanted.map((each) => strictUnit(each, index, labels, wanted)),
          without: query.without.map((each) => strictUnit(each, index, labels, !wanted)),
        })),
      };
    case 'concept':
      return { type: 'concept', typed: part.text, concepts: labels.named(part.text) };
    default:
      return part.field === 'tag' ? topicUnit(part, index, labels) : textUnit(part, index, wanted);
  }
}

type TextPart = Extract<QueryPart, { type: 'word' | 'phrase' | 'near' }>;

/** An article has a topic by its words, the last of which may be unfinished, or by the concept that it is. */
function topicUnit(part: TextPart, { language }: LanguageIndex, labels: ConceptLabels): StrictUnit {
  const asked = indexedWords(part.text, language);
  const concepts: ReadonlySet<string> = new Set(labels.named(part.text));
  const typing = part.type === 'word' && part.typing && part.text.length > 1;
  const isMet = (word: IndexedWord | undefined, at: number): boolean => {
    const { form, term } = asked[at] ?? { form: '', term: '' };
    return word !== undefined && (word.term === term || (typing && word.form.startsWith(form)));
  };
  const isCalled = (topic: string): boolean => {
    const words = indexedWords(topic, language);
    return words.some((_, start) => asked.every((_word, at) => isMet(words[start + at], at)));
  };
  return {
    type: 'article',
    fits: ({ topics }) => topics.some((topic) => concepts.has(topic) || isCalled(topic)),
  };
}

function textUnit(part: TextPart, index: LanguageIndex, wanted: boolean): StrictUnit {
  const { text: typed, field } = part;
  if (field === 'note') return { type: 'never' };
  if (part.type === 'word') {
    const unit = wordUnit(typed, { typing: part.typing, compounds: wanted }, index);
    if (!unit.idle || unit.prefix !== undefined) return { type: 'word', typed, field, unit };
  }
  return phraseUnit(typed, field, part.type === 'near' ? part.within : undefined, index);
}

function phraseUnit(
  typed: string,
  field: QueryField,
  within: number | undefined,
  { language }: LanguageIndex,
): StrictUnit {
  const found = indexedWords(typed, language);
  return {
    type: 'phrase',
    typed,
    field,
    terms: found.map(({ term }) => term),
    stops: found.map(({ stop }) => stop),
    within,
    written: wordsIn(typed).join(' '),
  };
}

/** Where the query's words are a concept's label in either language: longest first, no two overlap. */
export function labelSpans(typed: readonly string[], labels: ConceptLabels): readonly LabelSpan[] {
  const spans: LabelSpan[] = [];
  const free = (from: number, to: number): boolean =>
    spans.every((span) => to <= span.from || from >= span.to);
  for (let length = Math.min(labels.longest, typed.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= typed.length; from += 1) {
      const words = typed.slice(from, from + length);
      const called = free(from, from + length) ? labels.calledBy(words) : [];
      if (called.length > 0) spans.push({ from, to: from + length, typed: words.join(' '), labels: called });
    }
  }
  return spans.toSorted((one, other) => one.from - other.from);
}
