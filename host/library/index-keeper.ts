import { rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { IndexState } from '../../core/library/import-state.ts';
import type { EditionName } from '../../core/model/edition-name.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { Concept } from '../../core/model/concept.ts';
import { check } from '../../core/schema/check.ts';
import { count, shape } from '../../core/schema/shape.ts';
import { fileFault } from '../files/file-fault.ts';
import { fileIdentity } from '../files/file-identity.ts';
import { makeFolder } from '../files/make-folder.ts';
import { createQueue } from '../files/queue.ts';
import { readText } from '../files/read-text.ts';
import { sha256 } from '../files/sha256.ts';
import type { FileStamp, IndexedEdition, OpenOwnIndex, OwnIndex } from './index/own-index.ts';

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
  /** As a host that only reads what another one writes: looks how far that one is. */
  readonly follow: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Present = EditionName & { readonly size: number; readonly modified: number };

export type KeeperOptions = {
  readonly open: OpenOwnIndex;
  /** The SQLite file: a path in the cache. */
  readonly file: string;
  readonly concepts: readonly Concept[];
  /** Whether this host is the one that writes the index, of all that are open on the data folder. */
  readonly leads: () => boolean;
  /** The articles' files as they are now. */
  readonly present: () => Promise<readonly Present[]>;
  /** Whether an article's file is there now. */
  readonly isThere: (name: EditionName) => Promise<boolean>;
  /** Reads articles; those that cannot be read are left out. */
  readonly read: (names: readonly EditionName[]) => Promise<readonly IndexedEdition[]>;
  readonly changed: (state: IndexState) => void;
  /** Hears which works the index has just taken in or let go. */
  readonly took: (editions: readonly EditionName[]) => void;
};

/** Articles read and indexed together while catching up. */
const portion = 32;

/** Raised whenever the same file would be read otherwise than before, so that all are read again. */
const reading = 1;

const progressSchema = shape({ done: count(), total: count() });

export function indexKeeper(options: KeeperOptions): IndexKeeper {
  const { open, file, concepts, leads, present, isThere, read, changed, took } = options;
  /** There as long as the index does not know the whole library: how far it is. */
  const progressFile = `${file}.building`;
  /** What the index was built with: other concepts are mentioned elsewhere. */
  const basisFile = `${file}.basis`;
  const basis = sha256(JSON.stringify([reading, concepts]));
  let index: Promise<OwnIndex> | null = null;
  let state: IndexState = { state: 'building', done: 0, total: 0 };
  let isWhole = false;
  let isClosed = false;
  /** The works whose articles the index was told of. */
  const works = new Set<WorkId>();
  const turn = createQueue();
  /** The file that was opened: once deleted it goes on answering, to this process alone. */
  let identity: string | null = null;
  let isLooking = false;

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
    const own = await open({ file, concepts }).catch(async (error: unknown) => {
      if (!leads() || !isDamaged(error)) throw error;
      await removeIndex(file);
      return open({ file, concepts });
    });
    identity = await fileIdentity(file).catch(() => null);
    return own;
  };

  const letGo = async (): Promise<void> => {
    const old = index;
    index = null;
    await (await old?.catch(() => null))?.close().catch(() => undefined);
  };

  /** Nothing that is in the index is lost with it: the files are read again. */
  const replace = async (): Promise<void> => {
    await letGo();
    isWhole = false;
    await removeIndex(file);
    if (!isClosed) void catchUp(false).catch(() => undefined);
  };

  /** Looks, behind an answer, whether its file is still there. Not while the index is compared with the articles. */
  const lookForFile = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    const asked = index;
    await turn(async () => {
      if (isClosed || index === null || index !== asked || (await fileIdentity(file)) === identity) return;
      await (leads() ? replace() : letGo());
    })
      .catch(() => undefined)
      .finally(() => (isLooking = false));
  };

  const take = async (editions: readonly IndexedEdition[]): Promise<void> => {
    if (editions.length === 0 || !leads()) return;
    const own = await opened();
    await own.put(editions);
    if ((await readText(basisFile).catch(() => '')) === null)
      await writeFile(basisFile, basis, { mode: 0o600 });
    const names = editions.map(({ edition: { head } }) => ({ work: head.work, language: head.language }));
    for (const { work } of names) works.add(work);
    told(names);
  };

  const told = (names: readonly EditionName[]): void => {
    if (state.state === 'ready' && state.works !== works.size) say({ state: 'ready', works: works.size });
    took(names);
  };

  const compare = async (asked: boolean): Promise<void> => {
    if (isClosed || !leads()) return;
    const before = await readText(basisFile).catch(() => null);
    // Without articles there is nothing to find: no thread is started for readers who have none of their own.
    if (before === null && index === null && (await present()).length === 0) {
      isWhole = true;
      return say({ state: 'ready', works: works.size });
    }
    const own = await opened();
    const anew = asked || before !== basis;
    if (anew) await own.clear();
    const known = new Map((await own.stamps()).map((each) => [keyOf(each), each.stamp]));
    for (const key of known.keys()) works.add(nameOf(key).work);
    isWhole = known.size > 0 && (await readText(progressFile).catch(() => '')) === null;
    if (isWhole) say({ state: 'ready', works: works.size });
    await writeFile(basisFile, basis, { mode: 0o600 });
    await takeIn(own, known, await present());
    if (isClosed) return;
    isWhole = true;
    await rm(progressFile, { force: true });
    say({ state: 'ready', works: works.size });
  };

  /** Takes in what differs between what the index knows and what is there. */
  const takeIn = async (
    own: OwnIndex,
    known: ReadonlyMap<string, FileStamp>,
    files: readonly Present[],
  ): Promise<void> => {
    const there = new Set(files.map(keyOf));
    const gone = await reallyGone([...known.keys()].filter((key) => !there.has(key)).map(nameOf));
    const fresh = files.filter((each) => isOther(each, known.get(keyOf(each))));
    if (gone.length + fresh.length === 0) return;
    await own.remove(gone);
    for (const { work } of gone) works.delete(work);
    for (const { work } of files) works.add(work);
    told(gone);
    for (let at = 0; at < fresh.length && !isClosed; at += portion) {
      await progress(at, fresh.length);
      await take(await read(fresh.slice(at, at + portion)));
    }
    if (!isClosed) void own.settle().catch(() => undefined);
  };

  /** What was imported while the folder was looked through is in the index before it is in the list. */
  const reallyGone = async (names: readonly EditionName[]): Promise<readonly EditionName[]> => {
    const found = await Promise.all(names.map(isThere));
    return names.filter((_name, at) => found[at] === false);
  };

  const progress = async (done: number, total: number): Promise<void> => {
    say({ state: 'building', done, total });
    if (!isWhole) await writeFile(progressFile, JSON.stringify({ done, total }), { mode: 0o600 });
  };

  const catchUp = (anew: boolean): Promise<void> =>
    turn(() => compare(anew)).catch(async (error: unknown) => {
      if (isClosed) return;
      isWhole = false;
      const { code, detail } = fileFault(error, 'index').fault;
      say({ state: 'failed', code, detail });
      throw error;
    });

  return {
    state: () => state,
    isWhole: () => isWhole,
    ask: async (ask) => {
      const own = await opened();
      try {
        const answer = await ask(own);
        void lookForFile();
        return answer;
      } catch (error) {
        if (leads() && isDamaged(error)) await replace();
        // Its thread may have ended: the next question starts another one.
        else if (fileFault(error, 'index').fault.code === 'failed') await letGo();
        throw error;
      }
    },
    put: async (editions) => {
      try {
        await take(editions);
      } catch {
        // The next comparison takes them in.
        // Not waited for: whoever asks may hold the lock that it needs.
        if (!isClosed) void catchUp(false).catch(() => undefined);
      }
    },
    remove: async (editions) => {
      if (editions.length === 0 || !leads()) return;
      await (await opened()).remove(editions);
      // A work that keeps its other edition is put again by whoever removes the one.
      for (const { work } of editions) works.delete(work);
      told(editions);
    },
    catchUp,
    follow: async () => {
      const before = JSON.stringify(state);
      const text = await readText(progressFile).catch(() => null);
      const found = text === null ? null : check(progressSchema, parsed(text));
      isWhole = text === null && (await readText(basisFile).catch(() => null)) === basis;
      if (found?.ok === true) state = { state: 'building', ...found.value };
      else if (isWhole)
        state = { state: 'ready', works: new Set((await present()).map(({ work }) => work)).size };
      if (JSON.stringify(state) !== before) changed(state);
    },
    close: async () => {
      isClosed = true;
      await letGo();
      // A comparison that is under way ends at its next step; until then it writes beside the articles.
      await turn(async () => undefined);
      await letGo();
    },
  };
}

/** The file and what SQLite keeps beside it. */
async function removeIndex(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '-journal', '.basis'])
    await rm(`${file}${end}`, { force: true }).catch(() => undefined);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const keyOf = ({ work, language }: EditionName): string => `${work}.${language}`;

function nameOf(key: string): EditionName {
  const [work = '', language] = key.split('.');
  return { work, language: language === 'de' ? 'de' : 'en' };
}

const isOther = ({ size, modified }: Present, stamp: FileStamp | undefined): boolean =>
  stamp === undefined || stamp.size !== size || stamp.modified !== modified;

const isDamaged = (error: unknown): boolean => fileFault(error, 'index').fault.code === 'unreadable';
