import { languages } from '../model/language.ts';
import { asWritten } from './as-written.ts';
import { sightOf } from './indexed-words.ts';
import type { SearchLibrary } from './library.ts';
import type { LanguageIndex } from './open-index.ts';
import { freeWords } from './plan.ts';
import type { Piece } from './result.ts';
import type { Run } from './run.ts';

/** Of a piece, and of what is left of the word beside it. */
const leastLetters = 4;
/** Nobody types a longer word, and no more words where nothing is found by any of them; but they may be pasted. */
const mostLetters = 60;
const mostWords = 3;

/**
 * For the words of a query that stand nowhere: the longest words of the library that each begins and ends
 * with (Netzwerkeffekt: Netzwerk, Effekt). Of compounds alone, so in German: English would find a king in networking.
 */
export function piecesOf({ indexes }: SearchLibrary, { query, plans }: Run): readonly Piece[] {
  const isMet = (at: number): boolean =>
    languages.some((language) =>
      plans[language].words[at]?.ways.some(({ term }) => indexes[language].postings.of(term) !== undefined),
    );
  const isCompound = (form: string): boolean => form.length <= mostLetters && !/\P{L}/u.test(form);
  return freeWords(query)
    .slice(0, mostWords)
    .flatMap((typed, at) => {
      const unit = plans.de.words[at];
      if (unit === undefined || unit.idle || isMet(at) || !isCompound(unit.form)) return [];
      const pieces = [longest(beginnings(unit.form), indexes.de), longest(endings(unit.form), indexes.de)];
      return [...new Set(pieces.flatMap((piece) => piece ?? []))].map((piece) => ({ typed, piece }));
    });
}

/** Longest first; an s that ties two parts together is no part of either. */
const beginnings = (form: string): readonly string[] =>
  lengths(form).flatMap((length) => {
    const beginning = form.slice(0, length);
    return beginning.endsWith('s') ? [beginning.slice(0, -1), beginning] : beginning;
  });

const endings = (form: string): readonly string[] => lengths(form).map((length) => form.slice(-length));

/** How long a piece may be, longest first. */
const lengths = (form: string): readonly number[] =>
  Array.from(
    { length: Math.max(0, form.length - 2 * leastLetters + 1) },
    (_, less) => form.length - leastLetters - less,
  );

function longest(forms: readonly string[], index: LanguageIndex): string | undefined {
  for (const form of forms) {
    const sight = sightOf(form, index.language);
    if (sight.stop || !index.vocabulary.has(form)) continue;
    return asWritten(sight, index);
  }
  return undefined;
}
