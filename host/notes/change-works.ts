import type { NotesPage } from '../../core/annotations/notes-file.ts';
import { notesFormat } from '../../core/annotations/migrations.ts';
import type { SnapshotReason } from '../../core/annotations/snapshot.ts';
import { FaultError } from '../../core/host/fault.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { Waiting } from './batch.ts';
import { shownFile } from './records.ts';
import { mayWrite, type WorkNotes } from './work-notes.ts';

/** A change to one work's notes. What `make` throws fails this job alone. */
export type Job = {
  readonly work: WorkId;
  /** Makes the new page from the one that is on disk; the same page where nothing is to be done. */
  readonly make: (page: NotesPage) => NotesPage | Promise<NotesPage>;
};

export type Around = {
  readonly notesOf: (work: WorkId) => WorkNotes;
  /** Takes a snapshot of all notes as they are, if one is due. */
  readonly before: (reason: SnapshotReason) => Promise<void>;
};

/** How often a change begins anew because another program was quicker. */
const tries = 5;

/** Carries out the jobs on one work: the file is read once and written once. The caller holds the lock. */
export async function changeWork(around: Around, work: WorkId, jobs: readonly Waiting<Job>[]): Promise<void> {
  const notes = around.notesOf(work);
  let left = jobs;
  try {
    for (let attempt = 1; ; attempt += 1) {
      const loaded = await notes.load(true);
      if (loaded === null) throw new Error('a reading under the lock has an answer');
      mayWrite(work, loaded);
      const { page, carriedOut } = await inOrder(left, loaded.page);
      left = carriedOut;
      if (page === loaded.page && !loaded.behind) break;
      if (loaded.format < notesFormat) await around.before('migration');
      if (await notes.save(page)) break;
      if (attempt === tries)
        throw new FaultError('failed', shownFile(work), {
          de: 'ein anderes Programm schreibt die Datei immerzu',
          en: 'another program keeps writing the file',
        });
    }
    for (const { done } of left) done();
  } catch (error) {
    for (const { failed } of left) failed(error);
  }
}

async function inOrder(
  jobs: readonly Waiting<Job>[],
  start: NotesPage,
): Promise<{ readonly page: NotesPage; readonly carriedOut: readonly Waiting<Job>[] }> {
  let page = start;
  const carriedOut: Waiting<Job>[] = [];
  for (const waiting of jobs) {
    try {
      page = await waiting.job.make(page);
      carriedOut.push(waiting);
    } catch (error) {
      waiting.failed(error);
    }
  }
  return { page, carriedOut };
}
