import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { packFiles } from '../../core/model/pack-files.ts';
import { json, type PackContents } from './pack-contents.ts';

/**
 * Writes a pack beside the place it is meant for and moves it there when it is whole, so that what
 * fails on the way leaves the pack that was there before.
 */
export async function writePack(out: string, { manifest, files }: PackContents): Promise<void> {
  const target = resolve(out);
  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const fresh = join(work, 'new');
    for (const [path, text] of [...files, [packFiles.manifest, json(manifest)] as const]) {
      const file = join(fresh, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    await swap(fresh, target, join(work, 'old'));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function swap(fresh: string, target: string, aside: string): Promise<void> {
  const had = await rename(target, aside).then(
    () => true,
    (thrown: NodeJS.ErrnoException) => {
      if (thrown.code === 'ENOENT') return false;
      throw thrown;
    },
  );
  try {
    await rename(fresh, target);
  } catch (thrown) {
    if (had) await rename(aside, target);
    throw thrown;
  }
}

/** What may stand in a folder that a pack replaces. Anything else is somebody's own and is not touched. */
const ownNames = new Set<string>([packFiles.manifest, packFiles.concepts, 'editions', 'search']);

/** Whether a pack may be written to a folder: there is none yet, it is empty, or it holds a pack. */
export async function mayHoldPack(out: string): Promise<boolean> {
  try {
    const names = await readdir(out);
    return (
      names.length === 0 || (names.includes(packFiles.manifest) && names.every((name) => ownNames.has(name)))
    );
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
