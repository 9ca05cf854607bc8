import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { WatchFault } from '../../../core/library/import-state.ts';
import { systemCode } from '../../files/file-fault.ts';
import { filesIn } from '../files-in.ts';

export type Scanned =
  | {
      readonly state: 'there';
      /** By path in the folder, with `/` between its parts. */
      readonly files: ReadonlyMap<string, { readonly size: number; readonly modified: number }>;
      /** All folders that were looked into: paths. */
      readonly folders: readonly string[];
      /** Folders and files that could not be read, by their path in the folder: of what is in them nothing is known. */
      readonly unread: readonly string[];
    }
  | { readonly state: 'away'; readonly fault: WatchFault };

/** Files asked for at a time. */
const abreast = 64;

/**
 * Looks through a folder. One that is empty although there were files in it is taken for a drive that
 * was taken away: its place is still there, and nothing in it.
 */
export async function scan(folder: string, hadFiles: boolean): Promise<Scanned> {
  const folders: string[] = [];
  const unread: string[] = [];
  try {
    const found = await filesIn(folder, {
      folder: (path) => folders.push(path),
      unread: (name) => unread.push(name),
    });
    if (hadFiles && found.length === 0 && (await readdir(folder)).length === 0)
      return { state: 'away', fault: 'emptied' };
    const files = new Map<string, { size: number; modified: number }>();
    for (let at = 0; at < found.length; at += abreast) {
      const some = found.slice(at, at + abreast);
      const stats = await Promise.all(some.map(({ path }) => stat(path).catch(systemCode)));
      for (const [index, { name }] of some.entries()) {
        const own = stats[index];
        if (typeof own === 'object' && own.isFile())
          files.set(name, { size: own.size, modified: own.mtimeMs });
        if (typeof own === 'string' && own !== 'ENOENT') unread.push(name);
      }
    }
    return { state: 'there', files, folders, unread };
  } catch (error) {
    const code = systemCode(error);
    const isGone = code === 'ENOENT' || code === 'ENOTDIR';
    return { state: 'away', fault: isGone ? 'missing' : 'unreadable' };
  }
}

/** Where a file of a watched folder is on this machine. */
export const pathIn = (folder: string, path: string): string => join(folder, path.split('/').join(sep));

/**
 * Whether a file of a watched folder has gone: not where that cannot be told, because the folder is away
 * or cannot be read. Names are compared as the folder lists them; some systems find `a.md` for `A.md`, too.
 */
export async function hasGone(folder: string, path: string): Promise<boolean> {
  let at = folder;
  for (const part of path.split('/')) {
    const names: readonly string[] | null = await readdir(at).catch((error: unknown) => {
      const code = systemCode(error);
      return code === 'ENOENT' || code === 'ENOTDIR' ? [] : null;
    });
    // As in `scan`: a drive that was taken away leaves an empty folder, or none.
    if (names === null || (at === folder && names.length === 0)) return false;
    if (!names.includes(part)) return true;
    at = join(at, part);
  }
  return false;
}
