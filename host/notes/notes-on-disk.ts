import { stat } from 'node:fs/promises';
import { readNotesPage, type NotesRead } from '../../core/annotations/notes-file.ts';
import { notText } from '../../core/schema/said.ts';
import { lookAgain } from '../files/look-again.ts';
import { readBytes } from '../files/read-bytes.ts';

/** A notes file as it is on disk now, byte for byte, and what it says: nothing new, or a page. */
export type NotesOnDisk = {
  readonly bytes: Buffer<ArrayBuffer>;
  /** Taken before the bytes were read. */
  readonly signature: string | null;
  readonly read: NotesRead | { readonly state: 'known' };
};

/** Tells that a file is another one than before without reading it; null where there is none. */
export const signatureOf = (path: string): Promise<string | null> =>
  stat(path, { bigint: true }).then(
    ({ ino, size, mtimeNs, ctimeNs }) => `${ino} ${size} ${mtimeNs} ${ctimeNs}`,
    () => null,
  );

/** What a notes file of these bytes says. */
export function understand(bytes: Uint8Array): NotesRead {
  try {
    return readNotesPage(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { state: 'unreadable', reason: notText };
  }
}

/**
 * Reads a notes file, or null where there is none; `known` is how it was when it was last read. One that
 * cannot be read is looked at again before that counts.
 */
export const readNotes = (path: string, known: Uint8Array | null = null): Promise<NotesOnDisk | null> =>
  lookAgain(
    async () => {
      const signature = await signatureOf(path);
      const bytes = await readBytes(path);
      if (bytes === null) return null;
      const isKnown = known !== null && bytes.equals(known);
      return { bytes, signature, read: isKnown ? { state: 'known' } : understand(bytes) };
    },
    (found) => found?.read.state !== 'unreadable',
  );
