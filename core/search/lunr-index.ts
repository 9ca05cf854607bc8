import lunr from 'lunr';
import type { PackedLunr } from './index-schema.ts';

/** The one field there is. See `weights` for why titles have none of their own. */
const field = 'text';

/** What Lunr is given of a document: its terms, stop words left out, and how much it counts. */
export type WeighedTerms = { readonly terms: readonly string[]; readonly weight: number };

/** The serialised form of a Lunr 2.3 index, as far as it is used here. Lunr's typings say `object`. */
type SerialisedLunr = {
  readonly version: string;
  readonly fieldVectors: readonly (readonly [ref: string, elements: readonly number[]])[];
  readonly invertedIndex: readonly (readonly [term: string, posting: { readonly _index: number }])[];
};

/**
 * Lets Lunr weigh the terms of each document (BM25, k1 1.2, b 0.75) and keeps its vectors. Lunr's
 * pipeline stays empty: what is passed in are terms already.
 *
 * Titles and headings are weighed as documents, not in a field of their own: Lunr divides a field's
 * length by its average over all documents, those without it included, so the few that have one
 * would look endlessly long.
 */
export function packedLunr(documents: readonly WeighedTerms[]): PackedLunr {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.field(field);
  documents.forEach(({ terms, weight }, id) => {
    builder.add({ id: String(id), [field]: terms }, { boost: weight });
  });
  const { version, fieldVectors, invertedIndex } = builder.build().toJSON() as SerialisedLunr;
  const terms: string[] = [];
  for (const [term, { _index }] of invertedIndex) terms[_index] = term;
  // One field only, so there is one vector for each document, in order.
  return { version, terms, vectors: fieldVectors.map(([, elements]) => elements) };
}

/** The complete Lunr index again, for whoever wants Lunr itself to search it: tests, the bench. */
export function lunrIndexOf({ version, terms, vectors }: PackedLunr): lunr.Index {
  const postings = terms.map((_, index) => ({ _index: index, [field]: {} as Record<string, object> }));
  vectors.forEach((elements, id) => {
    for (let at = 0; at < elements.length; at += 2) {
      const posting = postings[elements[at] ?? -1]?.[field];
      if (typeof posting === 'object') posting[String(id)] = {};
    }
  });
  const invertedIndex = terms
    .map((term, index) => [term, postings[index]] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const fieldVectors = vectors.map((elements, id) => [`${field}/${id}`, elements] as const);
  return lunr.Index.load({ version, fields: [field], fieldVectors, invertedIndex, pipeline: [] });
}
