import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import { emptyNotesPage, notesPageText } from '../../../../core/annotations/notes-file.ts';
import { toRecord } from '../../../../core/annotations/w3c.ts';
import { notesStore } from '../../../../host/notes/notes-store.ts';
import { exampleNote, otherId } from '../../core/annotations/example.ts';
import { tempFolder } from '../temp-folder.ts';

const other: Annotation = { ...exampleNote, id: otherId, kind: 'highlight', note: '' };
const inOtherWork: Annotation = {
  ...exampleNote,
  id: otherId,
  target: { ...exampleNote.target, work: 'partnering' },
};
const newer: Annotation = { ...exampleNote, note: 'new', modified: '2026-11-22T10:00:00.000Z' };
const name = 'notes/deep-value.jsonld';

const page = (...items: unknown[]): string => notesPageText({ ...emptyNotesPage('deep-value'), items });

/** A data folder whose notes on `deep-value` are this text. */
async function folderWith(text: string | Uint8Array): Promise<string> {
  const folder = await tempFolder();
  await mkdir(join(folder, 'notes'));
  await writeFile(join(folder, name), text);
  return folder;
}

const textOf = (folder: string): Promise<string> => readFile(join(folder, name), 'utf8');
const itemsOf = async (folder: string): Promise<unknown[]> =>
  (JSON.parse(await textOf(folder)) as { items: unknown[] }).items;

