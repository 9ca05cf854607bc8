import { chmod, mkdir, readdir, readFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import { emptyNotesPage, notesPageText } from '../../../../core/annotations/notes-file.ts';
import { toRecord } from '../../../../core/annotations/w3c.ts';
import { fileFault } from '../../../../host/files/file-fault.ts';
import { notesStore } from '../../../../host/notes/notes-store.ts';
import { exampleNote, otherId } from '../../core/annotations/example.ts';
import { tempFolder } from '../temp-folder.ts';

const other: Annotation = { ...exampleNote, id: otherId };
const isRoot = process.getuid?.() === 0;

describe('the notes in trouble', () => {
  it('are not written beside a drive that was taken away, and are written when it is back', async () => {
    const folder = join(await tempFolder(), 'fathom');
    const store = notesStore(folder);
    await store.write(exampleNote);
    await rename(folder, `${folder}-away`);
    await expect(store.write(other)).rejects.toMatchObject({ fault: { code: 'gone' } });
    await expect(store.readAll()).rejects.toMatchObject({ fault: { code: 'gone' } });
    expect(await readdir(join(folder, '..'))).toEqual(['fathom-away']);
    await rename(`${folder}-away`, folder);
    await store.write(other);
    expect((await notesStore(folder).readAll()).annotations).toEqual([exampleNote, other]);
  });

  it('are not written into the empty folder that a drive leaves behind', async () => {
    const folder = await tempFolder();
    const store = notesStore(folder);
    await store.write(exampleNote);
    await rm(join(folder, 'notes'), { recursive: true });
    await expect(store.write(other)).rejects.toMatchObject({ fault: { code: 'gone', where: 'notes' } });
    expect(await readdir(folder)).not.toContain('notes');
  });

  it('say that their folder is read-only', async (context) => {
    if (isRoot) context.skip('root may write everywhere');
    if (process.platform === 'win32') context.skip('Windows keeps no such permission on folders');
    const folder = await tempFolder();
    const store = notesStore(folder);
    await store.write(exampleNote);
    await chmod(join(folder, 'notes'), 0o500);
    onTestFinished(() => chmod(join(folder, 'notes'), 0o700));
    await expect(store.write(other)).rejects.toMatchObject({ fault: { code: 'read-only' } });
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EIO', 'gone'],
    ['ESTALE', 'gone'],
    ['EMFILE', 'failed'],
  ])('have a code of their own for %s', (code, expected) => {
    const error = Object.assign(new Error('x'), { code });
    expect(fileFault(error, 'notes/x').fault).toMatchObject({ code: expected, where: 'notes/x' });
  });

  it('are not set aside while another program is in the middle of writing them', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'notes/deep-value.jsonld');
    const text = notesPageText({ ...emptyNotesPage('deep-value'), items: [toRecord(exampleNote)] });
    await mkdir(join(folder, 'notes'));
    await writeFile(path, text.slice(0, 200));
    const reading = notesStore(folder).readAll();
    await setTimeout(20);
    await writeFile(path, text);
    expect(await reading).toEqual({ annotations: [exampleNote], setAside: [], later: [] });
  });

  it.each([
    ['has gone', (path: string) => rm(path)],
    ['is empty', (path: string) => writeFile(path, '')],
    ['is half of what it was', async (path: string) => truncate(path, 700)],
  ])('are written again by themselves when their file %s', async (_, spoil) => {
    const folder = await tempFolder();
    const path = join(folder, 'notes/deep-value.jsonld');
    const store = notesStore(folder);
    await store.write(exampleNote);
    await store.readAll();
    await spoil(path);
    // As the watching of the folder does.
    await store.takeIn(['deep-value.jsonld']);
    expect((await store.readAll()).annotations).toEqual([exampleNote]);
    const onDisk = async (): Promise<unknown> => (await notesStore(folder).readAll()).annotations;
    await expect.poll(onDisk, { timeout: 10_000 }).toEqual([exampleNote]);
  });

  it('stay on screen while a folder stands where their file should be, and are written once it has gone', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'notes/deep-value.jsonld');
    const store = notesStore(folder);
    await store.write(exampleNote);
    await rm(path);
    await mkdir(path);
    const { annotations, setAside } = await store.readAll();
    expect(annotations).toEqual([exampleNote]);
    expect(setAside).toMatchObject([{ file: 'notes/deep-value.jsonld' }]);
    await expect(store.write(other)).rejects.toMatchObject({ fault: { code: 'failed' } });
    await rm(path, { recursive: true });
    await store.write(other);
    expect((await notesStore(folder).readAll()).annotations).toEqual([exampleNote, other]);
  });

  it('are read with a byte order mark and with the line ends of Windows', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'notes/deep-value.jsonld');
    const text = notesPageText({ ...emptyNotesPage('deep-value'), items: [toRecord(exampleNote)] });
    await mkdir(join(folder, 'notes'));
    await writeFile(path, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    const store = notesStore(folder);
    expect(await store.readAll()).toEqual({ annotations: [exampleNote], setAside: [], later: [] });
    await store.write(other);
    expect((await notesStore(folder).readAll()).annotations).toEqual([exampleNote, other]);
    expect(await readFile(path, 'utf8')).toBe(
      notesPageText({ ...emptyNotesPage('deep-value'), items: [toRecord(exampleNote), toRecord(other)] }),
    );
  });

  it('are cleared of what hosts left that were killed, once nobody can be writing it', async () => {
    const folder = await tempFolder();
    const notes = join(folder, 'notes');
    await mkdir(notes);
    const named = (digit: string): string =>
      `.deep-value.jsonld.${digit.repeat(8)}-0000-4000-8000-000000000000.tmp`;
    const [old, young, foreign] = [named('1'), named('2'), '.other.tmp'].map((name) => join(notes, name)) as [
      string,
      string,
      string,
    ];
    for (const each of [old, young, foreign]) await writeFile(each, 'x');
    for (const each of [old, foreign]) await utimes(each, 1, 1);
    await notesStore(folder).write(exampleNote);
    expect((await readdir(notes)).toSorted()).toEqual([named('2'), '.other.tmp', 'deep-value.jsonld']);
  });

  it('of the first format are migrated with the first change, after a snapshot', async () => {
    const folder = await tempFolder();
    const reasons: string[] = [];
    const text = notesPageText({ ...emptyNotesPage('deep-value'), items: [toRecord(exampleNote)] });
    await mkdir(join(folder, 'notes'));
    const path = join(folder, 'notes/deep-value.jsonld');
    const first = text.replace('"fathom:format": 2', '"fathom:format": 1');
    await writeFile(path, first);
    const store = notesStore(folder, {
      before: async (reason) => {
        reasons.push(`${reason}: ${(await readFile(path, 'utf8')) === first ? 'untouched' : 'changed'}`);
      },
    });
    expect(await store.readAll()).toEqual({ annotations: [exampleNote], setAside: [], later: [] });
    expect(await readFile(path, 'utf8')).toBe(first);
    await store.write(other);
    expect(reasons).toEqual(['day: untouched', 'migration: untouched']);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ 'fathom:format': 2 });
    await store.remove('deep-value', otherId);
    expect(reasons.slice(2)).toEqual(['day: changed']);
  });

  it('fail alone where one work of many cannot be written', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'notes'));
    await writeFile(join(folder, 'notes/partnering.jsonld'), '{"fathom:format": 7}');
    const store = notesStore(folder);
    const elsewhere = { ...other, target: { ...other.target, work: 'partnering' } };
    const changes = [exampleNote, elsewhere].map((annotation) => ({ do: 'write' as const, annotation }));
    await expect(store.change(changes)).rejects.toMatchObject({ fault: { code: 'newer' } });
    expect((await store.readAll()).annotations).toEqual([exampleNote]);
  });

  it('are shown where a record is nested too deep to be written again, and a change says so', async () => {
    const folder = await tempFolder();
    const { work } = exampleNote.target;
    const record = { ...toRecord(exampleNote), deep: 'DEEP' };
    const text = notesPageText({ ...emptyNotesPage(work), items: [record] });
    await mkdir(join(folder, 'notes'));
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    await writeFile(join(folder, 'notes', `${work}.jsonld`), text.replace('"DEEP"', deep));
    const lost: unknown[] = [];
    const listen = (reason: unknown): void => void lost.push(reason);
    process.on('unhandledRejection', listen);
    onTestFinished(() => void process.off('unhandledRejection', listen));
    const store = notesStore(folder);
    expect((await store.readAll()).annotations).toEqual([exampleNote]);
    await expect(store.write(other)).rejects.toThrow(RangeError);
    expect(lost).toEqual([]);
  });
});
