import type { Concept } from '../model/concept.ts';
import type { ConceptId } from '../model/ids.ts';

/** How the concepts hang together. Lists are in the order of the concepts; ids that nobody has are left out. */
export type ConceptWeb = {
  readonly all: readonly Concept[];
  readonly get: (id: ConceptId) => Concept | undefined;
  /** One step up, as the concept names them. */
  readonly broader: (id: ConceptId) => readonly Concept[];
  /** One step down: the concepts that name this one as broader. */
  readonly narrower: (id: ConceptId) => readonly Concept[];
  /** Both those it names and those that name it. */
  readonly related: (id: ConceptId) => readonly Concept[];
};

/** The web that the concepts' `broader` and `related` span: `related` made symmetric, `narrower` derived. */
export function conceptWeb(concepts: readonly Concept[]): ConceptWeb {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const broader = new Map(concepts.map(({ id, broader: ids }) => [id, new Set(ids)]));
  const narrower = turned(concepts, ({ broader: ids }) => ids);
  const relatedFrom = turned(concepts, ({ related: ids }) => ids);
  const related = new Map(
    concepts.map(({ id, related: ids }) => [id, new Set([...ids, ...(relatedFrom.get(id) ?? [])])]),
  );
  const among = (links: ReadonlyMap<ConceptId, ReadonlySet<ConceptId>>) => (id: ConceptId) =>
    concepts.filter((concept) => concept.id !== id && links.get(id)?.has(concept.id) === true);
  return {
    all: concepts,
    get: (id) => byId.get(id),
    broader: among(broader),
    narrower: among(narrower),
    related: among(related),
  };
}

/** The links the other way round. */
function turned(
  concepts: readonly Concept[],
  links: (concept: Concept) => readonly ConceptId[],
): ReadonlyMap<ConceptId, ReadonlySet<ConceptId>> {
  const from = new Map(concepts.map(({ id }) => [id, new Set<ConceptId>()]));
  for (const concept of concepts) {
    for (const id of links(concept)) from.get(id)?.add(concept.id);
  }
  return from;
}
