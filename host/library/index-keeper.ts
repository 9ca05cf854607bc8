import { rm } from 'node:fs/promises';
import type { IndexState } from '../../core/library/import-state.ts';
import { fileFault } from '../files/file-fault.ts';
import { createQueue } from '../files/queue.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { Concept } from '../../core/model/concept.ts';
import type { EditionName, FileStamp, IndexedEdition, OpenOwnIndex, OwnIndex } from './index/own-index.ts';
import { dirname } from 'node:path';

/** Keeps the index in step with the library's files, and opens it anew where it is damaged. */
export type IndexKeeper = {
  readonly state: () => IndexState;
  /** Whether the index knows the library as a whole; until then it is listed from its files. */
  readonly isWhole: () => boolean;
  /** Asks the index something. Rejects with a `FaultError` where there is none; a damaged one is rebuilt. */
  readonly ask: <Value>(ask: (index: OwnIndex) => Promise<Value>) => Promise<Value>;
  readonly put: (editions: readonly IndexedEdition[]) => Promise<void>;
  readonly remove: (editions: readonly EditionName[]) => Promise<void>;
  /** Compares the index with the files and takes in what differs. `anew` empties it before. */
  readonly catchUp: (anew: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Present = EditionName & { readonly size: number; readonly modified: number };

export type KeeperOptions = {
  readonly open: OpenOwnIndex;
  /** The SQLite file: a path in the cache. */
  readonly file: string;
  readonly concepts: readonly Concept[];
  /** The articles' files as they are now. */
  readonly present: () => Promise<readonly Present[]>;
  /** Reads articles; those that cannot be read are left out. */
  readonly read: (names: readonly EditionName[]) => Promise<readonly IndexedEdition[]>;
  readonly changed: (state: IndexState) => void;
  /** Hears which works the index has just taken in or let go. */
  readonly took: (editions: readonly EditionName[]) => void;
};

/** Articles read and indexed together while catching up. */
const portion = 32;

export function indexKeeper(options: KeeperOptions): IndexKeeper {
  const { open, file, concepts, present, read, changed, took } = options;
  let index: Promise<OwnIndex> | null = null;
  let state: IndexState = { state: 'building', done: 0, total: 0 };
  let isWhole = false;
  let isClosed = false;
  let works = 0;
  const turn = createQueue();

  const say = (next: IndexState): void => {
    state = next;
    changed(next);
  };

  const opened = (): Promise<OwnIndex> => {
    index ??= openOrReplace().catch((error: unknown) => {
      index = null;
      throw fileFault(error, 'index');
    });
    return index;
  };

  const openOrReplace = async (): Promise<OwnIndex> => {
    await makeFolder(dirname(file));
    try {
      return await open({ file, concepts });
    } catch {
      await removeIndex(file);
      return open({ file, concepts });
    }
  };

  const letGo = async (): Promise<void> => {
    const old = index;
    index = null;
    await (await old?.catch(() => null))?.close().catch(() => undefined);
  };

  /** Nothing that is in the index is lost with it: the files are read again. */
  const replace = async (): Promise<void> => {
    await letGo();
    await removeIndex(file);
    if (!isClosed) void catchUp(false).catch(() => undefined);
  };

  const take = async (editions: readonly IndexedEdition[]): Promise<void> => {
    if (editions.length === 0) return;
    await (await opened()).put(editions);
    took(editions.map(({ edition: { head } }) => ({ work: head.work, language: head.language })));
  };

  const compare = async (anew: boolean): Promise<void> => {
    const own = await opened();
    if (anew) await own.clear();
    const known = new Map((await own.stamps()).map((each) => [keyOf(each), each.stamp]));
    isWhole = !anew && known.size > 0;
    const files = await present();
    const there = new Set(files.map(keyOf));
    const gone = [...known.keys()].filter((key) => !there.has(key)).map(nameOf);
    const fresh = files.filter((each) => isOther(each, known.get(keyOf(each))));
    if (gone.length > 0) {
      await own.remove(gone);
      took(gone);
    }
    works = new Set(files.map(({ work }) => work)).size;
    if (fresh.length > 0) {
      say({ state: 'building', done: 0, total: fresh.length });
      for (let at = 0; at < fresh.length && !isClosed; at += portion) {
        await take(await read(fresh.slice(at, at + portion)));
        say({ state: 'building', done: Math.min(fresh.length, at + portion), total: fresh.length });
      }
    }
    if (isClosed) return;
    if (fresh.length > 0 || gone.length > 0) await own.settle();
    isWhole = true;
    say({ state: 'ready', works });
  };

  const catchUp = (anew: boolean): Promise<void> =>
    turn(() => compare(anew)).catch(async (error: unknown) => {
      if (isClosed) return;
      isWhole = false;
      say({ state: 'failed', detail: fileFault(error, 'index').fault.detail });
      throw error;
    });

  return {
    state: () => state,
    isWhole: () => isWhole,
    ask: async (ask) => {
      const own = await opened();
      try {
        return await ask(own);
      } catch (error) {
        if (isDamaged(error)) await replace();
        throw error;
      }
    },
    put: async (editions) => {
      try {
        await take(editions);
      } catch {
        // The next comparison takes them in.
        if (!isClosed) await catchUp(false).catch(() => undefined);
      }
    },
    remove: async (editions) => {
      if (editions.length === 0) return;
      await (await opened()).remove(editions);
      took(editions);
    },
    catchUp,
    close: async () => {
      isClosed = true;
      await letGo();
    },
  };
}

/** The file and what SQLite keeps beside it. */
async function removeIndex(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '-journal'])
    await rm(`${file}${end}`, { force: true }).catch(() => undefined);
}

const keyOf = ({ work, language }: EditionName): string => `${work}.${language}`;

function nameOf(key: string): EditionName {
  const [work = '', language] = key.split('.');
  return { work, language: language === 'de' ? 'de' : 'en' };
}

const isOther = ({ size, modified }: Present, stamp: FileStamp | undefined): boolean =>
  stamp === undefined || stamp.size !== size || stamp.modified !== modified;

const isDamaged = (error: unknown): boolean => fileFault(error, 'index').fault.code === 'unreadable';
