import { pageFrame, type NotesPage } from '../../core/annotations/notes-file.ts';
import { recordText } from '../../core/annotations/record-text.ts';

const written = new WeakMap<object, Buffer<ArrayBuffer>>();

/**
 * A notes file, byte for byte what `notesPageText` says. Records never change, so the bytes of each
 * are known as long as it is: of a file of thousands only what was changed is written out anew. They are
 * parts of the newest file that they stand in, which is kept anyway: nothing is in memory twice.
 */
export function pageBytes(page: NotesPage): Buffer<ArrayBuffer> {
  const { before, between, after } = pageFrame(page);
  const [head, comma] = [Buffer.from(before, 'utf8'), Buffer.from(between, 'utf8')];
  const records = page.items.map(bytesOf);
  const inFile = records.flatMap((bytes, at) => (at === 0 ? [bytes] : [comma, bytes]));
  const file = Buffer.concat([head, ...inFile, Buffer.from(after, 'utf8')]);
  let from = head.length;
  for (const [at, { length }] of records.entries()) {
    keep(page.items[at], file.subarray(from, from + length));
    from += length + comma.length;
  }
  return file;
}

const bytesOf = (record: unknown): Buffer<ArrayBuffer> =>
  (isObject(record) ? written.get(record) : undefined) ?? Buffer.from(recordText(record), 'utf8');

function keep(record: unknown, bytes: Buffer<ArrayBuffer>): void {
  if (isObject(record)) written.set(record, bytes);
}

const isObject = (record: unknown): record is object => typeof record === 'object' && record !== null;

/** How many records are written out in one go: about two milliseconds. */
const atOnce = 200;

/**
 * Writes out the records of a file that was just read, in spare moments, so that even the first change
 * has nothing else to write. Where they stand so in the file already, those bytes are kept.
 */
export async function writeAhead(page: NotesPage, file: Buffer<ArrayBuffer>): Promise<void> {
  const { before, between } = pageFrame(page);
  let from = Buffer.byteLength(before);
  for (const [at, record] of page.items.entries()) {
    if (at % atOnce === 0) await new Promise((resolve) => setImmediate(resolve));
    const bytes = bytesOf(record);
    const inFile = file.subarray(from, from + bytes.length);
    // A change that came in between knows better.
    if (isObject(record) && !written.has(record)) keep(record, inFile.equals(bytes) ? inFile : bytes);
    from += bytes.length + between.length;
  }
}
