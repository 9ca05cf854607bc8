import type { ConceptId } from '../model/ids.ts';
import type { SearchDocument } from './documents.ts';

/** The documents that mention a concept by one of its labels, rising, and how often each does. */
export type Mentioned = { readonly documents: Int32Array; readonly times: Uint16Array };

/** Where the concepts are mentioned in one language. */
export type Mentioning = {
  /** The labels by which a concept is mentioned, as it writes them. */
  readonly labelsOf: (concept: ConceptId) => readonly string[];
  readonly of: (concept: ConceptId, label: string) => Mentioned;
};

export function mentioningIn(documents: readonly SearchDocument[]): Mentioning {
  const byConcept = new Map<ConceptId, Map<string, Map<number, number>>>();
  documents.forEach(({ mentions }, document) => {
    for (const { concept, label } of mentions) {
      const labels = byConcept.get(concept) ?? new Map<string, Map<number, number>>();
      byConcept.set(concept, labels);
      const times = labels.get(label) ?? new Map<number, number>();
      labels.set(label, times);
      times.set(document, (times.get(document) ?? 0) + 1);
    }
  });
  return {
    labelsOf: (concept) => [...(byConcept.get(concept)?.keys() ?? [])],
    of: (concept, label) => {
      const times = byConcept.get(concept)?.get(label) ?? new Map<number, number>();
      return { documents: Int32Array.from(times.keys()), times: Uint16Array.from(times.values()) };
    },
  };
}
