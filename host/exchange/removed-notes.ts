import { deletionTimes } from '../../core/annotations/deletions.ts';
import type { Output } from '../../core/host/contract.ts';
import type { NotesStore } from '../notes/notes-store.ts';

/** What the traces of deletions in all notes files say: which annotation, and when. */
export async function removedNotes(notes: Pick<NotesStore, 'pages'>): Promise<Output<'notes.removed'>> {
  const pages = await notes.pages();
  return [...pages.values()].flatMap(({ deleted }) =>
    Array.from(deletionTimes(deleted), ([id, at]) => ({ id, at })),
  );
}
