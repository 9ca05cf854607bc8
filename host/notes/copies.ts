import { join } from 'node:path';
import * as v from 'valibot';
import { mergePages } from '../../core/annotations/merge.ts';
import { notesFileName, workOfPage, type NotesPage } from '../../core/annotations/notes-file.ts';
import { workIdSchema, type WorkId } from '../../core/model/ids.ts';
import type { SetAside } from '../../core/host/contract.ts';
import type { Said } from '../../core/schema/said.ts';
import { fileFault, notOpened } from '../files/file-fault.ts';
import { fileIdentity } from '../files/file-identity.ts';
import { readBytes } from '../files/read-bytes.ts';
import { setAside } from '../files/set-aside.ts';
import { workOfName } from './notes-files.ts';
import { readNotes, signatureOf } from './notes-on-disk.ts';

/** A second file of a work's notes, made by a sync tool or by hand. */
export type Copy = {
  readonly name: string;
  readonly work: WorkId;
  readonly page: NotesPage;
  /** Of the file as it was read. */
  readonly signature: string | null;
};

/** A file of notes as it was found in the folder. */
export type Found =
  | { readonly is: 'notes'; readonly work: WorkId }
  | { readonly is: 'copy'; readonly copy: Copy }
  | { readonly is: 'stranger'; readonly report: SetAside };

const nobodys: Said = {
  de: 'ihr Name ist nicht der eines Werks, und sie sagt nicht, wessen Notizen sie enthält',
  en: 'its name is not that of a work, and it does not say whose notes it holds',
};

/**
 * Says what a file of this name is. Sync tools name their copies in many ways and many languages
 * (`deep-value (conflicted copy).jsonld`, `deep-value 2.jsonld`), so the file itself is asked: every page
 * of notes says whose it is.
 */
export async function whatIs(folder: string, name: string): Promise<Found> {
  const work = workOfName(name);
  if (work !== null) return { is: 'notes', work };
  const file = `notes/${name}`;
  const stranger = (reason: Said): Found => ({ is: 'stranger', report: { file, keptAs: file, reason } });
  try {
    const { read, signature = null } = (await readNotes(join(folder, name))) ?? {};
    const page = read?.state === 'page' ? read.page : null;
    const owner = page && workOfPage(page);
    if (page === null || !v.is(workIdSchema, owner)) return stranger(nobodys);
    // Where names are the same whatever their capitals, this is the work's own file.
    const [own, found] = await Promise.all(
      [notesFileName(owner), name].map((each) => fileIdentity(join(folder, each))),
    );
    if (own !== null && own === found) return { is: 'notes', work: owner };
    return { is: 'copy', copy: { name, work: owner, page, signature } };
  } catch (error) {
    return stranger(notOpened(fileFault(error, file).fault.detail));
  }
}

/** The page with what the copies have more or newer. */
export const withCopies = (work: WorkId, page: NotesPage, copies: readonly Copy[]): NotesPage =>
  copies.reduce((merged, copy) => mergePages(work, merged, copy.page), page);

/**
 * Renames a copy once all that is in it is on disk in the work's own file. It is never removed; one that
 * somebody has written since it was read stays, to be read again.
 */
export async function putAway(folder: string, { name, signature }: Copy): Promise<void> {
  const path = join(folder, name);
  if ((await signatureOf(path)) !== signature) return;
  await setAside(path, 'merged').catch(async (error: unknown) => {
    // Another host may have been quicker.
    if ((await readBytes(path)) !== null) throw error;
  });
}
