import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve, sep } from 'node:path';
import { FaultError } from '../../../core/host/fault.ts';
import type { WatchedFolder } from '../../../core/library/import-state.ts';
import { longest } from '../../../core/model/longest.ts';
import { shownFolder } from '../../files/data-folder.ts';
import type { ImportQueue } from '../import/import-queue.ts';
import { newItemId } from '../import/import-item.ts';
import type { LibraryPaths } from '../library-paths.ts';
import type { WatchedPath } from '../origin.ts';
import { followFolder, type FolderFollower, type FolderOptions } from './follow-folder.ts';
import { hasGone } from './scan.ts';
import { countSeen, forgetSeen, openSeenFiles, seenPath } from './seen-files.ts';
import { watchedFile, type Watched } from './watched-file.ts';

export type Watching = {
  readonly list: () => Promise<readonly WatchedFolder[]>;
  /** Follows a folder of this machine. Throws a `FaultError` where it is none, or holds the library itself. */
  readonly add: (folder: string) => Promise<WatchedFolder>;
  readonly remove: (id: string) => Promise<void>;
  /** Follows what `watched.json` says, and no longer what it does not say; only the host that leads does. */
  readonly follow: () => Promise<void>;
  /** Looks through all folders now; resolves once what was found is imported. */
  readonly look: () => Promise<void>;
  /** Whether the file of a watched folder is there, or may be: its drive is away. Files of folders that are not followed are not. */
  readonly isThere: (watched: WatchedPath) => Promise<boolean>;
  readonly stop: () => Promise<void>;
};

export type WatchingOptions = {
  readonly paths: LibraryPaths;
  readonly dataFolder: string;
  readonly cache: string;
  readonly imports: () => Promise<ImportQueue>;
  readonly gone: (watched: WatchedPath, other: readonly string[]) => Promise<void>;
  readonly changed: () => void;
  readonly times?: FolderOptions['times'];
};

/** Follows the folders that the reader named. */
export function createWatching(options: WatchingOptions): Watching {
  const { paths, dataFolder, cache, imports, gone, changed, times } = options;
  const file = watchedFile(paths);
  const followers = new Map<string, FolderFollower>();
  let stamp = '';

  const shown = (folder: WatchedFolder): WatchedFolder => ({
    ...folder,
    folder: shownFolder(folder.folder, homedir(), sep),
  });

  const unfollowed = async ({ id, folder }: Watched): Promise<WatchedFolder> => {
    const found = await stat(folder).catch(() => null);
    const fault = found?.isDirectory() === true ? null : 'missing';
    return { id, folder: folder.slice(-longest.path), files: await countSeen(seenPath(cache, id)), fault };
  };

  const start = async (watched: Watched): Promise<void> => {
    const queue = await imports();
    const { id } = watched;
    const follower = followFolder({
      watched,
      seen: await openSeenFiles(seenPath(cache, id)),
      add: queue.add,
      resultOf: queue.resultOf,
      gone: (path, other) => gone({ folder: id, path }, other),
      changed,
      times,
    });
    followers.set(id, follower);
    void follower.look().catch(() => undefined);
  };

  const follow = async (): Promise<void> => {
    const found = await stat(paths.watched).catch(() => null);
    const now = `${found?.mtimeMs ?? 0} ${found?.size ?? 0}`;
    if (now === stamp) return;
    stamp = now;
    const { folders } = await file.read();
    for (const [id, follower] of followers)
      if (!folders.some((each) => each.id === id)) {
        followers.delete(id);
        await follower.stop();
      }
    for (const watched of folders) if (!followers.has(watched.id)) await start(watched);
  };

  return {
    list: async () => {
      const { folders } = await file.read();
      const states = folders.map(
        async (watched) => followers.get(watched.id)?.state() ?? unfollowed(watched),
      );
      return (await Promise.all(states)).map(shown);
    },
    add: async (chosen) => {
      const folder = resolve(chosen);
      const found = await stat(folder).catch(() => null);
      if (found?.isDirectory() !== true)
        throw new FaultError('missing', 'folder', {
          de: 'diesen Ordner gibt es nicht',
          en: 'there is no such folder',
        });
      if (isWithin(folder, dataFolder) || isWithin(dataFolder, folder))
        throw new FaultError('own-folder', 'folder', {
          de: 'Fathom hat dort seine eigenen Dateien',
          en: 'Fathom keeps its own files there',
        });
      const { folders } = await file.read();
      const known = folders.find((each) => each.folder === folder);
      if (
        known === undefined &&
        folders.some((each) => isWithin(folder, each.folder) || isWithin(each.folder, folder))
      )
        throw new FaultError('followed', 'folder', {
          de: 'ein Ordner darin oder einer, in dem er liegt, wird schon beobachtet',
          en: 'a folder in it, or one that it lies in, is watched already',
        });
      const watched = known ?? { id: newItemId(), folder, added: new Date().toISOString() };
      if (known === undefined)
        await file.change(({ folders: all }) => ({ format: 1, folders: [...all, watched] }));
      return shown(followers.get(watched.id)?.state() ?? (await unfollowed(watched)));
    },
    remove: async (id) => {
      const { folders } = await file.read();
      if (!folders.some((each) => each.id === id))
        throw new FaultError('missing', 'folder', {
          de: 'dieser Ordner wird nicht beobachtet',
          en: 'this folder is not watched',
        });
      await file.change(({ folders: all }) => ({ format: 1, folders: all.filter((each) => each.id !== id) }));
      await forgetSeen(seenPath(cache, id));
    },
    follow,
    look: async () => {
      await follow();
      await Promise.all(Array.from(followers.values(), (follower) => follower.look()));
    },
    isThere: async ({ folder: id, path }) => {
      const { folders } = await file.read();
      const folder = folders.find((each) => each.id === id)?.folder;
      return folder !== undefined && !(await hasGone(folder, path));
    },
    stop: async () => {
      await Promise.all(Array.from(followers.values(), (follower) => follower.stop()));
      followers.clear();
    },
  };
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