describe('the notes on disk', () => {
  it('are none in a folder that does not exist yet', async () => {
    const folder = await tempFolder();
    expect(await notesStore(folder).readAll()).toEqual({ annotations: [], setAside: [], later: [] });
    expect(await readdir(folder)).toEqual([]);
  });

  it('are found again by the next start, one file for each work', async () => {
    const folder = await tempFolder();
    const store = notesStore(folder);
    await store.write(exampleNote);
    await store.write(inOtherWork);
    expect(await notesStore(folder).readAll()).toEqual({
      annotations: [exampleNote, inOtherWork],
      setAside: [],
      later: [],
    });
    expect((await readdir(join(folder, 'notes'))).toSorted()).toEqual([
      'deep-value.jsonld',
      'partnering.jsonld',
    ]);
  });

  it('change in their place and leave the file when removed', async () => {
    const folder = await tempFolder();
    const store = notesStore(folder);
    await store.write(exampleNote);
    await store.write(other);
    const changed: Annotation = { ...exampleNote, note: 'other words', modified: '2026-11-22T10:00:00.000Z' };
    await store.write(changed);
    expect((await store.readAll()).annotations).toEqual([changed, other]);
    await store.remove('deep-value', exampleNote.id);
    expect(await itemsOf(folder)).toEqual([toRecord(other)]);
    // A removal that is tried again, because its answer was lost, is done.
    await store.remove('deep-value', exampleNote.id);
    expect((await store.readAll()).annotations).toEqual([other]);
  });

  it('are all kept when many are written at once', async () => {
    const folder = await tempFolder();
    const store = notesStore(folder);
    const many = Array.from({ length: 30 }, (_, n) => ({
      ...exampleNote,
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    }));
    await Promise.all(many.map((each) => store.write(each)));
    expect((await notesStore(folder).readAll()).annotations).toEqual(many);
  });

  it('hide no other when one record is flawed, and leave that one as it is', async () => {
    const flawed = { ...toRecord(other), motivation: 'liking' };
    const foreign = 'https://example.org/annotation/1';
    const folder = await folderWith(page(flawed, toRecord(exampleNote), foreign));
    const store = notesStore(folder);
    const read = await store.readAll();
    expect(read.annotations).toEqual([exampleNote]);
    expect(read.setAside).toMatchObject([
      { file: name, keptAs: name, reason: { en: expect.stringMatching(/^record 1 .*at motivation/) } },
      { file: name, keptAs: name, reason: { en: expect.stringMatching(/^record 3 /) } },
    ]);

    await store.write(newer);
    await store.write(other);
    expect(await itemsOf(folder)).toEqual([flawed, toRecord(newer), foreign, toRecord(other)]);
    await store.remove('deep-value', otherId);
    expect(await itemsOf(folder)).toContainEqual(flawed);
  });

  it('of another work in this file are reported, not shown', async () => {
    const folder = await folderWith(page(toRecord(inOtherWork)));
    const read = await notesStore(folder).readAll();
    expect(read.annotations).toEqual([]);
    expect(read.setAside).toMatchObject([{ reason: { en: expect.stringContaining('another work') } }]);
  });

  it('keep what other tools wrote beside them', async () => {
    const text = page({ ...toRecord(exampleNote), creator: 'https://example.org/me' }).replace(
      '"type": "AnnotationPage",',
      '"type": "AnnotationPage",\n  "label": "mine",',
    );
    const folder = await folderWith(text);
    await notesStore(folder).write(newer);
    const expected = text
      .replace('Compare *Blue Ocean*, § 4.', 'new')
      .replace('2026-11-21T10:05:00.000Z', '2026-11-22T10:00:00.000Z');
    expect(await textOf(folder)).toBe(expected);
  });

  it('that came from outside since the last reading are not overwritten', async () => {
    const folder = await tempFolder();
    const store = notesStore(folder);
    await store.write(exampleNote);
    await store.readAll();
    await notesStore(folder).write(other);
    await store.write({ ...exampleNote, note: 'new' });
    expect((await store.readAll()).annotations.map(({ id }) => id)).toEqual([exampleNote.id, otherId]);
  });

  it('given twice by a merge count once, as modified last', async () => {
    const later: Annotation = { ...exampleNote, note: 'later', modified: '2026-11-23T10:00:00.000Z' };
    const folder = await folderWith(page(toRecord(later), toRecord(exampleNote)));
    const store = notesStore(folder);
    expect((await store.readAll()).annotations).toEqual([later]);
    await store.write({ ...later, note: 'last' });
    expect(await itemsOf(folder)).toHaveLength(1);
  });

  it.each([
    ['half a file', page(toRecord(exampleNote)).slice(0, 300)],
    ['an empty file', ''],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0x7d])],
    ['JSON of something else', '[1, 2, 3]'],
  ])('are set aside whole as %s, and named until the end', async (_, content) => {
    const folder = await folderWith(content);
    const store = notesStore(folder);
    const report = {
      file: name,
      keptAs: `${name}.unreadable-1`,
      reason: { de: expect.any(String), en: expect.any(String) },
    };
    expect(await store.readAll()).toEqual({ annotations: [], setAside: [report], later: [] });
    await store.write(other);
    expect(await store.readAll()).toEqual({ annotations: [other], setAside: [report], later: [] });
    expect(await readFile(join(folder, `${name}.unreadable-1`))).toEqual(Buffer.from(content));
  });

  it('are set aside by a write that comes before any reading', async () => {
    const folder = await folderWith('broken');
    const store = notesStore(folder);
    await store.write(other);
    expect(await store.readAll()).toMatchObject({
      annotations: [other],
      setAside: [{ keptAs: `${name}.unreadable-1` }],
    });
  });

  it('of a later Fathom are named and never written', async () => {
    const text = '{"fathom:format": 7, "items": []}';
    const folder = await folderWith(text);
    const store = notesStore(folder);
    expect(await store.readAll()).toEqual({ annotations: [], setAside: [], later: ['deep-value'] });
    const refused = {
      fault: { code: 'newer', where: name, detail: { en: expect.stringContaining('format 7') } },
    };
    await expect(store.write(exampleNote)).rejects.toMatchObject(refused);
    await expect(store.remove('deep-value', exampleNote.id)).rejects.toMatchObject(refused);
    expect(await textOf(folder)).toBe(text);
  });

  it('of a later Fathom are shown as far as they can be read', async () => {
    const text = page(toRecord(exampleNote)).replace('"fathom:format": 2', '"fathom:format": 3');
    const folder = await folderWith(text);
    const store = notesStore(folder);
    expect(await store.readAll()).toEqual({
      annotations: [exampleNote],
      setAside: [],
      later: ['deep-value'],
    });
    await expect(store.write(newer)).rejects.toMatchObject({ fault: { code: 'newer' } });
    expect(await textOf(folder)).toBe(text);
  });

  it.each(['../settings', 'a/b', '..', 'C:x', ''])('never form a path, even from %j', async (work) => {
    const folder = await tempFolder();
    const store = notesStore(folder);
    const note = { ...exampleNote, target: { ...exampleNote.target, work } };
    await expect(store.write(note)).rejects.toMatchObject({ fault: { code: 'refused' } });
    await expect(store.remove(work, otherId)).rejects.toMatchObject({ fault: { code: 'refused' } });
    expect(await readdir(folder)).toEqual([]);
  });
});
