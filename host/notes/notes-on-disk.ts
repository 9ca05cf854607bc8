import { readFile, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { readNotesPage, type NotesRead } from '../../core/annotations/notes-file.ts';
import { systemCode } from '../files/file-fault.ts';

/** A notes file as it is on disk now, byte for byte, and what it says: nothing new, or a page. */
export type NotesOnDisk = {
  readonly bytes: Buffer<ArrayBuffer>;
  /** Taken before the bytes were read. */
  readonly signature: string | null;
  readonly read: NotesRead | { readonly state: 'known' };
};

/** The bytes of a file, or null where there is none. */
export const bytesOf = (path: string): Promise<Buffer<ArrayBuffer> | null> =>
  readFile(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });

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
    return { state: 'unreadable', reason: 'it is not UTF-8 text' };
  }
}

/** Milliseconds between looks at a file that cannot be read. */
const pauses = [40, 120] as const;

/**
 * Reads a notes file, or null where there is none; `known` is how it was when it was last read. One that
 * cannot be read is looked at again before that counts: tools that write a file in place are in the middle
 * of it for a moment.
 */
export async function readNotes(path: string, known: Uint8Array | null = null): Promise<NotesOnDisk | null> {
  for (const pause of [...pauses, null]) {
    const signature = await signatureOf(path);
    const bytes = await bytesOf(path);
    if (bytes === null) return null;
    if (known !== null && bytes.equals(known)) return { bytes, signature, read: { state: 'known' } };
    const read = understand(bytes);
    if (read.state !== 'unreadable' || pause === null) return { bytes, signature, read };
    await setTimeout(pause);
  }
  return null;
}
