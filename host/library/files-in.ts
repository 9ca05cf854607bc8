import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isArticleFile, isLookedInto } from '../../core/library/article-file.ts';

export type FoundFile = {
  readonly path: string;
  /** From the folder on, with `/` between the folders. */
  readonly name: string;
};

/**
 * The files below a folder that may be articles, in the order of their names. Links are not followed:
 * they lead out of the folder, or to what is found anyway. Rejects where the folder itself cannot be
 * read; `unread` hears of folders below that cannot, `other` of files that are no articles.
 */
export async function filesIn(
  folder: string,
  hear: {
    readonly folder?: (path: string) => void;
    readonly unread?: (name: string) => void;
    readonly other?: (name: string) => void;
  } = {},
): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const look = async (path: string, name: string, entries: readonly Dirent[]): Promise<void> => {
    hear.folder?.(path);
    for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      const own = { path: join(path, entry.name), name: name === '' ? entry.name : `${name}/${entry.name}` };
      if (entry.isFile() && isArticleFile(entry.name)) found.push(own);
      else if (entry.isFile()) hear.other?.(own.name);
      if (!entry.isDirectory() || !isLookedInto(entry.name)) continue;
      const below = await readdir(own.path, { withFileTypes: true }).catch(() => null);
      if (below === null) hear.unread?.(own.name);
      else await look(own.path, own.name, below);
    }
  };
  await look(folder, '', await readdir(folder, { withFileTypes: true }));
  return found;
}
