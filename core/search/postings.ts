import type { PackedLunr } from './index-schema.ts';

/** The documents that hold a term. */
export type Posting = {
  /** Their numbers, rising. */
  readonly documents: Int32Array;
  /**
   * For each of them, how well the term fits it: BM25 without the rarity of the term, 1 being as
   * often as could be. (A document that counts more or less than a paragraph may exceed it.)
   */
  readonly shares: Float32Array;
};

export type Postings = {
  /** Documents go by numbers below this. */
  readonly size: number;
  /** How many of these numbers have a document. */
  readonly living: number;
  readonly of: (term: string) => Posting | undefined;
  /** The same for many terms, read at one go: one for each of them, in their order. */
  readonly ofAll: (terms: readonly string[]) => readonly (Posting | undefined)[];
};

/** The highest BM25 weight a term can reach, in units of its rarity: Lunr's k1 + 1. */
export const ceiling = 2.2;

/** How much a term tells that stands in `holding` of `size` documents. Lunr's idf, the same formula. */
export const rarity = (holding: number, size: number): number =>
  Math.log(1 + Math.abs((size - holding + 0.5) / (holding + 0.5)));

/**
 * Turns Lunr's vectors (document → terms) round into postings (term → documents), in flat arrays.
 *
 * Queries are answered from these instead of by `lunr.Index.query`, which cannot ask for one of
 * several words (a prefix, a typo, another label) as a part that must be there, and which makes
 * objects and sets for every match: with 20,000 segments a required prefix took it 110 ms.
 */
export function openPostings({ terms, vectors }: PackedLunr): Postings {
  const size = vectors.length;
  const starts = new Uint32Array(terms.length + 1);
  for (const vector of vectors) {
    for (let at = 0; at < vector.length; at += 2) {
      const after = (vector[at] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
  }
  for (let term = 0; term < terms.length; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const documents = new Int32Array(starts[terms.length] ?? 0);
  const shares = new Float32Array(documents.length);
  const next = starts.slice();
  vectors.forEach((vector, document) => {
    for (let at = 0; at < vector.length; at += 2) {
      const term = vector[at] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      documents[place] = document;
      const holding = (starts[term + 1] ?? 0) - (starts[term] ?? 0);
      shares[place] = (vector[at + 1] ?? 0) / (rarity(holding, size) * ceiling);
    }
  });
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const of = (term: string): Posting | undefined => {
    const number = numbers.get(term);
    if (number === undefined) return undefined;
    const [start, end] = [starts[number], starts[number + 1]];
    return { documents: documents.subarray(start, end), shares: shares.subarray(start, end) };
  };
  return { size, living: size, of, ofAll: (asked) => asked.map(of) };
}
