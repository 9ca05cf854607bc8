import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import { deletion } from '../../../../core/annotations/deletions.ts';
import { emptyNotesPage, notesPageText, type NotesPage } from '../../../../core/annotations/notes-file.ts';
import { withNote } from '../../../../core/annotations/page-changes.ts';
import { toRecord } from '../../../../core/annotations/w3c.ts';
import type { NotesChanged } from '../../../../core/host/contract.ts';
import { notesLock } from '../../../../host/files/folder-lock.ts';
import { notesStore } from '../../../../host/notes/notes-store.ts';
import { exampleNote, otherId } from '../../core/annotations/example.ts';
import { tempFolder } from '../temp-folder.ts';

const other: Annotation = { ...exampleNote, id: otherId, kind: 'highlight', note: '' };
const later: Annotation = { ...exampleNote, note: 'later', modified: '2026-11-22T10:00:00.000Z' };
const name = 'deep-value.jsonld';

const page = (items: readonly unknown[], deleted: readonly unknown[] = []): string =>
  notesPageText({ ...emptyNotesPage('deep-value'), items, deleted });

async function withNotes(text: string, file = name): Promise<string> {
  const folder = await tempFolder();
  await mkdir(join(folder, 'notes'));
  await put(folder, text, file);
  return folder;
}

const put = (folder: string, text: string, file = name): Promise<void> =>
  writeFile(join(folder, 'notes', file), text);
const json = async (folder: string): Promise<Record<string, unknown[]>> =>
  JSON.parse(await readFile(join(folder, 'notes', name), 'utf8')) as Record<string, unknown[]>;
const read = async (folder: string): Promise<readonly Annotation[]> =>
  (await notesStore(folder).readAll()).annotations;

