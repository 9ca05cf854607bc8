import type { Concept } from '../model/concept.ts';
import type { ConceptId } from '../model/ids.ts';
import { languages, perLanguage } from '../model/language.ts';
import type { Language } from '../model/language.ts';
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
  return (text, language) => {
    const inText = words(text);
    const candidates = languages.flatMap((labels) => matches(text, inText, tries[labels], labels));
    return longestApart(candidates, language).map(({ first, length, pattern }) => ({
      concept: pattern.concept.id,
      label: pattern.text,
      start: wordAt(inText, first).start,
      end: wordAt(inText, first + length - 1).end,
    }));
  };
}

/** A label on a run of words: the first one's index and how many. */
type Match = { readonly first: number; readonly length: number; readonly pattern: Pattern };

/** Every match of every label of one language, overlapping ones too. */
function matches(
  text: string,
  inText: readonly Word[],
  trie: LabelTrie,
  language: Language,
): readonly Match[] {
  const terms = inText.map((word) => term(word.text, language));
  const found: Match[] = [];
  for (let first = 0; first < terms.length; first += 1) {
    let node: LabelTrie | undefined = trie;
    for (let last = first; last < terms.length; last += 1) {
      node = node.next.get(terms[last] ?? '');
      if (node === undefined) break;
      for (const pattern of node.patterns) {
        if (fits(text, inText, first, pattern)) found.push({ first, length: last - first + 1, pattern });
      }
    }
  }
  return found;
}

/** What parts two words for good: they are no one label, unless the label itself is written so. */
const parting = /[,;:!?…()[\]{}•|]|\.\s|\s\p{Pd}\s/u;

/** Terms agree already; here case counts where it must, and what stands between the words. */
function fits(text: string, inText: readonly Word[], first: number, { exact, gaps }: Pattern): boolean {
  if (exact?.some((word, index) => !isInflected(wordAt(inText, first + index).text, word)) === true)
    return false;
  return gaps.every((gap, index) => {
    const between = text.slice(wordAt(inText, first + index).end, wordAt(inText, first + index + 1).start);
    return between === gap || !parting.test(between);
  });
}

/** CAC, CACs, CAC's: as written, then at most a small ending. */
const isInflected = (word: string, written: string): boolean =>
  word.startsWith(written) && !/\p{Lu}/u.test(word.slice(written.length));

/** Of matches that overlap the one with more words stays, then the earlier one, then the better label. */
function longestApart(candidates: readonly Match[], language: Language): readonly Match[] {
  const inOrder = candidates.toSorted(
    (a, b) =>
      b.length - a.length || a.first - b.first || rank(a.pattern, language) - rank(b.pattern, language),
  );
  const taken = new Set<number>();
  const kept = inOrder.filter(({ first, length }) => {
    const places = Array.from({ length }, (_, index) => first + index);
    if (places.some((place) => taken.has(place))) return false;
    for (const place of places) taken.add(place);
    return true;
  });
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
