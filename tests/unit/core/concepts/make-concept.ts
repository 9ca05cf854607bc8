import type { Concept } from '../../../../core/model/concept.ts';

type Parts = {
  readonly de?: readonly string[];
  readonly en?: readonly string[];
  readonly broader?: readonly string[];
  readonly related?: readonly string[];
};

/** A concept with these labels, the first of each language preferred; its id stands in for those left out. */
export function makeConcept(
  id: string,
  { de = [id], en = [id], broader = [], related = [] }: Parts = {},
): Concept {
  const [deFirst = id, ...deRest] = de;
  const [enFirst = id, ...enRest] = en;
  const definition = { text: 'A thing.', source: 'Made for a test.' };
  return {
    id,
    labels: {
      de: { preferred: deFirst, alternative: deRest, hidden: [] },
      en: { preferred: enFirst, alternative: enRest, hidden: [] },
    },
    definition: { de: definition, en: definition },
    broader,
    related,
  };
}
