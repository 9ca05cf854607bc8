import { stat } from 'node:fs/promises';
import { newItemId, type ImportItem } from '../import/import-item.ts';
import type {
  ImportItemId,
  ImportOutcome,
  WatchedFolder,
  WatchFault,
} from '../../../core/library/import-state.ts';
import { longest } from '../../../core/model/longest.ts';
import { createQueue } from '../../files/queue.ts';
import { listenForNotices } from './notices.ts';
import { hasGone, pathIn, scan, type Scanned } from './scan.ts';
import type { Seen, SeenFiles } from './seen-files.ts';
import type { Watched } from './watched-file.ts';

export type FolderOptions = {
  readonly watched: Watched;
  readonly seen: SeenFiles;
  /** Hands files over to be imported. */
  readonly add: (items: readonly ImportItem[]) => Promise<void>;
  /** What became of them: null as long as nothing has, undefined of what nobody knows any more. */
  readonly resultOf: (item: ImportItemId) => ImportOutcome | null | undefined;
  /** A file has gone, and no other one has its bytes. `other` are paths that became the same edition. */
  readonly gone: (path: string, other: readonly string[]) => Promise<void>;
  readonly changed: () => void;
  /** Milliseconds; a test is less patient. */
  readonly times?: Partial<Times> | undefined;
};

type Times = {
  /** From a notice to the look. */
  readonly notice: number;
  /** For which a file must not change before it is read: somebody may still be writing it. */
  readonly stable: number;
  /** Between two looks where the system tells nothing. */
  readonly round: number;
};

const usualTimes: Times = { notice: 300, stable: 700, round: 60_000 };

export type FolderFollower = {
  readonly state: () => WatchedFolder;
  /** Looks through the folder now; resolves once what was found is imported. */
  readonly look: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

type There = Extract<Scanned, { readonly state: 'there' }>;
type Stamp = { readonly size: number; readonly modified: number };

/** Follows one folder: what is new or changed in it is imported, what is gone from it is taken out. */
export function followFolder(options: FolderOptions): FolderFollower {
  const { watched, seen, add, resultOf, gone, changed } = options;
  const { folder, id } = watched;
  const times = { ...usualTimes, ...options.times };
  const turn = createQueue();
  let fault: WatchFault | null = null;
  let files = seen.all.size;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  /** Milliseconds that the last look took: a large folder is not looked through all the time. */
  let lasted = 0;

  const later = (pause: number): void => {
    if (isStopped) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void look().catch(() => undefined), pause).unref();
  };
  const notices = listenForNotices(() => later(Math.max(times.notice, 5 * lasted)));

  const wait = (pause: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, pause).unref();
    });

  /** Those that are the same after a while. The others are looked at again soon. */
  const settled = async (
    found: readonly (readonly [string, Stamp])[],
  ): Promise<readonly (readonly [string, Stamp])[]> => {
    if (found.length === 0) return [];
    const isOld = ([, { modified }]: readonly [string, Stamp]): boolean =>
      Math.abs(Date.now() - modified) > 10 * times.stable;
    const young = found.filter((each) => !isOld(each));
    if (young.length > 0) await wait(times.stable);
    const still = await Promise.all(
      young.map(async (each) => {
        const now = await stat(pathIn(folder, each[0])).catch(() => null);
        return now !== null && now.size === each[1].size && now.mtimeMs === each[1].modified ? each : null;
      }),
    );
    if (still.includes(null)) later(times.stable);
    return [...found.filter(isOld), ...still.filter((each) => each !== null)];
  };

  const importAll = async (found: readonly (readonly [string, Stamp])[]): Promise<void> => {
    const items = found.map(([path, stamp]) => {
      const source = { from: 'path', path: pathIn(folder, path), watched: { folder: id, path } } as const;
      return { path, stamp, item: { item: newItemId(), name: path.slice(-longest.path), source } };
    });
    await add(items.map(({ item }) => item));
    for (const { path, stamp, item } of items) {
      let result = resultOf(item.item);
      while (result === null && !isStopped) {
        await wait(50);
        result = resultOf(item.item);
      }
      if (result === undefined || result === null) continue;
      const edition: Pick<Seen, 'edition'> =
        result.outcome === 'failed' ? {} : { edition: { work: result.work, language: result.language } };
      seen.all.set(path, { ...stamp, ...edition });
    }
  };

  const letGo = async (paths: readonly string[], present: There['files']): Promise<void> => {
    for (const path of paths) {
      // The drive may have gone meanwhile, or the file have come back.
      if (!(await hasGone(folder, path))) continue;
      const own = seen.all.get(path)?.edition;
      const twins = [...seen.all].flatMap(([other, { edition }]) =>
        own !== undefined && other !== path && present.has(other) && isSame(edition, own) ? [other] : [],
      );
      await gone(path, twins);
      seen.all.delete(path);
    }
  };

  const lookNow = async (): Promise<void> => {
    if (isStopped) return;
    const begun = performance.now();
    const found = await scan(folder, seen.all.size > 0);
    lasted = performance.now() - begun;
    const before = JSON.stringify([fault, files]);
    fault = found.state === 'away' ? found.fault : null;
    if (found.state === 'there') {
      files = found.files.size;
      notices.listenTo(folder, found.folders);
    }
    if (JSON.stringify([fault, files]) !== before) changed();
    if (found.state === 'away' || isStopped) return;
    const fresh = [...found.files].filter(([path, stamp]) => !isSeen(seen.all.get(path), stamp));
    const missing = [...seen.all.keys()].filter(
      (path) =>
        !found.files.has(path) && !found.unread.some((name) => path === name || path.startsWith(`${name}/`)),
    );
    const ready = await settled(fresh);
    if (ready.length > 0) await importAll(ready);
    // After what is new, so that a file that was renamed is known under its new name.
    if (missing.length > 0 && !isStopped) await letGo(missing, found.files);
    if (ready.length + missing.length > 0) await seen.save().catch(() => undefined);
  };

  const look = (): Promise<void> => turn(lookNow);

  const rounds = setInterval(() => void look().catch(() => undefined), times.round).unref();

  return {
    state: () => ({ id, folder: folder.slice(-longest.path), files, fault }),
    look,
    stop: async () => {
      isStopped = true;
      clearInterval(rounds);
      if (timer !== null) clearTimeout(timer);
      notices.stop();
      await turn(async () => undefined);
    },
  };
}

const isSeen = (seen: Seen | undefined, { size, modified }: Stamp): boolean =>
  seen !== undefined && seen.size === size && seen.modified === modified;

const isSame = (one: Seen['edition'], other: NonNullable<Seen['edition']>): boolean =>
  one !== undefined && one.work === other.work && one.language === other.language;
