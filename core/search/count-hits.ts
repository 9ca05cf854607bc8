import type { WorkId } from '../model/ids.ts';
import { languages, perLanguage } from '../model/language.ts';
import type { PerLanguage } from '../model/language.ts';
import type { SearchLibrary } from './library.ts';
import type { HitCounts, SearchOptions, WorkCount } from './result.ts';

/** A list of works longer than this is cut: it goes with every letter typed, and nobody reads it. */
const mostWorks = 300;

/** Counts hits, given by their documents: those that the options show, and all of them by their works. */
export function countHits(
  documents: PerLanguage<Int32Array>,
  { indexes }: SearchLibrary,
  { language, work }: Pick<SearchOptions, 'language' | 'work'>,
): HitCounts {
  const byWork = new Map<WorkId, { de: number; en: number }>();
  for (const each of languages) {
    const { works, workOf } = indexes[each];
    const counts = new Uint32Array(works.length);
    for (const document of documents[each]) {
      const own = workOf[document] ?? 0;
      counts[own] = (counts[own] ?? 0) + 1;
    }
    for (let at = 0; at < counts.length; at += 1) {
      const count = counts[at] ?? 0;
      const name = works[at];
      if (count === 0 || name === undefined) continue;
      const own = byWork.get(name) ?? { de: 0, en: 0 };
      own[each] = count;
      byWork.set(name, own);
    }
  }
  const counts = perLanguage((each) =>
    work === undefined ? documents[each].length : (byWork.get(work)?.[each] ?? 0),
  );
  const all = [...byWork].map(([name, hits]): WorkCount => ({ work: name, hits }));
  return {
    total: language === undefined ? counts.de + counts.en : counts[language],
    counts,
    articles: all.length,
    works: fewest(all, work),
  };
}

/** By id; of too many those with the most hits, and the one that is shown. */
function fewest(works: readonly WorkCount[], shown: WorkId | undefined): readonly WorkCount[] {
  const rank = ({ work, hits }: WorkCount): number =>
    work === shown ? Number.POSITIVE_INFINITY : hits.de + hits.en;
  const some =
    works.length <= mostWorks
      ? works
      : works.toSorted((one, other) => rank(other) - rank(one) || compare(one, other)).slice(0, mostWorks);
  return some.toSorted(compare);
}

const compare = (one: WorkCount, other: WorkCount): number => (one.work < other.work ? -1 : 1);
