import { perLanguage } from '../model/language.ts';
import type { PerLanguage } from '../model/language.ts';
import { isWholeScore } from './rank.ts';
import type { Found } from './result-schema.ts';
import type { ConceptHit, Correction, Expansion, Hit, HitCounts, Level, Piece } from './result.ts';
import { little } from './run.ts';

/**
 * What two engines found for the same query, as one answer: the bundled library's first, the own
 * library's second. `limit` as it was asked of both.
 *
 * Their scores are one scale (`rank.ts`: the kind of hit, then a share of what was asked). What each did
 * by itself and has to be undone is to read the query generously where it found little: together they
 * may have found enough, and what one of them holds just so is not mistyped for the other.
 */
export function mergeResults(bundled: Found, own: Found, limit = Number.POSITIVE_INFINITY): Found {
  const both = [bundled, own];
  const whole = both.map(wholeHits);
  const found = (whole[0] ?? 0) + (whole[1] ?? 0);
  const levels: readonly Level[] =
    found >= little ? ['whole'] : found > 0 ? ['whole', 'generous'] : ['whole', 'generous', 'mended'];
  const [first = [], second = []] = both.map(({ result }) => result.held);
  const others = [second, first];
  const kept = both.map((each, at) => keptOf(each, levels, others[at] ?? []));
  const counts = sumOf(kept.map((each) => each.counts));
  const results = both.map(({ result }) => result);
  const hits = kept.flatMap((each) => each.hits).toSorted((one, other) => other.score - one.score);
  const isShort = results.every(({ short }) => short === true);
  return {
    result: {
      concepts: concepts(results.map((each) => each.concepts)),
      hits: hits.slice(0, limit),
      total: counts.total,
      expansions: expansions(results.flatMap((each) => each.expansions)),
      works: counts.works,
      ...(counts.articles > counts.works.length ? { articles: counts.articles } : {}),
      corrections: corrections(both, whole, others),
      ...(results.some(({ cut }) => cut) ? { cut: true } : {}),
      ...(counts.total === 0 ? pieces(both, others) : {}),
      ...(isShort ? { short: true } : {}),
    },
    counts: counts.counts,
  };
}

/** All hits where there are no levels: then none was found by reading the query generously. */
const countsOf = ({ result, counts }: Found): HitCounts => ({
  total: result.total,
  counts,
  articles: result.articles ?? result.works.length,
  works: result.works,
});

/** How many meet the whole query, in whichever language or work. */
const wholeHits = (found: Found): number => {
  const { works } = found.result.levels?.whole ?? countsOf(found);
  return works.reduce((sum, { hits }) => sum + hits.de + hits.en, 0);
};

/** `held`: the words that the other library holds. What was found by taking one of them for another is not kept. */
function keptOf(
  found: Found,
  asked: readonly Level[],
  held: readonly string[],
): { readonly hits: readonly Hit[]; readonly counts: HitCounts } {
  const { hits, levels, corrections: own } = found.result;
  if (levels === undefined) return { hits, counts: countsOf(found) };
  const isMistaken = own.some(({ applied, typed }) => applied && held.includes(typed));
  const kept = isMistaken ? asked.filter((level) => level !== 'mended') : asked;
  return {
    hits: hits.filter((hit) => kept.includes(levelOf(hit))),
    counts: sumOf(kept.map((level) => levels[level])),
  };
}

function levelOf({ score, why }: Hit): Level {
  if (isWholeScore(score)) return 'whole';
  return why === 'typo' ? 'mended' : 'generous';
}

function sumOf(all: readonly HitCounts[]): HitCounts {
  const byWork = new Map<string, PerLanguage<number>>();
  for (const { work, hits } of all.flatMap(({ works }) => works)) {
    const before = byWork.get(work);
    byWork.set(work, before === undefined ? hits : plus(before, hits));
  }
  const works = [...byWork].map(([work, hits]) => ({ work, hits }));
  // A work with hits of two levels is one work; of lists that were cut nobody knows which these are.
  const isCut = all.some((each) => each.articles > each.works.length);
  return {
    total: all.reduce((sum, { total }) => sum + total, 0),
    counts: all.map(({ counts }) => counts).reduce(plus, { de: 0, en: 0 }),
    articles: isCut ? all.reduce((sum, { articles }) => sum + articles, 0) : works.length,
    works: works.toSorted((one, other) => (one.work < other.work ? -1 : 1)),
  };
}

const plus = (one: PerLanguage<number>, other: PerLanguage<number>): PerLanguage<number> =>
  perLanguage((language) => one[language] + other[language]);

/** A concept that both know is mentioned in both. */
function concepts([one = [], two = []]: readonly (readonly ConceptHit[])[]): readonly ConceptHit[] {
  const byId = new Map(two.map((hit) => [hit.concept, hit]));
  const both = one.map((hit) => {
    const other = byId.get(hit.concept);
    byId.delete(hit.concept);
    return other === undefined ? hit : { ...hit, segments: plus(hit.segments, other.segments) };
  });
  return [...both, ...byId.values()];
}

function expansions(all: readonly Expansion[]): readonly Expansion[] {
  const merged = new Map<string, Expansion>();
  for (const expansion of all) {
    const known = merged.get(expansion.concept);
    if (known === undefined) {
      merged.set(expansion.concept, expansion);
      continue;
    }
    const added = new Map(known.added.map((each) => [each.label, each]));
    for (const each of expansion.added) {
      const same = added.get(each.label);
      const spoken = [...new Set([...(same?.languages ?? []), ...each.languages])];
      added.set(each.label, { ...each, languages: spoken });
    }
    merged.set(expansion.concept, { ...known, added: [...added.values()] });
  }
  return [...merged.values()];
}

/**
 * A word that one of the two libraries holds as it was typed is not mistyped: where either has what was
 * asked for, only it may ask whether something else was meant.
 */
function corrections(
  both: readonly Found[],
  whole: readonly number[],
  others: readonly (readonly string[])[],
): readonly Correction[] {
  const found = whole.some((count) => count > 0);
  const all = both.flatMap(({ result }, at) =>
    found && whole[at] === 0
      ? []
      : result.corrections
          .filter(({ typed }) => others[at]?.includes(typed) !== true)
          .map((each) => ({ ...each, applied: each.applied && !found })),
  );
  const byWord = new Map<string, Correction>();
  for (const each of all.toSorted((one, other) => one.slips - other.slips)) {
    if (!byWord.has(each.typed)) byWord.set(each.typed, each);
  }
  return [...byWord.values()];
}

/** Of words that stand in neither, each once. */
function pieces(
  both: readonly Found[],
  others: readonly (readonly string[])[],
): { readonly pieces?: readonly Piece[] } {
  const all = both.flatMap(({ result }, at) =>
    (result.pieces ?? []).filter(({ typed }) => others[at]?.includes(typed) !== true),
  );
  const once = new Map(all.map((each) => [`${each.typed} ${each.piece.toLowerCase()}`, each]));
  return once.size > 0 ? { pieces: [...once.values()] } : {};
}
