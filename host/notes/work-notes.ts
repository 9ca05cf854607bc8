import { basename } from 'node:path';
import { mergePages, settledPage } from '../../core/annotations/merge.ts';
import { notesFormat } from '../../core/annotations/migrations.ts';
import { emptyNotesPage, type NotesPage } from '../../core/annotations/notes-file.ts';
import { pageDifference } from '../../core/annotations/page-difference.ts';
import type { NotesChanged, SetAside } from '../../core/host/contract.ts';
import { FaultError } from '../../core/host/fault.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { fileFault } from '../files/file-fault.ts';
import { createQueue } from '../files/queue.ts';
import { setAside } from '../files/set-aside.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { readNotes, signatureOf } from './notes-on-disk.ts';
import { pageBytes, writeAhead } from './page-bytes.ts';
import { shownFile } from './records.ts';

/** The notes of one work: what the file says, with what we know that it has lost. */
export type Loaded = {
  readonly page: NotesPage;
  /** The file's format. One later than ours may not be written. */
  readonly format: number;
  /** Whether the page holds annotations that the file should have and has not. */
  readonly behind: boolean;
  /** Whether there is no file (any more). */
  readonly isGone: boolean;
};

/** One work's file, and what we last knew of it. */
export type WorkNotes = {
  /**
   * Reads the file. What it says is merged with what we knew: a tool that puts an earlier version of
   * the file in place takes nothing away. `locked` says that the caller holds the lock; only then is
   * an unreadable file renamed, else the answer is null.
   */
  readonly load: (locked: boolean) => Promise<Loaded | null>;
  /**
   * Writes the page. The caller holds the lock and has just loaded. Other programs know nothing of the
   * lock: if one of them has changed the file since, nothing is written, and the answer is false.
   */
  readonly save: (page: NotesPage) => Promise<boolean>;
  /** What was known of the file last, whatever is the matter with it now; null where nothing was. */
  readonly known: () => Loaded | null;
};

export type Heard = {
  /** Hears of what is new in the file, whoever wrote it; not of what the first reading finds. */
  readonly changed: (change: NotesChanged) => void;
  readonly setAside: (report: SetAside) => void;
};

type Known = Loaded & { readonly bytes: Uint8Array | null };

/** `isNew` says that the file was not there when all were read, so that all in it is news. */
export function workNotes(path: string, work: WorkId, isNew: boolean, heard: Heard): WorkNotes {
  const name = `notes/${basename(path)}`;
  let known: Known | null = null;
  /** Of the file as it was loaded last. */
  let signature: string | null = null;

  const learn = (next: Known): Known => {
    const before = known?.page ?? (isNew ? emptyNotesPage(work) : null);
    known = next;
    const change = before && pageDifference(work, before, next.page);
    if (change !== null) heard.changed(change);
    return next;
  };

  const load = async (locked: boolean): Promise<Loaded | null> => {
    const found = await readNotes(path, known?.bytes).catch((error: unknown) => {
      throw fileFault(error, name);
    });
    signature = found?.signature ?? null;
    if (found === null) return learn(withoutFile());
    const { bytes, read } = found;
    if (read.state === 'known') return known;
    if (read.state === 'unreadable') {
      if (!locked) return null;
      heard.setAside({ file: name, keptAs: `notes/${await setAside(path)}`, reason: read.reason });
      signature = null;
      return learn(withoutFile());
    }
    const page = settledPage(work, read.page ?? emptyNotesPage(work));
    const there = { bytes, format: read.format, isGone: false };
    // What cannot be written out, nested too deep, is told of by the first change.
    writeAhead(page, bytes).catch(() => undefined);
    if (read.state === 'newer') return learn({ ...there, page, behind: false });
    const merged = known === null ? page : mergePages(work, page, known.page, 'the-first');
    return learn({ ...there, page: merged, behind: merged !== page });
  };

  const withoutFile = (): Known => {
    // What a later Fathom wrote is not ours to write again.
    const page = known !== null && known.format <= notesFormat ? known.page : emptyNotesPage(work);
    const behind = page.items.length + page.deleted.length > 0;
    return { bytes: null, page, format: notesFormat, behind, isGone: true };
  };

  const save = async (page: NotesPage): Promise<boolean> => {
    const bytes = pageBytes(page);
    const isDue = async (): Promise<boolean> => (await signatureOf(path)) === signature;
    if (!(await writeAtomically(path, bytes, isDue))) return false;
    learn({ bytes, page, format: notesFormat, behind: false, isGone: false });
    return true;
  };

  // One at a time: a reading that began before a write must not end after it.
  const queue = createQueue();
  return {
    load: (locked) => queue(() => load(locked)),
    save: (page) => queue(() => save(page)),
    known: () => known,
  };
}

/** Refuses to write over a file of a later Fathom. */
export function mayWrite(work: WorkId, { format }: Loaded): void {
  if (format <= notesFormat) return;
  throw new FaultError('newer', shownFile(work), {
    de: `eine neuere Fassung von Fathom hat sie geschrieben (Format ${format}); sie bleibt, wie sie ist`,
    en: `it was written by a later Fathom (format ${format}); it is left as it is`,
  });
}
