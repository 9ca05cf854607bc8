import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyExport } from '../../../../core/exchange/verify-export.ts';
import { exportNotes } from '../../../../core/exchange/export-notes.ts';
import { FaultError } from '../../../../core/host/fault.ts';
import { saveExport } from '../../../../host/exchange/save-export.ts';
import { exampleNote } from '../../core/annotations/example.ts';
import { tempFolder } from '../temp-folder.ts';

const into =
  (folder: string) =>
  async (names: readonly string[]): Promise<readonly string[]> =>
    names.map((name) => join(folder, name));

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof FaultError ? error.fault.code : error),
  );

describe('saving an export', () => {
  it.each(['w3c', 'markdown', 'csv'] as const)('answers with what the disk has: %s', async (format) => {
    const folder = join(await tempFolder(), 'a new folder');
    const files = exportNotes(format, [exampleNote], { heads: [] }, { byteOrderMark: true });
    const saved = await saveExport(files, into(folder));
    expect(saved?.place).toBe(folder);
    expect(verifyExport([exampleNote], saved?.files ?? [])).toMatchObject({ total: 1, identical: 1 });
    expect(await readdir(folder)).toEqual(files.map(({ name }) => name));
  });

  it('shows in its answer what does not survive as UTF-8', async () => {
    const folder = await tempFolder();
    const note = { ...exampleNote, note: 'half a pair: \ud83d' };
    const files = exportNotes('csv', [note], { heads: [] });
    const saved = await saveExport(files, into(folder));
    expect(verifyExport([note], saved?.files ?? []).different).toEqual([{ id: note.id, fields: ['note'] }]);
  });

  it('takes the name that the reader has given instead', async () => {
    const folder = await tempFolder();
    const saved = await saveExport([{ name: 'fathom-notes.csv', text: 'a' }], async () => [
      join(folder, 'Meine Notizen.csv'),
    ]);
    expect(saved?.files).toEqual([{ name: 'Meine Notizen.csv', text: 'a' }]);
  });

  it('replaces a file whole', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'notes.csv'), 'a much longer text that was there before');
    await saveExport([{ name: 'notes.csv', text: 'short' }], into(folder));
    expect(await readFile(join(folder, 'notes.csv'), 'utf8')).toBe('short');
  });

  it('writes nothing if no place was chosen', async () => {
    expect(await saveExport([{ name: 'notes.csv', text: 'a' }], async () => null)).toBeNull();
  });

  it('says that a browser tab cannot', async () => {
    expect(await faultOf(saveExport([{ name: 'notes.csv', text: 'a' }], undefined))).toBe('unsupported');
  });

  it('says that a folder cannot be written', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may write everywhere');
    const folder = join(await tempFolder(), 'locked');
    await mkdir(folder);
    await chmod(folder, 0o500);
    expect(await faultOf(saveExport([{ name: 'notes.csv', text: 'a' }], into(folder)))).toBe('read-only');
  });
});
