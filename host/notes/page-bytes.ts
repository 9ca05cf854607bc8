import { pageFrame, type NotesPage } from '../../core/annotations/notes-file.ts';
import { recordText } from '../../core/annotations/record-text.ts';

const written = new WeakMap<object, Buffer>();

/**
 * A notes file, byte for byte what `notesPageText` says. Records never change, so the bytes of each
 * are kept as long as it is: of a file of thousands only what was changed is written out anew.
 */
export function pageBytes(page: NotesPage): Buffer<ArrayBuffer> {
  const { before, between, after } = pageFrame(page);
  const comma = Buffer.from(between, 'utf8');
  const records = page.items.flatMap((record, at) =>
    at === 0 ? [bytesOf(record)] : [comma, bytesOf(record)],
  );
  return Buffer.concat([Buffer.from(before, 'utf8'), ...records, Buffer.from(after, 'utf8')]);
}

function bytesOf(record: unknown): Buffer {
  if (typeof record !== 'object' || record === null) return Buffer.from(recordText(record), 'utf8');
  const known = written.get(record);
  if (known !== undefined) return known;
  const bytes = Buffer.from(recordText(record), 'utf8');
  written.set(record, bytes);
  return bytes;
}

/** How many records are written out in one go: about two milliseconds. */
const atOnce = 200;

/** Writes out the records of pages in spare moments, so that even the first change has nothing else to write. */
export async function writeAhead(pages: Iterable<NotesPage>): Promise<void> {
  for (const { items } of pages) {
    for (let at = 0; at < items.length; at += atOnce) {
      await new Promise((resolve) => setImmediate(resolve));
      for (const record of items.slice(at, at + atOnce)) bytesOf(record);
    }
  }
}
