import { languages } from '../model/language.ts';
import { conceptHitsOf, expansionsOf } from './expansions.ts';
import type { SearchLibrary } from './library.ts';
import { matcherOfRun } from './mark-text.ts';
import { freeWords } from './plan.ts';
import type { Query } from './query.ts';
import { rankedHits } from './rank.ts';
import type { Correction, SearchOptions, SearchResult } from './result.ts';
import { runQuery, switchedOff } from './run.ts';
import type { Run } from './run.ts';
import { shownHit } from './shown-hit.ts';

const usualLimit = 50;

/**
 * Searches the library in both languages and returns one list, best first: titles; segments with
 * all words; segments that mention what is looked for under another label or in the other language;
 * and, where those are few, segments that hold the word in pieces or with some of the words. Slips are
 * forgiven where nothing else is found, else only told. Never throws.
 */
export function search(
  library: SearchLibrary,
  query: Query | string,
  options: SearchOptions = {},
): SearchResult {
  const without = switchedOff(options.without);
  const run = runQuery(library, query, without);
  const limit = options.limit ?? usualLimit;
  const { ranked, total, works } = rankedHits(library, run, options, limit);
  const matcher = matcherOfRun(run, without);
  return {
    concepts: conceptHitsOf(library, run),
    hits: ranked.map((hit) => shownHit(library, matcher, run, hit)),
    total,
    expansions: expansionsOf(library, run, without),
    works,
    corrections: correctionsOf(run),
  };
}

/** So much commoner must a word be to be suggested beside one that was found. */
const farCommoner = 4;

function correctionsOf(run: Run): readonly Correction[] {
  const typed = freeWords(run.query);
  const isForgiven = (at: number): boolean =>
    languages.some((language) => (run.typos[language][at] ?? []).length > 0);
  return run.slips
    .map(({ at, meant, slips, commoner }) => ({
      correction: { typed: typed[at] ?? '', meant, slips, applied: isForgiven(at) },
      commoner,
    }))
    .filter(({ correction, commoner }) => correction.applied || commoner >= farCommoner)
    .map(({ correction }) => correction);
}
