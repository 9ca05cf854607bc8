import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import { notesStore, type NotesStore } from '../../../../host/notes/notes-store.ts';
import { previewSnapshot, restoreSnapshot } from '../../../../host/snapshots/restore.ts';
import { snapshotsIn, type Snapshots } from '../../../../host/snapshots/snapshots.ts';
import { exampleNote, otherId } from '../../core/annotations/example.ts';
import { tempFolder } from '../temp-folder.ts';

const other: Annotation = { ...exampleNote, id: otherId, kind: 'highlight', note: '' };
const elsewhere: Annotation = {
  ...exampleNote,
  id: '11111111-0000-4000-8000-000000000000',
  target: { ...exampleNote.target, work: 'partnering' },
};
const third: Annotation = { ...exampleNote, id: '22222222-0000-4000-8000-000000000000' };

type Clock = { at: string };

async function open(): Promise<{ folder: string; clock: Clock; snapshots: Snapshots; notes: NotesStore }> {
  const folder = await tempFolder();
  const clock = { at: '2026-11-21T12:00:00.000Z' };
  const snapshots = snapshotsIn(folder, { now: () => new Date(clock.at) });
  return { folder, clock, snapshots, notes: notesStore(folder, { before: snapshots.before }) };
}

const reasons = async ({ list }: Snapshots): Promise<string[]> => (await list()).map(({ reason }) => reason);

describe('snapshots', () => {
  it('are taken before the first change of a day, beside the notes, and hold them as they were', async () => {
    const { folder, clock, snapshots, notes } = await open();
    await notes.write(exampleNote);
    expect(await snapshots.list()).toEqual([]);
    const before = await readFile(join(folder, 'notes/deep-value.jsonld'));
    await notes.write(other);
    await expect.poll(() => reasons(snapshots)).toEqual(['day']);
    await notes.write(elsewhere);
    const [first] = await snapshots.list();
    expect(first).toMatchObject({ at: clock.at, works: 1, annotations: 1 });
    expect(await snapshots.open(first?.id ?? '')).toEqual([{ name: 'deep-value.jsonld', bytes: before }]);
    clock.at = '2026-11-23T12:00:00.000Z';
    await notes.write(third);
    await expect.poll(() => reasons(snapshots)).toEqual(['day', 'day']);
    expect((await snapshots.list())[0]).toMatchObject({ works: 2, annotations: 3 });
    expect((await readdir(join(folder, 'notes'))).toSorted()).toEqual([
      'deep-value.jsonld',
      'partnering.jsonld',
    ]);
  });

  it('are not taken twice on a day by another host', async () => {
    const { folder, clock, snapshots, notes } = await open();
    await notes.write(exampleNote);
    await notes.write(other);
    await expect.poll(() => reasons(snapshots)).toEqual(['day']);
    const second = snapshotsIn(folder, { now: () => new Date(clock.at) });
    await notesStore(folder, { before: second.before }).write(third);
    expect(await reasons(second)).toEqual(['day']);
  });

  it('are taken before much is changed at once, once for what comes in parts', async () => {
    const { clock, snapshots, notes } = await open();
    await notes.write(exampleNote);
    clock.at = '2026-11-21T12:00:01.000Z';
    await notes.change([{ do: 'write', annotation: other }]);
    expect(await reasons(snapshots)).toEqual(['bulk']);
    clock.at = '2026-11-21T12:00:31.000Z';
    await notes.change([{ do: 'write', annotation: third }]);
    expect(await reasons(snapshots)).toEqual(['bulk']);
    clock.at = '2026-11-21T12:05:00.000Z';
    const many = Array.from({ length: 25 }, (_, at) =>
      notes.remove('deep-value', `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`),
    );
    await Promise.all(many);
    expect(await reasons(snapshots)).toEqual(['bulk', 'bulk']);
  });

  it('keep what cannot be read byte for byte', async () => {
    const { folder, snapshots } = await open();
    await mkdir(join(folder, 'notes'));
    const files = {
      'a.jsonld': Buffer.from([0xff, 0x00, 0xfe]),
      'b.jsonld': Buffer.from('half a fi\u{1F600}'),
    };
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, 'notes', name), bytes);
    await snapshots.before('restore');
    const [only] = await snapshots.list();
    expect(only).toMatchObject({ works: 2, annotations: 0 });
    expect(
      Object.fromEntries((await snapshots.open(only?.id ?? '')).map(({ name, bytes }) => [name, bytes])),
    ).toEqual(files);
  });

  it('say that they are damaged, or not there', async () => {
    const { folder, snapshots } = await open();
    const id = '2026-11-21T12-00-00-000Z';
    await expect(snapshots.open(id)).rejects.toMatchObject({ fault: { code: 'missing' } });
    await mkdir(join(folder, 'snapshots'));
    await writeFile(join(folder, 'snapshots', `${id}_day_1-works_1-notes.json.gz`), 'x');
    await expect(snapshots.open(id)).rejects.toMatchObject({ fault: { code: 'unreadable' } });
  });

  it('are taken once a day, and once for a change in parts, although a clock has left one of the future', async () => {
    const { folder, clock, snapshots, notes } = await open();
    await notes.write(exampleNote);
    await mkdir(join(folder, 'snapshots'), { recursive: true });
    await writeFile(
      join(folder, 'snapshots', '2031-01-01T00-00-00-000Z_day_1-works_1-notes.json.gz'),
      'of the future',
    );
    clock.at = '2026-11-22T12:00:00.000Z';
    for (const reason of ['day', 'day', 'bulk', 'bulk'] as const) {
      // Each by a host that has just started.
      await snapshotsIn(folder, { now: () => new Date(clock.at) }).before(reason);
      clock.at = clock.at.replace('00.000Z', '10.000Z');
      await expect.poll(async () => (await snapshots.list()).length).toBeGreaterThan(1);
    }
    expect(await reasons(snapshots)).toEqual(['day', 'bulk', 'day']);
  });

  it('that cannot be taken keep no note from being written', async () => {
    const { folder, snapshots, notes } = await open();
    await writeFile(join(folder, 'snapshots'), 'a file where the folder should be');
    await notes.write(exampleNote);
    await notes.write(other);
    expect((await notes.readAll()).annotations).toHaveLength(2);
    await expect(notes.change([{ do: 'write', annotation: third }])).rejects.toMatchObject({
      fault: { code: 'failed' },
    });
    await expect(snapshots.list()).rejects.toMatchObject({ fault: { code: 'failed' } });
  });
});

