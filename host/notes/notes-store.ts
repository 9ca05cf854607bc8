import { join } from 'node:path';
import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { FlawedRecord, NoteChange } from '../../core/annotations/note-change.ts';
import type { NotesPage } from '../../core/annotations/notes-file.ts';
import type { SnapshotReason } from '../../core/annotations/snapshot.ts';
import type { NotesChanged, Output, SetAside } from '../../core/host/contract.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { Job } from './change-works.ts';
import { notesChanger, type NotesChanger } from './notes-changer.ts';
import { notesPath } from './notes-files.ts';
import { notesReader } from './notes-reader.ts';
import { carrierOut } from './carry-out.ts';
import { quarantineIn } from './quarantine.ts';
import { flawedIn, judge } from './records.ts';
import { repaired, type Repair } from './repair.ts';
import { workNotes, type WorkNotes } from './work-notes.ts';

/** What the reader left in the works, on disk. Every answer comes once the disk has it. */
export type NotesStore = {
  readonly readAll: () => Promise<Output<'notes.read'>>;
  readonly write: (annotation: Annotation) => Promise<void>;
  readonly remove: (work: WorkId, id: AnnotationId) => Promise<void>;
  /** Many changes at once, with a snapshot before. */
  readonly change: (changes: readonly NoteChange[]) => Promise<void>;
  readonly flawed: () => Promise<readonly FlawedRecord[]>;
  readonly repair: (repair: Repair) => Promise<void>;
  /** The page of every work that has one. */
  readonly pages: () => Promise<ReadonlyMap<WorkId, NotesPage>>;
  /** Changes whole pages, with a snapshot before. */
  readonly changePages: NotesChanger['changeMany'];
  /** Takes in what other programs have done to files of these names. */
  readonly takeIn: (names: readonly string[]) => Promise<void>;
};

export type NotesOptions = {
  /** Hears of every change on disk, whoever made it. */
  readonly changed?: ((change: NotesChanged) => void) | undefined;
  /** Takes a snapshot, if one is due for this reason. */
  readonly before?: ((reason: SnapshotReason) => Promise<void>) | undefined;
};

/**
 * Opens the store in `notes/` of the data folder: one file for each work. The files are the truth:
 * each is read again before it is written, under a lock that all hosts on this folder share.
 */
export function notesStore(dataFolder: string, { changed, before }: NotesOptions = {}): NotesStore {
  const folder = join(dataFolder, 'notes');
  const works = new Map<WorkId, WorkNotes>();
  /** Files set aside since start: their reports would be gone with the next reading. */
  const reports = new Map<string, SetAside>();
  let hasReadAll = false;

  const tell = (change: NotesChanged): void => {
    try {
      changed?.(change);
    } catch {
      // Who listens must not make a note that is on disk look unsaved.
    }
  };
  const heard = {
    changed: tell,
    setAside: (report: SetAside): void => {
      reports.set(report.keptAs, report);
      if (hasReadAll) tell({ state: 'all' });
    },
  };
  const notesOf = (work: WorkId): WorkNotes => {
    const notes = works.get(work) ?? workNotes(notesPath(folder, work), work, hasReadAll, heard);
    works.set(work, notes);
    return notes;
  };
  const changer = notesChanger({ dataFolder, folder, notesOf, before: before ?? (async () => undefined) });
  const reader = notesReader({
    folder,
    notesOf,
    known: () => works.keys(),
    forget: (work) => works.delete(work),
    changer,
  });
  const quarantine = quarantineIn(dataFolder);
  const carryOut = carrierOut(quarantine);

  return {
    readAll: async () => {
      const { pages, strangers } = await reader.readAll();
      hasReadAll = true;
      const parts = [...pages].map(([work, { page, format }]) => judge(work, page, format));
      return {
        annotations: parts.flatMap((part) => part.annotations),
        setAside: [...reports.values(), ...strangers, ...parts.flatMap((part) => part.setAside)],
        later: parts.flatMap((part) => part.later),
      };
    },
    write: (annotation) =>
      changer.change(annotation.target.work, (page) => carryOut(page, [{ do: 'write', annotation }])),
    remove: (work, id) => changer.change(work, (page) => carryOut(page, [{ do: 'remove', work, id }])),
    change: (changes) => changer.changeMany(byWork(changes, carryOut), 'bulk'),
    flawed: async () =>
      [...(await reader.readAll()).pages].flatMap(([work, { page }]) => flawedIn(work, page)),
    repair: (repair) => changer.change(repair.work, (page) => repaired(page, repair, quarantine)),
    pages: async () => new Map([...(await reader.readAll()).pages].map(([work, { page }]) => [work, page])),
    changePages: changer.changeMany,
    takeIn: async (names) => void (await reader.readFiles(names)),
  };
}

function byWork(
  changes: readonly NoteChange[],
  carryOut: (page: NotesPage, changes: readonly NoteChange[]) => Promise<NotesPage>,
): ReadonlyMap<WorkId, Job['make']> {
  const workOf = (each: NoteChange): WorkId =>
    each.do === 'write' ? each.annotation.target.work : each.work;
  return new Map(
    [...Map.groupBy(changes, workOf)].map(([work, own]) => [work, (page: NotesPage) => carryOut(page, own)]),
  );
}
