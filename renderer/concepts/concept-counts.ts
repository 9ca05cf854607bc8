import type { Edition } from '../../core/model/edition.ts';
import type { ConceptId } from '../../core/model/ids.ts';

/** In how many places of how many works a concept is mentioned, all languages together. */
export type ConceptCount = { readonly places: number; readonly works: number };

export type ConceptCounts = ReadonlyMap<ConceptId, ConceptCount>;

export const nowhere: ConceptCount = { places: 0, works: 0 };

/** The counts of two libraries that have no work in common. */
export function countsTogether(one: ConceptCounts, other: ConceptCounts): ConceptCounts {
  if (other.size === 0) return one;
  const both = new Map(one);
  for (const [concept, { places, works }] of other) {
    const known = one.get(concept) ?? nowhere;
    both.set(concept, { places: known.places + places, works: known.works + works });
  }
  return both;
}

/** A concept that is mentioned nowhere has no entry. */
export function conceptCounts(editions: readonly Edition[]): ConceptCounts {
  const found = new Map<ConceptId, { places: number; works: Set<string> }>();
  for (const { head, mentions } of editions) {
    for (const { concept } of mentions) {
      const count = found.get(concept) ?? { places: 0, works: new Set() };
      count.places += 1;
      count.works.add(head.work);
      found.set(concept, count);
    }
  }
  return new Map(
    Array.from(found, ([concept, { places, works }]) => [concept, { places, works: works.size }]),
  );
}
