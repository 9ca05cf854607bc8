/**
 * Tables of a number for each document, all zero, kept for the next who needs one: making and emptying
 * one of a million entries for every word of every query would take longer than answering it.
 */
const idle: Int32Array[] = [];

/** A table of at least `size` zeros. Whoever borrows it gives it back with `returned`. */
export function borrowed(size: number): Int32Array {
  const table = idle.pop();
  return table !== undefined && table.length >= size ? table : new Int32Array(size + (size >> 3));
}

/** Takes a table back. `documents`: the first `count` of them are all that is not zero in it. */
export function returned(table: Int32Array, documents: Int32Array, count = documents.length): void {
  for (let at = 0; at < count; at += 1) table[documents[at] ?? 0] = 0;
  idle.push(table);
}
