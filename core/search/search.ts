import { languages } from '../model/language.ts';
import { conceptHitsOf, expansionsOf } from './expansions.ts';
import type { SearchLibrary } from './library.ts';
import { matcherOfRun } from './mark-text.ts';
import type { Query } from './parse-query.ts';
import { rankedHits } from './rank.ts';
import type { SearchOptions, SearchResult } from './result.ts';
import { runQuery, switchedOff } from './run.ts';
import { shownHit } from './shown-hit.ts';

const usualLimit = 50;

/**
 * Searches the library in both languages and returns one list, best first: titles; segments with
 * all words; segments that mention what is looked for under another label or in the other language;
 * and, where those are few, segments with a slip forgiven or with some of the words. Never throws.
 */
export function search(
  library: SearchLibrary,
  query: Query | string,
  options: SearchOptions = {},
): SearchResult {
  const without = switchedOff(options.without);
  const run = runQuery(library, query, without);
  const shownIn = options.language === undefined ? languages : [options.language];
  const limit = options.limit ?? usualLimit;
  const { ranked, total } = rankedHits(library, run, shownIn, limit);
  const matcher = matcherOfRun(run, without);
  return {
    concepts: conceptHitsOf(library, run),
    hits: ranked.map((hit) => shownHit(library, matcher, run, hit)),
    total,
    expansions: expansionsOf(library, run, without),
  };
}
