import { watch, type FSWatcher } from 'node:fs';

/** Listens to the system's notices of changes in folders. They only say when to look. */
export type Notices = {
  /** From now on these folders, and no others. */
  readonly listenTo: (root: string, folders: readonly string[]) => void;
  readonly stop: () => void;
};

/** Beyond so many folders the regular look has to do: a system gives a user only so many notices. */
const mostFolders = 4000;

/**
 * On Linux every folder has its own notice: Node would look through the whole tree at once to set up a
 * recursive one, and hold everything else up. Keeps no process alive.
 */
export function listenForNotices(noticed: () => void): Notices {
  const watchers = new Map<string, FSWatcher>();
  const isRecursive = process.platform !== 'linux';

  const letGo = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const listen = (folder: string): void => {
    try {
      const watcher = watch(folder, { persistent: false, recursive: isRecursive }, noticed);
      watcher.on('error', () => letGo(folder));
      watchers.set(folder, watcher);
    } catch {
      // There are no notices to be had: the regular look finds what changes.
    }
  };

  return {
    listenTo: (root, folders) => {
      const wanted = new Set(isRecursive ? [root] : folders.slice(0, mostFolders));
      for (const folder of watchers.keys()) if (!wanted.has(folder)) letGo(folder);
      for (const folder of wanted) if (!watchers.has(folder)) listen(folder);
    },
    stop: () => {
      for (const folder of watchers.keys()) letGo(folder);
    },
  };
}
