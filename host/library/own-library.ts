import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Input, LibraryEvent } from '../../core/host/contract.ts';
import type { ImportState, IndexState, WatchedFolder } from '../../core/library/import-state.ts';
import { workOfBinned, type BinnedId, type RemovedWork } from '../../core/library/own-work.ts';
import type { Concept } from '../../core/model/concept.ts';
import { notesFileName } from '../../core/annotations/notes-file.ts';
import type { EditionName } from '../../core/model/edition-name.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { editionText } from '../../core/text/edition-text.ts';
import { folderLock } from '../files/folder-lock.ts';
import { presenceOf } from '../files/presence.ts';
import { createQueue } from '../files/queue.ts';
import { keptTexts } from '../texts/kept-texts.ts';
import { editionToBin, fromBin, toBin, type Restoring } from './bin.ts';
import { removedWorks } from './bin-list.ts';
import { catalogueOf } from './catalogue.ts';
import { checkFiles, type LibraryCheck } from './check-library.ts';
import type { Converter } from './convert/converted.ts';
import { createConverter } from './convert/create-converter.ts';
import { correct, finishMoves, moveEdition, type Corrected, type Correcting } from './correct.ts';
import { attach, takeKnown, type Following } from './follow-file.ts';
import { hostsIn } from './hosts.ts';
import { openImportQueue, type ImportQueue } from './import/import-queue.ts';
import type { OpenOwnIndex, OwnIndex } from './index/own-index.ts';
import { openOwnIndex } from './index/open-own-index.ts';
import { indexKeeper } from './index-keeper.ts';
import { hasNotesOfAnother } from './left-notes.ts';
import { libraryPaths } from './library-paths.ts';
import { libraryReading, type LibraryReading } from './library-reading.ts';
import { moveNotes } from './move-notes.ts';
import { movesIn } from './moved.ts';
import { createNews } from './news.ts';
import { languagesOf, readOrigin, type WatchedPath } from './origin.ts';
import { keepReadings, presentArticles, readArticles } from './read-articles.ts';
import { discardLeftovers, type Shelving } from './shelve.ts';
import type { FolderOptions } from './watch/follow-folder.ts';
import { createWatching } from './watch/watching.ts';

export type OwnLibraryOptions = {
  readonly dataFolder: string;
  /** The folder of the index and the queue, see `files/library-cache.ts`. */
  readonly cache: string;
  /** The library's concepts, which are looked for in every article. */
  readonly concepts: readonly Concept[];
  /** Works that are not the reader's own: their ids are taken. */
  readonly bundled: readonly WorkId[];
  readonly tell: (event: LibraryEvent) => void;
  /** What a test puts in the place of the real ones. */
  readonly openIndex?: OpenOwnIndex | undefined;
  readonly converter?: Converter | undefined;
  readonly watchTimes?: FolderOptions['times'];
};

