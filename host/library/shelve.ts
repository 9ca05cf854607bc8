import { open, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportFault } from '../../core/library/import-fault.ts';
import type { EditionHead } from '../../core/model/edition.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import { sha256 } from '../files/sha256.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { writingFault } from './disk-faults.ts';
import { keepHandwork, keepOriginal } from './handwork.ts';
import { articleFile, originFile, stagingPrefix, type LibraryPaths } from './library-paths.ts';
import {
  emptyOrigin,
  isSameOrigin,
  originText,
  readOrigin,
  withEdition,
  type EditionOrigin,
  type Origin,
} from './origin.ts';

/** An edition that is ready to take its place in the library. */
export type Shelving = {
  readonly work: WorkId;
  readonly language: Language;
  /** The folder it was put together in, with the original as `original` in it. */
  readonly folder: string;
  /** The text of the article's own file. */
  readonly article: string;
  readonly head: Omit<EditionHead, 'work'>;
  /** What is known of the edition, but for its file's hash and reading, which are added here. */
  readonly edition: Omit<EditionOrigin, 'made' | 'read'> & {
    readonly original: NonNullable<EditionOrigin['original']>;
  };
  /** What is known of its work so far; null for a new one. */
  readonly before: Origin | null;
};

export type Shelved =
  /** `keptAs` names the file in which an earlier text that was edited by hand lies now. */
  | { readonly is: 'shelved'; readonly origin: Origin; readonly keptAs?: string }
  | { readonly is: 'failed'; readonly fault: ImportFault }
  /** Its work has changed since: by the reader, by another host or by hand. It is to be prepared again. */
  | { readonly is: 'overtaken'; readonly now: Origin | null };

/**
 * Puts editions in their places, each whole or not at all, and answers once all of them would survive a
 * power cut. A new work appears with all its files at once, by renaming the folder it was made in. In a
 * work that is there, `origin.json` is renamed last: until then the import counts as not done, and is
 * done again. Whatever was changed in its work since the edition was placed is not written over. The
 * disk is waited for by all together, which makes a hundred of them as quick as a few.
 */
export async function shelve(paths: LibraryPaths, all: readonly Shelving[]): Promise<readonly Shelved[]> {
  const shelved = await Promise.all(all.map((each) => one(paths, each)));
  try {
    if (shelved.some(({ is }) => is === 'shelved')) await syncFolder(paths.shelves);
    return shelved;
  } catch (error) {
    return shelved.map((each) => (each.is === 'shelved' ? unwritable(error) : each));
  }
}

async function one(paths: LibraryPaths, shelving: Shelving): Promise<Shelved> {
  const { work, language, folder, before, edition } = shelving;
  try {
    const origin = await complete(shelving);
    const now = await readOrigin(paths.work(work));
    if (!isSameOrigin(now, before)) {
      await discard(folder);
      return { is: 'overtaken', now };
    }
    let keptAs: string | null = null;
    if (before === null) {
      await syncFolder(folder);
      await rename(folder, paths.work(work));
    } else {
      const earlier = before.editions[language]?.original;
      if (earlier)
        await keepOriginal(join(paths.work(work), earlier.file), [earlier.hash, edition.original.hash]);
      keptAs = await keepHandwork(
        paths.article(work, language),
        before.editions[language]?.made,
        shelving.article,
      );
      for (const name of [edition.original.file, articleFile(language), originFile])
        await rename(join(folder, name), join(paths.work(work), name));
      if (earlier && earlier.file !== edition.original.file)
        await unlink(join(paths.work(work), earlier.file)).catch(() => undefined);
      await syncFolder(paths.work(work));
      await discard(folder);
    }
    return { is: 'shelved', origin, ...(keptAs === null ? {} : { keptAs }) };
  } catch (error) {
    await discard(folder);
    return unwritable(error);
  }
}

/** All files of the edition, written and synced in its own folder. */
async function complete({ folder, language, article, edition, head, before }: Shelving): Promise<Origin> {
  const own = join(folder, articleFile(language));
  await Promise.all([
    rename(join(folder, 'original'), join(folder, edition.original.file)).then(() =>
      synced(join(folder, edition.original.file)),
    ),
    written(own, article),
  ]);
  const { size, mtimeMs } = await stat(own);
  const made = sha256(article);
  const read = { stamp: { size, modified: mtimeMs, hash: made }, head };
  const origin = withEdition(before ?? emptyOrigin, language, { ...edition, made, read });
  await written(join(folder, originFile), originText(origin));
  return origin;
}

async function written(path: string, content: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Lets go of a folder in which something was put together. Never throws. */
export const discard = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true }).catch(() => undefined);

/** Clears away what a process left that was killed while it put works together. The caller is the only one who imports. */
export async function discardLeftovers({ shelves }: LibraryPaths): Promise<void> {
  const names = await readdir(shelves).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(stagingPrefix)))
    await discard(join(shelves, name));
}

const unwritable = (error: unknown): Shelved => ({ is: 'failed', fault: writingFault(error) });
