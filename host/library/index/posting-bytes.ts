/**
 * Postings as bytes: for each document the distance to the one before it, then how often it holds the term,
 * both as numbers of seven bits a byte, the lowest first, the eighth bit saying that more follow. Most are
 * two bytes long. The chunks of a term, one after another, are one such list.
 */
export type PostingList = { readonly documents: Int32Array; readonly times: Uint16Array };

/** A chunk that has grown to this is left alone, and the next one begun: adding rewrites the last one only. */
export const fullChunk = 3400;
/** How many chunks one term may have. */
export const chunksOfTerm = 0x100000;

/** Bytes for documents that rise, the first of them after `last` (-1 if there is none). */
export function encoded(documents: readonly number[], times: readonly number[], last: number): Uint8Array {
  const bytes = new Uint8Array(documents.length * 8);
  let at = 0;
  const write = (value: number): void => {
    let left = value;
    while (left > 0x7f) {
      bytes[at] = (left & 0x7f) | 0x80;
      at += 1;
      left >>>= 7;
    }
    bytes[at] = left;
    at += 1;
  };
  let before = last;
  documents.forEach((document, place) => {
    write(document - before);
    write(Math.min(times[place] ?? 0, 0xffff));
    before = document;
  });
  return bytes.slice(0, at);
}

/** How many documents there may be in so many bytes. */
export const mostIn = (chunks: readonly Uint8Array[]): number =>
  chunks.reduce((sum, { length }) => sum + length, 0) >> 1;

/** All documents of a list, its chunks one after another, that are still there; `into` has room for them. */
export function decoded(
  chunks: readonly Uint8Array[],
  workOf: Int32Array,
  { documents, times }: PostingList,
): PostingList {
  let count = 0;
  let document = -1;
  for (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length) {
      let byte = chunk[at] ?? 0;
      at += 1;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = chunk[at] ?? 0;
        at += 1;
        value |= (byte & 0x7f) << shift;
      }
      document += value;
      byte = chunk[at] ?? 0;
      at += 1;
      value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = chunk[at] ?? 0;
        at += 1;
        value |= (byte & 0x7f) << shift;
      }
      // Articles that were taken out keep their numbers in the lists until these are written anew.
      if ((workOf[document] ?? -1) < 0) continue;
      documents[count] = document;
      times[count] = value;
      count += 1;
    }
  }
  return { documents: documents.subarray(0, count), times: times.subarray(0, count) };
}