describe('bringing back a snapshot', () => {
  /** One note is changed, one removed, one removed in another work, one made, since the snapshot. */
  async function changedSince() {
    const opened = await open();
    const { snapshots, notes } = opened;
    for (const each of [exampleNote, other, elsewhere]) await notes.write(each);
    await expect.poll(() => reasons(snapshots)).toEqual(['day']);
    opened.clock.at = '2026-11-21T13:00:00.000Z';
    await snapshots.before('restore');
    opened.clock.at = '2026-11-21T14:00:00.000Z';
    const changed = { ...exampleNote, note: 'changed', modified: '2026-11-21T13:30:00.000Z' };
    await notes.write(changed);
    await notes.remove('deep-value', otherId);
    await notes.remove('partnering', elsewhere.id);
    await notes.write(third);
    return { ...opened, changed, snapshot: '2026-11-21T13-00-00-000Z' };
  }
  const byId = async (notes: NotesStore): Promise<Record<string, string>> =>
    Object.fromEntries((await notes.readAll()).annotations.map(({ id, note }) => [id, note]));

  it('is shown before, work by work', async () => {
    const { snapshots, notes, snapshot, changed } = await changedSince();
    expect(await previewSnapshot(snapshots, notes, snapshot)).toEqual([
      {
        work: 'deep-value',
        missing: [other],
        changed: [{ before: exampleNote, now: changed }],
        same: 0,
        since: 1,
      },
      { work: 'partnering', missing: [elsewhere], changed: [], same: 0, since: 0 },
    ]);
  });

  it('brings back what is missing, leaves what was changed and made since, and can be undone', async () => {
    const { snapshots, notes, snapshot } = await changedSince();
    expect(await restoreSnapshot(snapshots, notes, { snapshot, works: null, changed: 'keep' })).toBe(2);
    expect(await byId(notes)).toEqual({
      [exampleNote.id]: 'changed',
      [otherId]: '',
      [elsewhere.id]: exampleNote.note,
      [third.id]: third.note,
    });
    const [newest] = await snapshots.list();
    expect(newest).toMatchObject({ reason: 'restore', at: '2026-11-21T14:00:00.000Z', annotations: 2 });
    // What was brought back is newer than its deletion, on every machine.
    expect((await previewSnapshot(snapshots, notes, snapshot)).map(({ missing }) => missing.length)).toEqual([
      0, 0,
    ]);
  });

  it('brings back what could not be read, once, but not what was taken out since', async () => {
    const { folder, clock, snapshots, notes } = await open();
    const path = join(folder, 'notes/deep-value.jsonld');
    const [lost, out] = ['lost', 'out'].map((label) => ({ label })) as [object, object];
    await notes.write(exampleNote);
    const text = JSON.parse(await readFile(path, 'utf8')) as { items: unknown[] };
    await writeFile(path, JSON.stringify({ ...text, items: [...text.items, lost, out] }));
    await notes.readAll();
    clock.at = '2026-11-21T13:00:00.000Z';
    await snapshots.before('restore');
    const key = (await notes.flawed()).find((each) => each.text.includes('out'))?.key ?? '';
    await notes.repair({ work: 'deep-value', key, text: null });
    const { items, ...rest } = JSON.parse(await readFile(path, 'utf8')) as { items: { label?: string }[] };
    await writeFile(path, JSON.stringify({ ...rest, items: items.filter(({ label }) => label !== 'lost') }));

    const later = notesStore(folder);
    expect(await later.flawed()).toEqual([]);
    const wanted = { snapshot: '2026-11-21T13-00-00-000Z', works: null, changed: 'keep' } as const;
    for (let time = 0; time < 2; time += 1) await restoreSnapshot(snapshots, later, wanted);
    expect((await later.flawed()).map((each) => JSON.parse(each.text) as unknown)).toEqual([lost]);
  });

  it('brought back by two hosts at once comes back once', async () => {
    const { folder, snapshots, notes, snapshot } = await changedSince();
    const hosts = [notes, notesStore(folder)];
    const wanted = { snapshot, works: null, changed: 'restore' } as const;
    const counts = await Promise.all(hosts.map((host) => restoreSnapshot(snapshots, host, wanted)));
    expect(new Set(counts)).toEqual(new Set([0, 3]));
    expect(Object.keys(await byId(notesStore(folder)))).toHaveLength(4);
  });

  it('brings back one work alone', async () => {
    const { snapshots, notes, snapshot } = await changedSince();
    expect(
      await restoreSnapshot(snapshots, notes, { snapshot, works: ['partnering'], changed: 'restore' }),
    ).toBe(1);
    expect(await byId(notes)).toEqual({
      [exampleNote.id]: 'changed',
      [third.id]: third.note,
      [elsewhere.id]: exampleNote.note,
    });
  });

  it('puts back earlier versions where that is wished, which the snapshot before it can take back', async () => {
    const { clock, snapshots, notes, snapshot } = await changedSince();
    expect(await restoreSnapshot(snapshots, notes, { snapshot, works: null, changed: 'restore' })).toBe(3);
    expect((await byId(notes))[exampleNote.id]).toBe(exampleNote.note);
    clock.at = '2026-11-21T15:00:00.000Z';
    await restoreSnapshot(snapshots, notes, {
      snapshot: '2026-11-21T14-00-00-000Z',
      works: null,
      changed: 'restore',
    });
    expect((await byId(notes))[exampleNote.id]).toBe('changed');
  });
});
