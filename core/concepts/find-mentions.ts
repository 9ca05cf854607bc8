import type { Concept } from '../model/concept.ts';
import type { ConceptId } from '../model/ids.ts';
import { languages, perLanguage } from '../model/language.ts';
import type { Language, PerLanguage } from '../model/language.ts';
import { term, words } from '../text/words.ts';
import type { Word } from '../text/words.ts';
import { labelTrie } from './label-trie.ts';
import type { LabelTrie, Pattern } from './label-trie.ts';
import { labelsIn } from './labels.ts';

/** A label found in a text: UTF-16 offsets, `end` exclusive. `label` is as the concept writes it. */
export type Found = {
  readonly concept: ConceptId;
  readonly label: string;
  readonly start: number;
  readonly end: number;
};

/**
 * Prepares the labels of all concepts, and gives a function that finds them in a text, in order and
 * without overlaps: the longer match (in words) wins, then the earlier one. Labels of both languages
 * are looked for in every text, each by its own language's stems; the text's language only decides
 * under which label a concept is said to be found.
 */
export function mentionFinder(
  concepts: readonly Concept[],
): (text: string, language: Language) => readonly Found[] {
  const tries = perLanguage((language) =>
    labelTrie(
      concepts.flatMap((concept) => labelsIn(concept, language)),
      language,
    ),
  );
  const see = seenBy(tries);
  return (text, language) => {
    const inText = words(text);
    return longestApart(matches(text, inText, see), language).map(({ first, last, pattern }) => ({
      concept: pattern.concept.id,
      label: pattern.text,
      start: wordAt(inText, first).start,
      end: wordAt(inText, last).end,
    }));
  };
}

/** A place in a trie behind a label's first word, and the language of its labels. */
type Start = { readonly language: Language; readonly node: LabelTrie };

/** A word as both languages' labels see it: its terms, and the labels that it may begin. */
type Seen = { readonly terms: PerLanguage<string>; readonly starts: readonly Start[] };

/** How many words are remembered. Most begin no label. */
const mostKnown = 100_000;

/** Every word is worked out once: texts repeat their words. */
function seenBy(tries: PerLanguage<LabelTrie>): (word: string) => Seen {
  const known = new Map<string, Seen>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const terms = perLanguage((language) => term(word, language));
    const starts = languages.flatMap((language): readonly Start[] => {
      const node = tries[language].next.get(terms[language]);
      return node === undefined ? [] : [{ language, node }];
    });
    const seen = { terms, starts };
    if (known.size >= mostKnown) known.clear();
    known.set(word, seen);
    return seen;
  };
}

/** A label on a run of words: the first one's index and the last one's. */
type Match = { readonly first: number; readonly last: number; readonly pattern: Pattern };

/** Every match of every label, overlapping ones too, by the word they begin with. */
function matches(text: string, inText: readonly Word[], see: (word: string) => Seen): readonly Match[] {
  const found: Match[] = [];
  inText.forEach((word, first) => {
    for (const start of see(word.text).starts) {
      let node: LabelTrie | undefined = start.node;
      for (let last = first; node !== undefined; last += 1) {
        for (const pattern of node.patterns) {
          const isSure = pattern.exact === null && pattern.gaps.length === 0;
          if (isSure || fits(text, inText, first, pattern)) found.push({ first, last, pattern });
        }
        const next: Word | undefined = node.next.size === 0 ? undefined : inText[last + 1];
        node = next && node.next.get(see(next.text).terms[start.language]);
      }
    }
  });
  return found;
}

/** What parts two words for good: they are no one label, unless the label itself is written so. */
const parting = /[,;:!?…()[\]{}•|]|\.\s|\s\p{Pd}\s/u;

/** Terms agree already; here case counts where it must, and what stands between the words. */
function fits(text: string, inText: readonly Word[], first: number, { exact, gaps }: Pattern): boolean {
  if (exact?.some((word, index) => !isInflected(wordAt(inText, first + index).text, word)) === true)
    return false;
  for (const [index, gap] of gaps.entries()) {
    const between = text.slice(wordAt(inText, first + index).end, wordAt(inText, first + index + 1).start);
    if (between !== gap && parting.test(between)) return false;
  }
  return true;
}

/** CAC, CACs, CAC's: as written, then at most a small ending. */
const isInflected = (word: string, written: string): boolean =>
  word.startsWith(written) && !/\p{Lu}/u.test(word.slice(written.length));

/**
 * Of matches that overlap the one with more words stays, then the earlier one, then the better label.
 * Most overlap no other; the rest are sorted in knots of those that hang together, never all at once.
 */
function longestApart(inOrder: readonly Match[], language: Language): readonly Match[] {
  const kept: Match[] = [];
  for (let at = 0; at < inOrder.length;) {
    const knot: Match[] = [];
    let end = -1;
    for (let match = inOrder[at]; match !== undefined; match = inOrder[at]) {
      if (knot.length > 0 && match.first > end) break;
      knot.push(match);
      end = Math.max(end, match.last);
      at += 1;
    }
    kept.push(...(knot.length === 1 ? knot : untied(knot, language)));
  }
  return kept;
}

function untied(knot: readonly Match[], language: Language): readonly Match[] {
  const bestFirst = knot.toSorted(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      a.first - b.first ||
      rank(a.pattern, language) - rank(b.pattern, language),
  );
  const kept: Match[] = [];
  for (const match of bestFirst) {
    if (kept.every(({ first, last }) => match.last < first || last < match.first)) kept.push(match);
  }
  return kept.toSorted((a, b) => a.first - b.first);
}

/** The text's language first, and the preferred label before its alternatives. */
const rank = ({ language, role }: Pattern, textLanguage: Language): number =>
  (language === textLanguage ? 0 : 2) + (role === 'preferred' ? 0 : 1);

/** For indexes that are known to be inside the text. */
function wordAt(inText: readonly Word[], index: number): Word {
  const word = inText[index];
  if (word === undefined) throw new RangeError(`There is no word ${index} in this text.`);
  return word;
}
