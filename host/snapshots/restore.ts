import { settledPage } from '../../core/annotations/merge.ts';
import type { NotesPage } from '../../core/annotations/notes-file.ts';
import { emptyNotesPage } from '../../core/annotations/notes-file.ts';
import { previewOf, restoredPage } from '../../core/annotations/restore.ts';
import type { SnapshotId, WorkPreview } from '../../core/annotations/snapshot.ts';
import type { Input } from '../../core/host/contract.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { workOfName } from '../notes/notes-files.ts';
import { understand } from '../notes/notes-on-disk.ts';
import type { NotesStore } from '../notes/notes-store.ts';
import type { Snapshots } from './snapshots.ts';

/** What a snapshot would bring back, work by work. */
export async function previewSnapshot(
  snapshots: Snapshots,
  notes: NotesStore,
  id: SnapshotId,
): Promise<readonly WorkPreview[]> {
  const [then, now] = [await pagesOf(snapshots, id), await notes.pages()];
  return [...then].map(([work, page]) => previewOf(work, page, now.get(work) ?? emptyNotesPage(work)));
}

/** Brings back a snapshot, whole or of some works, and says how many annotations it brought back. */
export async function restoreSnapshot(
  snapshots: Snapshots,
  notes: NotesStore,
  { snapshot, works, changed }: Input<'snapshots.restore'>,
): Promise<number> {
  const then = [...(await pagesOf(snapshots, snapshot))].filter(([work]) => works?.includes(work) ?? true);
  const counts = new Map<WorkId, number>();
  const makers = then.map(([work, past]) => {
    const make = (page: NotesPage): NotesPage => {
      const result = restoredPage(work, past, page, changed, Date.now());
      counts.set(work, result.restored);
      return result.page;
    };
    return [work, make] as const;
  });
  await notes.changePages(new Map(makers), 'restore');
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** The pages in a snapshot that can be read. */
async function pagesOf(snapshots: Snapshots, id: SnapshotId): Promise<ReadonlyMap<WorkId, NotesPage>> {
  const pages = (await snapshots.open(id)).flatMap(({ name, bytes }) => {
    const work = workOfName(name);
    const read = understand(bytes);
    return work === null || read.state !== 'page' ? [] : [[work, settledPage(work, read.page)] as const];
  });
  return new Map(pages);
}
