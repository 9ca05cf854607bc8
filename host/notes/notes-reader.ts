import { join } from 'node:path';
import * as v from 'valibot';
import { notesFileName, workOfPage } from '../../core/annotations/notes-file.ts';
import type { SetAside } from '../../core/host/contract.ts';
import { detailIn, type FaultDetail } from '../../core/host/fault.ts';
import { workIdSchema, type WorkId } from '../../core/model/ids.ts';
import type { Said } from '../../core/schema/said.ts';
import { fileFault, notOpened } from '../files/file-fault.ts';
import { createQueue } from '../files/queue.ts';
import { putAway, whatIs, withCopies, type Copy } from './copies.ts';
import { notesNames } from './notes-files.ts';
import { signatureOf } from './notes-on-disk.ts';
import type { NotesChanger } from './notes-changer.ts';
import { shownFile } from './records.ts';
import type { Loaded, WorkNotes } from './work-notes.ts';

/** What the folder holds: the page of each work, and the files that are none. */
export type NotesRead = {
  readonly pages: ReadonlyMap<WorkId, Loaded>;
  readonly strangers: readonly SetAside[];
};

export type NotesReader = {
  readonly readAll: () => Promise<NotesRead>;
  /** Reads the files of these names alone. */
  readonly readFiles: (names: readonly string[]) => Promise<NotesRead>;
};

type Plan = {
  readonly folder: string;
  readonly notesOf: (work: WorkId) => WorkNotes;
  /** The works of which something is known, whether or not they have a file now. */
  readonly known: () => Iterable<WorkId>;
  /** Forgets what was known of a work whose file turned out to hold another one's notes. */
  readonly forget: (work: WorkId) => void;
  readonly changer: NotesChanger;
};

const notTakenIn = (detail: FaultDetail): Said => ({
  de: `ihre Notizen ließen sich nicht übernehmen: ${detailIn('de', detail)}`,
  en: `its notes could not be taken in: ${detailIn('en', detail)}`,
});

/** Milliseconds: some tools remove a file for a moment before they put another in its place. */
const moment = 3000;

/** Reads the folder of notes. Copies that sync tools made are taken in on the way, and put away. */
export function notesReader({ folder, notesOf, known, forget, changer }: Plan): NotesReader {
  const load = async (work: WorkId): Promise<Loaded> => {
    const notes = notesOf(work);
    // A file that cannot be read is renamed, for which the lock is needed.
    const loaded = (await notes.load(false)) ?? (await changer.lock(() => notes.load(true)));
    if (loaded === null) throw new Error('a reading under the lock has an answer');
    // What the file has lost is written back; where that fails, the next change does it.
    const writeBack = (): void => void changer.change(work, (page) => page).catch(() => undefined);
    if (loaded.behind && loaded.isGone) setTimeout(writeBack, moment).unref();
    else if (loaded.behind) writeBack();
    return loaded;
  };

  /** The page of a work's file, or the copy of another work's that it turns out to be. */
  const open = async (work: WorkId): Promise<Loaded | Copy> => {
    const name = notesFileName(work);
    const signature = await signatureOf(join(folder, name));
    const loaded = await load(work);
    const owner = workOfPage(loaded.page);
    if (owner === work || !v.is(workIdSchema, owner)) return loaded;
    forget(work);
    return { name, work: owner, page: loaded.page, signature };
  };

  const takeCopies = async (work: WorkId, copies: readonly Copy[]): Promise<readonly SetAside[]> => {
    try {
      await changer.change(work, (page) => withCopies(work, page, copies));
      for (const copy of copies) await putAway(folder, copy);
      return [];
    } catch (error) {
      const reason = notTakenIn(fileFault(error, shownFile(work)).fault.detail);
      return copies.map(({ name }) => ({ file: `notes/${name}`, keptAs: `notes/${name}`, reason }));
    }
  };

  const readFiles = async (names: readonly string[]): Promise<NotesRead> => {
    const pages = new Map<WorkId, Loaded>();
    const copies: Copy[] = [];
    const strangers: SetAside[] = [];
    for (const found of await Promise.all(names.map((name) => whatIs(folder, name)))) {
      if (found.is === 'copy') copies.push(found.copy);
      if (found.is === 'stranger') strangers.push(found.report);
      if (found.is !== 'notes') continue;
      try {
        const opened = await open(found.work);
        if ('name' in opened) copies.push(opened);
        else pages.set(found.work, opened);
      } catch (error) {
        // What is the matter with its file must not take notes from the screen.
        const before = notesOf(found.work).known();
        if (before !== null) pages.set(found.work, before);
        const file = shownFile(found.work);
        strangers.push({ file, keptAs: file, reason: notOpened(fileFault(error, file).fault.detail) });
      }
    }
    for (const [work, own] of Map.groupBy(copies, (copy) => copy.work)) {
      strangers.push(...(await takeCopies(work, own)));
      pages.set(work, await load(work));
    }
    return { pages, strangers };
  };

  const readAll = async (): Promise<NotesRead> => {
    if (!(await changer.isThere())) return { pages: new Map(), strangers: [] };
    const names = await notesNames(folder);
    return readFiles([...new Set([...names, ...Array.from(known(), notesFileName)])]);
  };

  // One reading at a time: two would take in the same copy.
  const queue = createQueue();
  return { readAll: () => queue(readAll), readFiles: (names) => queue(() => readFiles(names)) };
}
