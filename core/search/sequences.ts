import type { Stretch } from '../model/segment.ts';
import type { IndexedWord } from './indexed-words.ts';

type Termed = Pick<IndexedWord, 'term'>;

/** What has to stand in sequence or, with `within`, near each other. */
export type Together = {
  readonly terms: readonly string[];
  readonly stops: readonly boolean[];
  readonly within: number | undefined;
  /** The words as they were typed, a space between; of stop words nothing else is known. */
  readonly written?: string | undefined;
};

/** At which of the words the sequence of terms begins. */
function phraseStarts(terms: readonly string[], words: readonly Termed[]): readonly number[] {
  if (terms.length === 0) return [];
  const starts: number[] = [];
  for (let start = 0; start + terms.length <= words.length; start += 1) {
    if (terms.every((term, at) => words[start + at]?.term === term)) starts.push(start);
  }
  return starts;
}

/**
 * The words that stand near each other: those terms of a stretch that holds all of them, with at
 * most `within` other words in it. A term asked for twice has to stand there twice. Each stretch is
 * the shortest from where it begins; what comes back are the places of its words, rising.
 */
export function nearPlaces(
  terms: readonly string[],
  within: number,
  words: readonly Termed[],
): readonly (readonly number[])[] {
  const asked = new Map<string, number>();
  for (const term of terms) asked.set(term, (asked.get(term) ?? 0) + 1);
  const places = words.flatMap(({ term }, at) => (asked.has(term) ? [{ term, at }] : []));
  return places.flatMap((_, from) => {
    const missing = new Map(asked);
    const taken: number[] = [];
    for (const { term, at } of places.slice(from)) {
      const left = missing.get(term) ?? 0;
      if (left === 0) continue;
      if (at - (taken[0] ?? at) + 1 - terms.length > within) break;
      missing.set(term, left - 1);
      taken.push(at);
      if (taken.length === terms.length) return [taken];
    }
    return [];
  });
}

/** Stop words near each other say nothing, unless they are all there is. */
const nearTerms = ({ terms, stops }: Together): readonly string[] => {
  const telling = terms.filter((_, at) => stops[at] === false);
  return telling.length > 0 ? telling : terms;
};

/** The places of the words that meet it, for each time it is met. */
export const togetherPlaces = (
  together: Together,
  words: readonly Termed[],
): readonly (readonly number[])[] =>
  together.within === undefined
    ? phraseStarts(together.terms, words).map((start) => together.terms.map((_, at) => start + at))
    : nearPlaces(nearTerms(together), together.within, words);

/** A phrase is one stretch; of words that stand near each other each is one. */
export function togetherStretches(
  together: Together,
  words: readonly (Termed & Stretch)[],
): readonly Stretch[] {
  return togetherPlaces(together, words).flatMap((places) => {
    const met = places.flatMap((place) => words[place] ?? []);
    if (together.within !== undefined) return met.map(({ start, end }) => ({ start, end }));
    return [{ start: met[0]?.start ?? 0, end: met.at(-1)?.end ?? 0 }];
  });
}
