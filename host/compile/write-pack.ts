import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { packFiles } from '../../core/model/pack-files.ts';
import { systemCode } from '../files/file-fault.ts';
import { entriesIn, isHidden, readManifest } from '../pack/pack-folder.ts';
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
    await keepHidden(target, fresh);
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

/**
 * Whether a pack may be written to a folder: there is none yet, it is empty, or it holds a pack and
 * nothing else. What is hidden does not count, as it is kept.
 */
export async function mayHoldPack(out: string): Promise<boolean> {
  try {
    if ((await readdir(out)).every(isHidden)) return true;
    const found = await readManifest(out);
    if (found.state !== 'fits') return false;
    const named = new Set([packFiles.manifest, ...Object.keys(found.manifest.files)]);
    return (await entriesIn(out)).every(({ file, isPlain }) => isPlain && named.has(file));
  } catch (thrown) {
    return systemCode(thrown) === 'ENOENT';
  }
}

/** Hidden files are not ours to delete, such as `.git`: they go along into the new pack. */
async function keepHidden(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch(() => []);
  for (const name of names.filter(isHidden))
    await cp(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
}
