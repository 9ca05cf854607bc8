import type { WorkId } from '../model/ids.ts';
import { perLanguage } from '../model/language.ts';
import type { PerLanguage } from '../model/language.ts';
import type { SearchLibrary } from './library.ts';
import type { HitCounts, SearchOptions, WorkCount } from './result.ts';

/** A list of works longer than this is cut: it goes with every letter typed, and nobody reads it. */
const mostWorks = 300;

/** Hits of one language: their documents and ranks. */
export type RankedDocuments = { readonly documents: Int32Array; readonly ranks: Uint8Array };

/** Counts the hits, of these ranks or of all: those that the options show, and all of them by their works. */
export function countHits(
  hits: PerLanguage<RankedDocuments>,
  { indexes }: SearchLibrary,
  { language, work }: Pick<SearchOptions, 'language' | 'work'>,
  ranks?: readonly number[],
): HitCounts {
  const numbers = workNumbers(indexes);
  const wanted = ranks === undefined ? ~0 : ranks.reduce((bits, rank) => bits | (1 << rank), 0);
  const byWork = perLanguage(() => new Uint32Array(numbers.works.length));
  const counts = perLanguage((each) => {
    const { documents, ranks: own } = hits[each];
    const { workOf } = indexes[each];
    const [times, numberOf] = [byWork[each], numbers.of[each]];
    let count = 0;
    for (let at = 0; at < documents.length; at += 1) {
      if (((wanted >> (own[at] ?? 0)) & 1) === 0) continue;
      const number = numberOf[workOf[documents[at] ?? 0] ?? 0] ?? 0;
      times[number] = (times[number] ?? 0) + 1;
      count += 1;
    }
    return count;
  });
  const shown = work === undefined ? undefined : numbers.works.indexOf(work);
  const found: number[] = [];
  for (let number = 0; number < numbers.works.length; number += 1) {
    if ((byWork.de[number] ?? 0) + (byWork.en[number] ?? 0) > 0) found.push(number);
  }
  const all = (number: number): number =>
    number === shown ? Number.POSITIVE_INFINITY : (byWork.de[number] ?? 0) + (byWork.en[number] ?? 0);
  const listed =
    found.length <= mostWorks
      ? found
      : found.toSorted((one, other) => all(other) - all(one) || one - other).slice(0, mostWorks);
  const inWork = shown === undefined ? counts : perLanguage((each) => byWork[each][shown] ?? 0);
  return {
    total: language === undefined ? inWork.de + inWork.en : inWork[language],
    counts: inWork,
    articles: found.length,
    works: listed
      .map((number): WorkCount => ({
        work: numbers.works[number] ?? '',
        hits: perLanguage((each) => byWork[each][number] ?? 0),
      }))
      .toSorted((one, other) => (one.work < other.work ? -1 : 1)),
  };
}

/** All works of both languages, and the number that each has in place of its place in one. */
type WorkNumbers = { readonly works: readonly WorkId[]; readonly of: PerLanguage<Int32Array> };

const known = new WeakMap<SearchLibrary['indexes'], WorkNumbers>();

function workNumbers(indexes: SearchLibrary['indexes']): WorkNumbers {
  const before = known.get(indexes);
  if (before !== undefined) return before;
  const works = [...indexes.de.works];
  const numbers = new Map<WorkId, number>();
  const german = new Int32Array(works.length);
  works.forEach((work, place) => {
    numbers.set(work, place);
    german[place] = place;
  });
  const english = new Int32Array(indexes.en.works.length);
  indexes.en.works.forEach((work, place) => {
    english[place] = numbers.get(work) ?? works.push(work) - 1;
  });
  const made = { works, of: { de: german, en: english } };
  known.set(indexes, made);
  return made;
}
