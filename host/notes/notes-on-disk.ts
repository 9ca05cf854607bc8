import { basename } from 'node:path';
import {
  emptyNotesPage,
  notesPageText,
  readNotesPage,
  type NotesPage,
} from '../../core/annotations/notes-file.ts';
import type { SetAside } from '../../core/host/contract.ts';
import { FaultError } from '../../core/host/fault.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { fileFault } from '../files/file-fault.ts';
import { isNoText, readText } from '../files/read-text.ts';
import { setAside } from '../files/set-aside.ts';
import { writeAtomically } from '../files/write-atomically.ts';

/** A notes file as it is on disk now. `report` says that it was unreadable and has been renamed. */
export type OpenNotes = { readonly page: NotesPage; readonly report: SetAside | null };

/**
 * Reads a work's notes. A file that is no page of notes is renamed, and an empty page stands in for
 * it. Throws a `FaultError` for a file of a later Fathom, and for one that the system will not open:
 * both must be left as they are.
 */
export async function openNotes(path: string, work: WorkId): Promise<OpenNotes> {
  const name = `notes/${basename(path)}`;
  const read = await readPage(path).catch((error: unknown) => {
    throw fileFault(error, name);
  });
  switch (read.state) {
    case 'missing':
      return { page: emptyNotesPage(work), report: null };
    case 'page':
      return { page: read.page, report: null };
    case 'newer':
      throw new FaultError(
        'refused',
        name,
        `it was written by a later Fathom (format ${read.format}); it is left as it is`,
      );
    case 'unreadable': {
      const keptAs = `notes/${await setAside(path)}`;
      return { page: emptyNotesPage(work), report: { file: name, keptAs, reason: read.reason } };
    }
  }
}

export const saveNotes = (path: string, page: NotesPage): Promise<void> =>
  writeAtomically(path, notesPageText(page));

async function readPage(
  path: string,
): Promise<ReturnType<typeof readNotesPage> | { readonly state: 'missing' }> {
  try {
    const text = await readText(path);
    return text === null ? { state: 'missing' } : readNotesPage(text);
  } catch (error) {
    if (!isNoText(error)) throw error;
    return { state: 'unreadable', reason: 'it is not UTF-8 text' };
  }
}
