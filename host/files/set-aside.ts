import { open, rename, unlink } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileFault, systemCode } from './file-fault.ts';
import { syncFolder } from './sync-folder.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Renames a file to `<name>.<why>-<n>` with the first free `n` from 1, and returns the new
 * name. A name is taken by creating it, so nothing is ever overwritten, even by two hosts at once.
 */
export async function setAside(
  path: string,
  why: 'unreadable' | 'merged' | 'edited' = 'unreadable',
): Promise<string> {
  try {
    const keptAs = await freeName(`${path}.${why}`);
    await rename(path, keptAs).catch(async (error: unknown) => {
      await unlink(keptAs);
      throw error;
    });
    await syncFolder(dirname(path));
    return basename(keptAs);
  } catch (error) {
    throw fileFault(error, basename(path));
  }
}

/** Writes what was read of a file to `<name>.edited-<n>`, as above, and leaves the file where it is. */
export async function keepEdited(path: string, bytes: Uint8Array): Promise<string> {
  const keptAs = await freeName(`${path}.edited`);
  await writeAtomically(keptAs, bytes).catch(async (error: unknown) => {
    await unlink(keptAs);
    throw error;
  });
  return basename(keptAs);
}

async function freeName(stem: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const name = `${stem}-${n}`;
    try {
      await (await open(name, 'wx', 0o600)).close();
      return name;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}
