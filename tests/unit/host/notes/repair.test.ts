import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyNotesPage, notesPageText } from '../../../../core/annotations/notes-file.ts';
import { toRecord } from '../../../../core/annotations/w3c.ts';
import { notesStore, type NotesStore } from '../../../../host/notes/notes-store.ts';
import { exampleNote, otherId } from '../../core/annotations/example.ts';
import { tempFolder } from '../temp-folder.ts';

const flawed = { ...toRecord({ ...exampleNote, id: otherId }), motivation: 'liking' };

/** Without an id of ours, so that nothing but its text tells what it is. */
const nameless = { ...flawed, id: 'urn:example:1' };

async function folderWithFlaw(
  record: unknown = flawed,
): Promise<{ folder: string; store: NotesStore; key: string }> {
  const folder = await tempFolder();
  await mkdir(join(folder, 'notes'));
  const items = [record, toRecord(exampleNote)];
  await writeFile(
    join(folder, 'notes/deep-value.jsonld'),
    notesPageText({ ...emptyNotesPage('deep-value'), items }),
  );
  const store = notesStore(folder);
  return { folder, store, key: (await store.flawed())[0]?.key ?? '' };
}

const quarantined = async (folder: string): Promise<unknown[]> =>
  (await readFile(join(folder, 'quarantine/deep-value.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { record: unknown }).record);

describe('a record that cannot be read', () => {
  it('is named with its file, its place, its reason and its text', async () => {
    const { store, key } = await folderWithFlaw();
    expect(await store.flawed()).toEqual([
      {
        work: 'deep-value',
        file: 'notes/deep-value.jsonld',
        index: 0,
        key,
        reason: {
          de: expect.stringContaining('bei motivation'),
          en: expect.stringContaining('at motivation'),
        },
        text: JSON.stringify(flawed, null, 2),
      },
    ]);
  });

  it('is an annotation again once its text is corrected; what it said before is kept', async () => {
    const { folder, store, key } = await folderWithFlaw();
    const text = JSON.stringify({ ...flawed, motivation: 'commenting' });
    await store.repair({ work: 'deep-value', key, text });
    expect(await store.flawed()).toEqual([]);
    expect((await store.readAll()).annotations.map(({ id }) => id)).toEqual([exampleNote.id, otherId]);
    expect(await quarantined(folder)).toEqual([flawed]);
  });

  it.each([
    ['no JSON', '{', ''],
    ['a list', '[]', ''],
    ['still flawed', JSON.stringify(flawed), 'motivation'],
    [
      'of another work',
      JSON.stringify(toRecord({ ...exampleNote, target: { ...exampleNote.target, work: 'x' } })),
      'target.source.id',
    ],
  ])('stays as it is when the correction is %s', async (_, text, where) => {
    const { store, key } = await folderWithFlaw();
    await expect(store.repair({ work: 'deep-value', key, text })).rejects.toMatchObject({
      fault: { code: 'refused', where },
    });
    expect(await store.flawed()).toHaveLength(1);
  });

  it('goes into the quarantine, and is not deleted', async () => {
    const { folder, store, key } = await folderWithFlaw();
    await store.repair({ work: 'deep-value', key, text: null });
    expect(await store.flawed()).toEqual([]);
    expect((await notesStore(folder).readAll()).annotations).toEqual([exampleNote]);
    expect(await quarantined(folder)).toEqual([flawed]);
    await expect(store.repair({ work: 'deep-value', key, text: null })).rejects.toMatchObject({
      fault: { code: 'missing' },
    });
  });

  it('goes back as it was with its own text, and stays in the quarantine', async () => {
    const { folder, store, key } = await folderWithFlaw();
    const [{ text } = { text: '' }] = await store.flawed();
    await store.repair({ work: 'deep-value', key, text: null });
    await store.repair({ work: 'deep-value', key, text });
    expect(await store.flawed()).toMatchObject([{ key, text }]);
    expect(await notesStore(folder).flawed()).toMatchObject([{ key }]);
    expect((await store.readAll()).annotations).toEqual([exampleNote]);
    expect(await quarantined(folder)).toEqual([flawed]);
  });

  it('that was moved out takes no other text', async () => {
    const { store, key } = await folderWithFlaw();
    await store.repair({ work: 'deep-value', key, text: null });
    for (const text of ['{ "some": "thing" }', JSON.stringify(toRecord(exampleNote))])
      await expect(store.repair({ work: 'deep-value', key, text })).rejects.toMatchObject({
        fault: { code: 'missing' },
      });
    expect(await store.flawed()).toEqual([]);
  });

  it('is never an annotation that can be read', async () => {
    const { store } = await folderWithFlaw();
    const { keyOf } = await import('../../../../host/notes/records.ts');
    const key = keyOf(toRecord(exampleNote));
    await expect(store.repair({ work: 'deep-value', key, text: null })).rejects.toMatchObject({
      fault: { code: 'missing' },
    });
  });

  // Rule 4 of the merging in docs/notes.md.
  it('[4] stays out although another host and a copy still hold it, and comes back for both by undoing', async () => {
    const { folder, store, key } = await folderWithFlaw(nameless);
    const before = await readFile(join(folder, 'notes/deep-value.jsonld'), 'utf8');
    const other = notesStore(folder);
    const [{ text } = { text: '' }] = await other.flawed();
    await store.repair({ work: 'deep-value', key, text: null });
    await other.write({ ...exampleNote, id: otherId });
    expect(await other.flawed()).toEqual([]);
    await writeFile(join(folder, 'notes/deep-value (conflicted copy).jsonld'), before);
    expect(await notesStore(folder).flawed()).toEqual([]);
    expect(await store.flawed()).toEqual([]);

    await store.repair({ work: 'deep-value', key, text });
    await other.write({ ...exampleNote, id: otherId, note: 'again' });
    for (const host of [store, other, notesStore(folder)])
      expect(await host.flawed()).toMatchObject([{ key }]);
  });

  it('[4] does not come back beside its correction from another host', async () => {
    const { folder, store, key } = await folderWithFlaw(nameless);
    const other = notesStore(folder);
    await other.readAll();
    const text = JSON.stringify(toRecord({ ...exampleNote, id: otherId }));
    await store.repair({ work: 'deep-value', key, text });
    await other.write({ ...exampleNote, note: 'later', modified: '2026-11-22T10:00:00.000Z' });
    expect(await other.flawed()).toEqual([]);
    expect((await notesStore(folder).readAll()).annotations.map(({ id }) => id)).toEqual([
      exampleNote.id,
      otherId,
    ]);
  });
});