/** The reader's own library: a folder of articles, an index of it, and a queue of files on their way into it. */
export type OwnLibrary = LibraryReading & {
  readonly indexState: () => IndexState;
  /** Asks the index. Rejects with a `FaultError` where there is none now. */
  readonly ask: <Value>(ask: (index: OwnIndex) => Promise<Value>) => Promise<Value>;
  readonly correct: (correction: Input<'library.correct'>) => Promise<void>;
  readonly remove: (works: readonly WorkId[]) => Promise<void>;
  /** Answers with the works that they are now. */
  readonly restore: (binned: readonly BinnedId[]) => Promise<readonly WorkId[]>;
  readonly bin: () => Promise<readonly RemovedWork[]>;
  /** Compares the index with the files, or has the host that leads do it; `anew` builds it from nothing. */
  readonly catchUp: (anew: boolean) => Promise<void>;
  /** Reads every file of the library, to say which of them are not as they should be. */
  readonly check: () => Promise<LibraryCheck>;
  readonly imports: () => Promise<ImportQueue>;
  readonly watched: () => Promise<readonly WatchedFolder[]>;
  readonly watch: (folder: string) => Promise<WatchedFolder>;
  readonly unwatch: (id: string) => Promise<void>;
  /** Looks through the watched folders now; resolves once what was found is imported and indexed. */
  readonly lookThrough: () => Promise<void>;
  /** Whether this host is the one that imports, of all that are open on the data folder. */
  readonly leads: () => boolean;
  /** Resolves once the library is open: what a crash left is put right, and the index follows in the background. */
  readonly opened: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const idle: ImportState = {
  state: 'idle',
  total: 0,
  done: 0,
  added: 0,
  changed: 0,
  known: 0,
  failed: 0,
  now: null,
  secondsLeft: null,
  items: [],
};

/** Milliseconds between two looks at what other hosts on the same folder do. */
const round = 2000;

export function openOwnLibrary(options: OwnLibraryOptions): OwnLibrary {
  const { dataFolder, cache, concepts, bundled, tell } = options;
  const paths = libraryPaths(dataFolder);
  const catalogue = catalogueOf(paths.shelves);
  const bin = catalogueOf(paths.bin);
  const moves = movesIn(paths);
  const converter = options.converter ?? createConverter({ concepts });
  /** What is opened for reading does not wait behind what is imported. */
  const reader = options.converter ?? createConverter({ concepts, threads: 1 });
  const taken = new Set(bundled);
  const isTaken = (id: WorkId, text: string | null = null): boolean =>
    taken.has(id) || bin.origin(id) !== undefined || hasNotesOfAnother(dataFolder, id, text);
  const shelves: Restoring = { paths, catalogue, bin, isTaken };
  const hosts = hostsIn(cache);
  const lock = folderLock(paths.lock);
  const data = presenceOf(dataFolder, 'data');
  const turn = createQueue();
  let queue: ImportQueue | null = null;

  const news = createNews(tell, () => queue?.state() ?? idle);
  const keeper = indexKeeper({
    open: options.openIndex ?? openOwnIndex,
    file: join(cache, 'library.sqlite'),
    concepts,
    leads: hosts.leads,
    present: () => presentArticles(paths),
    isThere: async ({ work, language }) =>
      (await stat(paths.article(work, language)).catch(() => null))?.isFile() === true,
    read: async (names) => {
      const read = await readArticles({ paths, catalogue, converter }, names);
      // So that the library can be listed from its files the next time, too.
      await locked(() => keepReadings(shelves, names)).catch(() => undefined);
      return read;
    },
    changed: news.indexed,
    took: (names) => {
      news.works([...new Set(names.map(({ work }) => work))]);
      void hosts.mark();
    },
  });

  /** Does a job while no other host changes the library. */
  const locked = <Value>(job: () => Promise<Value>): Promise<Value> =>
    turn(async () => {
      await data.ensure();
      return lock(job);
    });

  /** Takes in what other hosts have changed. */
  const lookForOthers = async (): Promise<void> => {
    const found = await hosts.look();
    if (found === 'same') return;
    catalogue.forget();
    bin.forget();
    if (hosts.leads()) {
      // An import may be under way, which counts with it.
      await Promise.all([catalogue.load(), bin.load()]);
      void keeper.catchUp(found === 'rebuild').catch(() => undefined);
    } else await keeper.follow();
    news.works(null);
  };

  /**
   * Takes these works as they are on disk at this moment: somebody may have written into them by hand,
   * and an import under way counts with what it has yet to write. The caller holds the lock.
   */
  const readAgain = async (some: readonly WorkId[]): Promise<void> => {
    for (const work of some) {
      catalogue.set(work, await readOrigin(paths.work(work)));
      bin.set(work, await readOrigin(join(paths.bin, work)));
    }
  };

  /** As `locked`, with all that is known of the library, and of these works above all, as it is now. */
  const changing = <Value>(some: readonly WorkId[], job: () => Promise<Value>): Promise<Value> =>
    locked(async () => {
      await lookForOthers();
      await Promise.all([catalogue.load(), bin.load()]);
      await readAgain(some);
      return job();
    });

  const editionsOf = (work: WorkId): readonly EditionName[] => {
    const origin = catalogue.origin(work);
    return origin === undefined ? [] : languagesOf(origin).map((language) => ({ work, language }));
  };

  /** After works were changed: the index and everybody who looks at them hears of it. */
  const reindex = async (
    changed: readonly EditionName[],
    gone: readonly EditionName[] = [],
  ): Promise<void> => {
    const read = await readArticles({ paths, catalogue, converter: reader }, changed);
    await keepReadings(shelves, changed).catch(() => undefined);
    // Right after each other, or a work that only changes its language would be gone for a moment.
    await keeper.remove(gone);
    await keeper.put(read);
    news.works([...new Set([...changed, ...gone].map(({ work }) => work))]);
    await hosts.mark();
  };

  const correcting: Correcting = {
    ...shelves,
    follow: async (from, to) => {
      await moveNotes(dataFolder, from, to);
      await moves.note(from, to);
    },
  };
  const following: Following = {
    ...shelves,
    isThere: (watched) => watching.isThere(watched),
    restored: (work) => reindex(editionsOf(work)),
  };

  const keepEarlier = async ({ work, language }: Shelving): Promise<void> => {
    const notes = await stat(join(dataFolder, 'notes', notesFileName(work))).catch(() => null);
    const reread = notes === null ? null : await reader.read({ path: paths.article(work, language) });
    if (reread === null || !reread.ok) return;
    const text = editionText(reread.value.edition.segments);
    await keptTexts(dataFolder, async () => text).keep([reread.value.edition.head.hash]);
  };

  const fileGone = (watched: WatchedPath, others: readonly string[]): Promise<void> =>
    changing([], async () => {
      const name = catalogue.byWatched(watched);
      if (name === undefined) return;
      await readAgain([name.work]);
      const [other] = others;
      if (other !== undefined) return attach(following, name, { folder: watched.folder, path: other });
      await editionToBin(shelves, name, 'folder');
      await moves.forget([name]);
      await reindex([], [name]);
    });

  const opening = openImportQueue({
    folder: join(cache, 'import'),
    threads: converter.threads,
    paths,
    catalogue,
    bin,
    converter,
    isTaken,
    isThere: (watched) => watching.isThere(watched),
    now: () => new Date(),
    there: (found) =>
      locked(async () => {
        await readAgain([found.edition.work]);
        return takeKnown(following, found);
      }),
    moveLanguage: (name, language) =>
      locked(async () => {
        await readAgain([name.work]);
        const moved: Corrected = await moveEdition(correcting, name, language);
        await reindex(moved.changed, moved.gone);
        return moved.changed[0] ?? name;
      }),
    keepText: keepEarlier,
    locked,
    index: keeper.put,
    changed: news.imported,
  }).then((opened) => {
    queue = opened;
    return opened;
  });
  opening.catch(() => undefined);

  const watching = createWatching({
    paths,
    dataFolder,
    cache,
    imports: () => opening,
    gone: fileGone,
    changed: news.looked,
    times: options.watchTimes,
  });

  /** Puts right what a crash left, and begins to import and to follow folders. */
  const lead = async (): Promise<void> => {
    const tidy = async (): Promise<void> => {
      await data.ensure();
      await lock(async () => {
        await discardLeftovers(paths);
        await finishMoves(correcting);
      });
    };
    // A library that can only be read is read all the same.
    await tidy().catch(() => undefined);
    void keeper.catchUp(false).catch(() => undefined);
    await (await opening).start();
    await watching.follow();
  };

  const goRound = async (): Promise<void> => {
    if (await hosts.tryToLead()) return lead();
    await lookForOthers();
    if (hosts.leads()) await watching.follow();
    else if (keeper.state().state !== 'ready') await keeper.follow();
    await (await opening).refresh(hosts.leads());
  };

  const opened = turn(async () => {
    await hosts.look();
    await goRound();
  });
  opened.catch(() => undefined);
  const rounds = setInterval(() => void turn(goRound).catch(() => undefined), round).unref();

  return {
    ...libraryReading({ keeper, catalogue, paths, moves, reader }),
    indexState: keeper.state,
    ask: keeper.ask,
    correct: (correction) =>
      changing([correction.work], async () => {
        const { changed, gone } = await correct(correcting, correction);
        await reindex(changed, gone);
      }),
    remove: (works) =>
      changing(works, async () => {
        for (const work of works) {
          const gone = editionsOf(work);
          await toBin(shelves, work, 'reader');
          await moves.forget(gone);
          await reindex([], gone);
        }
      }),
    restore: (binned) =>
      changing(binned.map(workOfBinned), async () => {
        const works: WorkId[] = [];
        for (const id of binned) {
          const work = await fromBin(shelves, id);
          await reindex(editionsOf(work));
          works.push(work);
        }
        return works;
      }),
    bin: () => removedWorks({ ...shelves, reader }),
    catchUp: async (anew) => {
      if (!hosts.leads()) return hosts.mark(anew ? 'rebuild' : 'changed');
      catalogue.forget();
      await keeper.catchUp(anew);
    },
    check: async () => {
      await catalogue.load();
      return checkFiles(paths, catalogue, reader);
    },
    imports: () => opening,
    watched: watching.list,
    watch: async (folder) => {
      const watched = await watching.add(folder);
      if (hosts.leads()) await watching.follow();
      return watched;
    },
    unwatch: async (id) => {
      await watching.remove(id);
      if (hosts.leads()) await watching.follow();
    },
    lookThrough: async () => {
      await watching.look();
      await (await opening).idle();
    },
    leads: hosts.leads,
    opened: () => opened,
    close: async () => {
      clearInterval(rounds);
      await opened.catch(() => undefined);
      await watching.stop();
      const imports = await opening.catch(() => null);
      await imports?.stop();
      // What a thread is still reading would hold the end up; what was read is written.
      await converter.end();
      await imports?.idle();
      await turn(async () => undefined);
      news.stop();
      await keeper.close();
      await reader.end();
      hosts.end();
    },
  };
}
