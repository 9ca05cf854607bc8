import type { SnapshotReason } from '../../core/annotations/snapshot.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { notesLock, type Lock } from '../files/folder-lock.ts';
import { presenceOf } from '../files/presence.ts';
import { removeLeftovers } from '../files/remove-leftovers.ts';
import { batched, type Waiting } from './batch.ts';
import { changeWork, type Job } from './change-works.ts';
import { notesPath } from './notes-files.ts';
import type { WorkNotes } from './work-notes.ts';

/** Changes notes on disk, one batch at a time, under the lock that all hosts on the folder share. */
export type NotesChanger = {
  /** Changes one work's page. Resolves once the disk has it. */
  readonly change: (work: WorkId, make: Job['make']) => Promise<void>;
  /** Changes many at once, with a snapshot before. Rejects with the first fault, after all were tried. */
  readonly changeMany: (works: ReadonlyMap<WorkId, Job['make']>, reason: 'bulk' | 'restore') => Promise<void>;
  readonly lock: Lock;
  /** Whether there are notes to read. Throws a `FaultError` where their folder has gone. */
  readonly isThere: () => Promise<boolean>;
};

type Plan = {
  readonly dataFolder: string;
  readonly folder: string;
  readonly notesOf: (work: WorkId) => WorkNotes;
  readonly before: (reason: SnapshotReason) => Promise<void>;
};

/** From so many changes in one breath on, they count as one change of much. */
const many = 20;

export function notesChanger({ dataFolder, folder, notesOf, before }: Plan): NotesChanger {
  const data = presenceOf(dataFolder, 'data');
  const notes = presenceOf(folder, 'notes');
  const lock = notesLock(dataFolder);
  let isTidy = false;

  const locked: Lock = async (job) => {
    await data.ensure();
    await notes.ensure();
    return lock(job);
  };

  const enqueue = batched((jobs: readonly Waiting<Job>[]) =>
    locked(async () => {
      if (!isTidy) await removeLeftovers(folder);
      isTidy = true;
      await before(jobs.length >= many ? 'bulk' : 'day');
      for (const [work, own] of Map.groupBy(jobs, ({ job }) => job.work))
        await changeWork({ notesOf, before }, work, own);
    }),
  );

  const change: NotesChanger['change'] = async (work, make) => {
    notesPath(folder, work);
    await enqueue({ work, make });
  };

  return {
    change,
    changeMany: async (works, reason) => {
      if (works.size === 0) return;
      for (const work of works.keys()) notesPath(folder, work);
      await locked(() => before(reason));
      const all = await Promise.allSettled([...works].map(([work, make]) => change(work, make)));
      const failure = all.find((each) => each.status === 'rejected');
      if (failure !== undefined) throw failure.reason;
    },
    lock,
    isThere: async () => (await data.check()) && notes.check(),
  };
}
