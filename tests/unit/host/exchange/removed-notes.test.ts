import { expect, it } from 'vitest';
import { notesStore } from '../../../../host/notes/notes-store.ts';
import { removedNotes } from '../../../../host/exchange/removed-notes.ts';
import { exampleNote, otherId } from '../../core/annotations/example.ts';
import { tempFolder } from '../temp-folder.ts';

it('tells which annotations were removed and when, and no longer once one is back', async () => {
  const store = notesStore(await tempFolder());
  expect(await removedNotes(store)).toEqual([]);
  const other = { ...exampleNote, id: otherId };
  await store.write(exampleNote);
  await store.write(other);
  await store.remove(other.target.work, other.id);
  const [removed, ...more] = await removedNotes(store);
  expect(more).toEqual([]);
  expect(removed?.id).toBe(otherId);
  expect(Date.parse(removed?.at ?? '')).toBeGreaterThan(Date.parse(other.modified));
  await store.write(other);
  expect(await removedNotes(store)).toEqual([]);
});
