import { perLanguage } from '../model/language.ts';
import type { Found } from './result-schema.ts';
import type { ConceptHit, Correction, Expansion, Hit, SearchResult } from './result.ts';

/**
 * What two engines found for the same query, as one answer: the bundled library's first, the own
 * library's second. `limit` as it was asked of both.
 */
export function mergeResults(bundled: Found, own: Found, limit = Infinity): Found {
  const [one, two] = [bundled.result, own.result];
  return {
    result: {
      concepts: concepts(one, two),
      hits: [...one.hits, ...two.hits].toSorted(byRank).slice(0, limit),
      total: one.total + two.total,
      expansions: expansions(one, two),
      works: [...one.works, ...two.works],
      corrections: corrections(one, two),
    },
    counts: perLanguage((language) => bundled.counts[language] + own.counts[language]),
  };
}

/** Titles that hold all the words lead, hits that lack some follow; between them the score decides. */
const group = ({ kind, why }: Hit): number =>
  why === 'some' ? 2 : kind === 'title' && why === 'words' ? 0 : 1;

const byRank = (one: Hit, other: Hit): number => group(one) - group(other) || other.score - one.score;

/** A concept that both know is mentioned in both. */
function concepts(one: SearchResult, two: SearchResult): readonly ConceptHit[] {
  const byId = new Map(two.concepts.map((hit) => [hit.concept, hit]));
  const both = one.concepts.map((hit) => {
    const other = byId.get(hit.concept);
    byId.delete(hit.concept);
    return other === undefined
      ? hit
      : { ...hit, segments: perLanguage((language) => hit.segments[language] + other.segments[language]) };
  });
  return [...both, ...byId.values()];
}

function expansions(one: SearchResult, two: SearchResult): readonly Expansion[] {
  const merged = new Map<string, Expansion>();
  for (const expansion of [...one.expansions, ...two.expansions]) {
    const known = merged.get(expansion.concept);
    if (known === undefined) {
      merged.set(expansion.concept, expansion);
      continue;
    }
    const added = new Map(known.added.map((each) => [each.label, each]));
    for (const each of expansion.added) {
      const same = added.get(each.label);
      const languages = [...new Set([...(same?.languages ?? []), ...each.languages])];
      added.set(each.label, { ...each, languages });
    }
    merged.set(expansion.concept, { ...known, added: [...added.values()] });
  }
  return [...merged.values()];
}

/** A word that one of the two libraries holds as it was typed is not mistyped. */
function corrections(one: SearchResult, two: SearchResult): readonly Correction[] {
  const of = (result: SearchResult, typed: string): Correction | undefined =>
    result.corrections.find((each) => each.typed === typed);
  const isEmpty = (result: SearchResult): boolean => result.total === 0;
  const typed = new Set([...one.corrections, ...two.corrections].map((each) => each.typed));
  return [...typed].flatMap((word) => {
    const [first, second] = [of(one, word), of(two, word)];
    if (first !== undefined && (second !== undefined || isEmpty(two))) return [first];
    if (second !== undefined && isEmpty(one)) return [second];
    const left = first ?? second;
    return left === undefined ? [] : [{ ...left, applied: false }];
  });
}
