import { languages } from '../model/language.ts';
import { conceptHitsOf, expansionsOf } from './expansions.ts';
import type { SearchLibrary } from './library.ts';
import { matcherOfRun } from './mark-text.ts';
import { piecesOf } from './pieces.ts';
import { freeWords } from './plan.ts';
import type { Query } from './query.ts';
import { rankedHits } from './rank.ts';
import type { Correction, SearchOptions } from './result.ts';
import type { Found } from './result-schema.ts';
import { runQuery, switchedOff } from './run.ts';
import type { Run } from './run.ts';
import type { Slip } from './slips.ts';
import { shownHit } from './shown-hit.ts';

const usualLimit = 50;

/** As `search`, with the hits of each language counted in the work that is shown: the filter names both. */
export function found(library: SearchLibrary, query: Query | string, options: SearchOptions): Found {
  const without = switchedOff(options.without);
  const run = runQuery(library, query, without);
  const limit = options.limit ?? usualLimit;
  const { ranked, total, counts, works, articles, levels } = rankedHits(library, run, options, limit);
  const matcher = matcherOfRun(run, without);
  const held = run.relaxed ? heldBy(library, run) : [];
  const pieces = total === 0 ? piecesOf(library, run) : [];
  const result = {
    concepts: conceptHitsOf(library, run),
    hits: ranked.map((hit) => shownHit(library, matcher, run, hit)),
    total,
    expansions: expansionsOf(library, run, without),
    works,
    ...(articles > works.length ? { articles } : {}),
    corrections: correctionsOf(run),
    ...(levels === undefined ? {} : { levels }),
    ...(held.length > 0 ? { held } : {}),
    ...(pieces.length > 0 ? { pieces } : {}),
    ...(languages.some((language) => run.tallies[language].cut) ? { cut: true as const } : {}),
    ...(isShort(run) && total === 0 ? { short: true as const } : {}),
  };
  return { result, counts };
}

/** The words of the query that stand somewhere in this very form. */
const heldBy = ({ indexes }: SearchLibrary, { query, plans }: Run): readonly string[] =>
  freeWords(query).filter((_, at) =>
    languages.some((language) => {
      const unit = plans[language].words[at];
      return unit !== undefined && indexes[language].vocabulary.has(unit.form);
    }),
  );

/** A single letter, which may become anything. */
const isShort = ({ query: { wanted, without } }: Run): boolean =>
  without.length === 0 &&
  wanted.length === 1 &&
  wanted.every(
    (part) => part.type === 'word' && part.field === 'anywhere' && part.typing && [...part.text].length === 1,
  );

/** So much commoner must a word be to be suggested beside one that was found. */
const farCommoner = 4;

function correctionsOf(run: Run): readonly Correction[] {
  const typed = freeWords(run.query);
  const isForgiven = (at: number): boolean =>
    languages.some((language) => (run.generous[language].typos[at] ?? []).length > 0);
  return run.slips.flatMap((slip) => {
    const { at, meant, slips } = slip;
    const correction = { typed: typed[at] ?? '', meant, slips, applied: isForgiven(at) };
    return correction.applied || isSensible(slip, correction.typed) ? correction : [];
  });
}

/** A word that the library has is hardly mistyped by two letters, or by the first (keeper, deeper). */
const isSensible = ({ known, commoner, slips, meant }: Slip, typed: string): boolean =>
  commoner >= farCommoner && (!known || (slips === 1 && first(typed) === first(meant)));

const first = (word: string): string => word.normalize('NFD').charAt(0).toLowerCase();
