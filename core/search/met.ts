import type { IndexedWord } from './indexed-words.ts';
import type { LanguageIndex } from './open-index.ts';
import type { Posting } from './postings.ts';
import type { QueryField } from './query.ts';
import { float32s, int32s, uint16s } from './room.ts';
import { borrowed, returned } from './table.ts';

/** The documents that meet one part of a query, each once, and how well each does: 0 to about 1.5. */
export type Met = {
  readonly documents: Int32Array;
  readonly shares: Float32Array;
  /** There may be more: not all texts were read that may meet it. */
  readonly cut?: true;
};

export const nothingMet: Met = { documents: new Int32Array(0), shares: new Float32Array(0) };

export const all = (index: LanguageIndex): Met => where(index, () => true);

/** All documents that are so, with a share of 0. */
export function where({ workOf }: LanguageIndex, isSo: (document: number, work: number) => boolean): Met {
  const documents = int32s(workOf.length);
  let count = 0;
  for (let document = 0; document < workOf.length; document += 1) {
    const work = workOf[document] ?? -1;
    if (work < 0 || !isSo(document, work)) continue;
    documents[count] = document;
    count += 1;
  }
  return { documents: documents.subarray(0, count), shares: float32s(count) };
}

/** Those of the documents that are so, with their shares. */
export function only({ documents, shares }: Met, isSo: (document: number) => boolean): Met {
  const kept: number[] = [];
  documents.forEach((document, at) => {
    if (isSo(document)) kept.push(at);
  });
  return {
    documents: Int32Array.from(kept, (at) => documents[at] ?? 0),
    shares: Float32Array.from(kept, (at) => shares[at] ?? 0),
  };
}

/** The documents of all these lists, of which there is one at least, with the mean of their shares; none of `without`. */
export function inAll(
  lists: readonly Posting[],
  { postings }: LanguageIndex,
  without: readonly Posting[] = [],
): Met {
  const [rarest = nothingMet] = lists.toSorted((one, other) => one.documents.length - other.documents.length);
  const places = borrowed(postings.size);
  const { length } = rarest.documents;
  for (let at = 0; at < length; at += 1) places[rarest.documents[at] ?? 0] = at + 1;
  const sums = float32s(length);
  const times = uint16s(length);
  for (const { documents, shares } of lists) {
    for (let at = 0; at < documents.length; at += 1) {
      const place = (places[documents[at] ?? 0] ?? 0) - 1;
      if (place < 0) continue;
      sums[place] = (sums[place] ?? 0) + (shares[at] ?? 0) / lists.length;
      times[place] = (times[place] ?? 0) + 1;
    }
  }
  for (const { documents } of without) {
    for (const document of documents) {
      const place = (places[document] ?? 0) - 1;
      if (place >= 0) times[place] = 0xffff;
    }
  }
  returned(places, rarest.documents);
  const kept: number[] = [];
  for (let at = 0; at < length; at += 1) if (times[at] === lists.length) kept.push(at);
  return {
    documents: Int32Array.from(kept, (at) => rarest.documents[at] ?? 0),
    shares: Float32Array.from(kept, (at) => sums[at] ?? 0),
  };
}

export type Holds = (words: readonly IndexedWord[]) => boolean;

/** Whether the part of the document that the field looks at holds something. */
export function fits(field: QueryField, document: number, index: LanguageIndex, holds: Holds): boolean {
  if (field === 'anywhere') return holds(index.wordsOf(document));
  const kind = index.kindOf(document);
  if (kind !== 'title' && kind !== 'heading') return false;
  const length = index.document(document)?.titleLength ?? 0;
  return length > 0 && holds(index.wordsOf(document).filter(({ end }) => end <= length));
}
