import type { NotesPage } from '../../core/annotations/notes-file.ts';
import { notesFormat } from '../../core/annotations/migrations.ts';
import type { SnapshotReason } from '../../core/annotations/snapshot.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { Waiting } from './batch.ts';
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

/** Carries out the jobs on one work: the file is read once and written once. The caller holds the lock. */
export async function changeWork(around: Around, work: WorkId, jobs: readonly Waiting<Job>[]): Promise<void> {
  try {
    const notes = around.notesOf(work);
    const loaded = await notes.load(true);
    if (loaded === null) throw new Error('a reading under the lock has an answer');
    mayWrite(work, loaded);
    const { page, carriedOut } = await inOrder(jobs, loaded.page);
    if (page !== loaded.page || loaded.behind) {
      if (loaded.format < notesFormat) await around.before('migration');
      await notes.save(page);
    }
    for (const { done } of carriedOut) done();
  } catch (error) {
    for (const { failed } of jobs) failed(error);
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