describe('notes that somebody else changes', () => {
  it('are not put away where two names are one file, as `A` and `a` are on some systems', async () => {
    const folder = await withNotes(page([toRecord(exampleNote)]));
    await link(join(folder, 'notes', name), join(folder, 'notes', 'Deep-Value.jsonld'));
    expect(await read(folder)).toEqual([exampleNote]);
    expect((await readdir(join(folder, 'notes'))).toSorted()).toEqual(['Deep-Value.jsonld', name]);
  });

  it('leave a trace when they are removed, so that another copy does not bring them back', async () => {
    const folder = await withNotes(page([toRecord(exampleNote)]));
    await notesStore(folder).remove('deep-value', exampleNote.id);
    expect((await json(folder))['fathom:deleted']).toEqual([
      { id: `urn:uuid:${exampleNote.id}`, modified: expect.any(String) },
    ]);
    await put(folder, page([toRecord(exampleNote), toRecord(other)]), 'deep-value (conflicted copy).jsonld');
    expect(await read(folder)).toEqual([other]);
  });

  it('come back when they are written again, by undoing or elsewhere', async () => {
    const folder = await withNotes(page([toRecord(exampleNote)]));
    const store = notesStore(folder);
    await store.remove('deep-value', exampleNote.id);
    await store.write(exampleNote);
    const [back] = await read(folder);
    expect(back).toMatchObject({ id: exampleNote.id, note: exampleNote.note });
    expect(await json(folder)).not.toHaveProperty('fathom:deleted');
  });

  it('win over what is changed earlier, and lose to what is removed later', async () => {
    const folder = await withNotes(page([toRecord(exampleNote), toRecord(other)]));
    const store = notesStore(folder);
    await store.readAll();
    await put(folder, page([toRecord(later)], [deletion(otherId, '2026-11-23T10:00:00.000Z')]));
    expect((await store.readAll()).annotations).toEqual([later]);
    await put(folder, page([toRecord(exampleNote)]));
    expect((await store.readAll()).annotations).toEqual([later]);
    await expect.poll(() => json(folder)).toMatchObject({ items: [toRecord(later)] });
  });

  it('are not lost when a tool puts an earlier version of the file in place', async () => {
    const folder = await withNotes(page([toRecord(exampleNote)]));
    const store = notesStore(folder);
    await store.write(other);
    await put(folder, page([toRecord(exampleNote)]));
    await store.write(later);
    expect(await read(folder)).toEqual([later, other]);
  });

  it('are not overwritten where another program writes between the reading and the writing', async () => {
    const folder = await withNotes(page([toRecord(exampleNote)]));
    const store = notesStore(folder);
    let times = 0;
    const make = async (now: NotesPage): Promise<NotesPage> => {
      times += 1;
      if (times === 1) await put(folder, page([toRecord(exampleNote), toRecord(other)]));
      return withNote(now, later, Date.now()).page;
    };
    await store.changePages(new Map([['deep-value', make]]), 'bulk');
    expect(times).toBe(2);
    expect(await read(folder)).toEqual([later, other]);
    expect(await readdir(join(folder, 'notes'))).toEqual([name]);
  });

  it('say so where another program never rests', async () => {
    const folder = await withNotes(page([toRecord(exampleNote)]));
    let times = 0;
    const make = async (now: NotesPage): Promise<NotesPage> => {
      times += 1;
      await put(folder, page([toRecord({ ...exampleNote, note: `${times}` })]));
      return withNote(now, other, Date.now()).page;
    };
    const changing = notesStore(folder).changePages(new Map([['deep-value', make]]), 'bulk');
    await expect(changing).rejects.toMatchObject({ fault: { code: 'failed' } });
    expect(await readdir(join(folder, 'notes'))).toEqual([name]);
  });

  it('are written again when their file has gone', async () => {
    const folder = await withNotes(page([toRecord(exampleNote)]));
    const store = notesStore(folder);
    await store.readAll();
    await rm(join(folder, 'notes', name));
    await store.write(other);
    expect(await read(folder)).toEqual([exampleNote, other]);
  });

  it('are taken from the file as a person changed them there, times and all', async () => {
    const folder = await withNotes(page([toRecord(exampleNote)]));
    const store = notesStore(folder);
    await store.readAll();
    const byHand = { ...exampleNote, note: 'A by hand' };
    await put(folder, page([toRecord(byHand)]));
    expect((await store.readAll()).annotations).toEqual([byHand]);
    await store.write(other);
    expect(await read(folder)).toEqual([byHand, other]);
  });

  it('of a machine whose clock is fast do not win over what is done later', async () => {
    const fast = { ...exampleNote, modified: '2099-01-01T00:00:00.000Z' };
    const folder = await withNotes(page([toRecord(fast)]));
    const store = notesStore(folder);
    await store.write({ ...exampleNote, note: 'mine' });
    expect((await store.readAll()).annotations).toMatchObject([
      { note: 'mine', modified: '2099-01-01T00:00:00.001Z' },
    ]);
    // What was replaced unseen is kept.
    const line = JSON.parse(await readFile(join(folder, 'quarantine', 'deep-value.jsonl'), 'utf8')) as object;
    expect(line).toMatchObject({ work: 'deep-value', record: toRecord(fast) });
    await store.remove('deep-value', exampleNote.id);
    expect(await read(folder)).toEqual([]);
  });

  it.each([
    'deep-value (conflicted copy).jsonld',
    'deep-value (In Konflikt stehende Kopie von Anna 2026-11-21).jsonld',
    'deep-value.sync-conflict-20261121-101112-ABCDEFG.jsonld',
    'deep-value 2.jsonld',
    'deep-value (1).jsonld',
    'deep-value-LAPTOP.jsonld',
    'deep-value-annas-pc.jsonld',
  ])('are taken in from the copy “%s”, which is put away whole', async (copy) => {
    const folder = await withNotes(page([toRecord(exampleNote)]));
    const text = page([toRecord(later), toRecord(other)]);
    await put(folder, text, copy);
    const store = notesStore(folder);
    expect(await store.readAll()).toEqual({ annotations: [later, other], setAside: [], later: [] });
    expect(await readdir(join(folder, 'notes'))).toEqual([`${copy}.merged-1`, name].toSorted());
    expect(await readFile(join(folder, 'notes', `${copy}.merged-1`), 'utf8')).toBe(text);
    expect((await store.readAll()).annotations).toEqual([later, other]);
  });

  it('are read from a copy even where the file itself is missing', async () => {
    const folder = await withNotes(page([toRecord(other)]), 'deep-value 2.jsonld');
    expect(await read(folder)).toEqual([other]);
    expect(await readdir(join(folder, 'notes'))).toContain(name);
  });

  it('stay in a copy that was written since it was read, to be read again', async () => {
    const folder = await withNotes(page([toRecord(exampleNote)]));
    const copy = 'deep-value (1).jsonld';
    await put(folder, page([toRecord(exampleNote)]), copy);
    const reading = await notesLock(folder)(async () => {
      const under = read(folder);
      // It has read the copy by now, and waits for the lock.
      await new Promise((resolve) => setTimeout(resolve, 300));
      await put(folder, page([toRecord(exampleNote), toRecord(other)]), copy);
      return { under };
    });
    await reading.under;
    expect(await read(folder)).toEqual([exampleNote, other]);
    expect((await readdir(join(folder, 'notes'))).toSorted()).toEqual([`${copy}.merged-1`, name]);
  });

  it('name a stranger that they cannot take in, and leave it', async () => {
    const folder = await withNotes('half a fi', 'deep-value (1).jsonld');
    await put(folder, '{"type": "AnnotationPage", "fathom:format": 2, "items": []}', 'Other notes.jsonld');
    expect((await notesStore(folder).readAll()).setAside.map(({ file }) => file)).toEqual([
      'notes/Other notes.jsonld',
      'notes/deep-value (1).jsonld',
    ]);
    expect(await readdir(join(folder, 'notes'))).toHaveLength(2);
  });

  it('are heard of, in a window and in the other', async () => {
    const folder = await tempFolder();
    const [first, second]: NotesChanged[][] = [[], []];
    const one = notesStore(folder, { changed: (change) => first?.push(change) });
    const two = notesStore(folder, { changed: (change) => second?.push(change) });
    await Promise.all([one.readAll(), two.readAll()]);
    await one.write(exampleNote);
    await two.takeIn([name]);
    expect(first).toEqual([{ state: 'some', written: [exampleNote], removed: [] }]);
    expect(second).toEqual(first);
    await two.remove('deep-value', exampleNote.id);
    await one.takeIn([name]);
    expect(first?.[1]).toMatchObject({
      state: 'some',
      written: [],
      removed: [{ work: 'deep-value', id: exampleNote.id }],
    });
    await put(folder, 'broken');
    await one.takeIn([name]);
    expect(first?.[2]).toEqual({ state: 'all' });
  });

  it('stay when their work is not in the library (any more): they are keyed by work alone', async () => {
    const own = { ...other, target: { ...other.target, work: 'imported-and-removed' } };
    const folder = await tempFolder();
    await notesStore(folder).write(own);
    // Nothing here knows of a library; the work's pack may come and go.
    expect(await read(folder)).toEqual([own]);
    expect(await readdir(join(folder, 'notes'))).toEqual(['imported-and-removed.jsonld']);
  });
});
