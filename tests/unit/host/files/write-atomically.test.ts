import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeAtomically } from '../../../../host/files/write-atomically.ts';
import { tempFolder } from '../temp-folder.ts';

const isRoot = process.getuid?.() === 0;

describe('writing atomically', () => {
  it('makes the folders that are missing and replaces what was there', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'a', 'b', 'notes.json');
    await writeAtomically(path, 'first');
    await writeAtomically(path, 'zweite Fassung äöü');
    expect(await readFile(path, 'utf8')).toBe('zweite Fassung äöü');
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['notes.json']);
  });

  it('leaves the old file and no temporary one when it fails', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'notes.json');
    await mkdir(path);
    await writeFile(join(path, 'inside'), 'kept');
    await expect(writeAtomically(path, 'new')).rejects.toMatchObject({
      fault: { code: 'failed', where: 'notes.json' },
    });
    expect(await readdir(folder)).toEqual(['notes.json']);
    expect(await readdir(path)).toEqual(['inside']);
  });

  it('never shows half of a file to one who reads meanwhile', async () => {
    const path = join(await tempFolder(), 'notes.json');
    const versions = ['a', 'b'].map((letter) => letter.repeat(300_000));
    await writeAtomically(path, versions[0] ?? '');
    let writing = true;
    const seen = new Set<string>();
    const watch = async (): Promise<void> => {
      while (writing) seen.add(await readFile(path, 'utf8'));
    };
    const watching = watch();
    for (let turn = 0; turn < 20; turn += 1) await writeAtomically(path, versions[turn % 2] ?? '');
    writing = false;
    await watching;
    expect([...seen].every((text) => versions.includes(text))).toBe(true);
  });

  it('says that a folder cannot be written', async (context) => {
    if (isRoot) context.skip('root may write everywhere');
    const folder = await tempFolder();
    await chmod(folder, 0o500);
    await expect(writeAtomically(join(folder, 'a.json'), '')).rejects.toMatchObject({
      fault: { code: 'read-only' },
    });
  });

  it('says that the disk can only be read', async (context) => {
    const disk = tinyDisk(await tempFolder(), 'ro');
    if (disk === null) return context.skip('a small disk can only be mounted by root on Linux');
    await expect(writeAtomically(join(disk, 'a.json'), '')).rejects.toMatchObject({
      fault: { code: 'read-only' },
    });
  });

  it('says that the disk is full, and keeps the old file', async (context) => {
    const disk = tinyDisk(await tempFolder(), 'size=64k');
    if (disk === null) return context.skip('a small disk can only be mounted by root on Linux');
    const path = join(disk, 'notes.json');
    await writeAtomically(path, 'old');
    await expect(writeAtomically(path, 'x'.repeat(200_000))).rejects.toMatchObject({
      fault: { code: 'disk-full', where: 'notes.json' },
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(disk)).toEqual(['notes.json']);
  });
});

/** Mounts a file system in memory, or returns null where that is not allowed. */
function tinyDisk(folder: string, options: string): string | null {
  if (process.platform !== 'linux' || !isRoot) return null;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}
