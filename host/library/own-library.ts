import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { FaultError } from '../../core/host/fault.ts';
import type { LibraryEvent } from '../../core/host/contract.ts';
import type {
  ImportItemId,
  ImportOutcome,
  ImportState,
  IndexState,
} from '../../core/library/import-state.ts';
import type { OwnWork, RemovedWork } from '../../core/library/own-work.ts';
import type { Concept } from '../../core/model/concept.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { editionText } from '../../core/text/edition-text.ts';
import { folderLock } from '../files/folder-lock.ts';
import { holdLock } from '../files/hold-lock.ts';
import { makeFolder } from '../files/make-folder.ts';
import { createQueue } from '../files/queue.ts';
import { keptTexts } from '../texts/kept-texts.ts';
import { removedWorks, fromBin, toBin, type Shelves } from './bin.ts';
import { checkFiles, type LibraryCheck } from './check-library.ts';
import { catalogueOf } from './catalogue.ts';
import { placed, type Converter } from './convert/converted.ts';
import { createConverter } from './convert/create-converter.ts';
import { openImportQueue, type ImportQueue } from './import/import-queue.ts';
import type { ImportItem } from './import/import-item.ts';
import type { Prepared } from './import/prepare.ts';
import type { EditionName, OpenOwnIndex, OwnIndex } from './index/own-index.ts';
import { indexKeeper } from './index-keeper.ts';
import { libraryPaths } from './library-paths.ts';
import { createNews } from './news.ts';
import { languagesOf } from './origin.ts';
import { headFromFiles, worksFromFiles } from './own-works.ts';
import { presentArticles, readArticles } from './read-articles.ts';
import { discardLeftovers, type Shelving } from './shelve.ts';
import { openStandInIndex } from './stand-in-index.ts';

export type OwnLibraryOptions = {
  readonly dataFolder: string;
  /** The folder of the index and the queue, see `files/library-cache.ts`. */
  readonly cache: string;
  /** The library's concepts, which are looked for in every article. */
  readonly concepts: readonly Concept[];
  /** Works that are not the reader's own: their ids are taken. */
  readonly bundled: readonly WorkId[];
  readonly tell: (event: LibraryEvent) => void;
  readonly openIndex?: OpenOwnIndex | undefined;
  readonly converter?: Converter | undefined;
};

/** The reader's own library: a folder of articles, an index of it, and a queue of files on their way into it. */
export type OwnLibrary = {
  readonly works: (after: WorkId | null, most: number) => Promise<readonly OwnWork[]>;
  readonly heads: (works: readonly WorkId[]) => Promise<readonly OwnWork[]>;
  /** All works, as their files tell of them. */
  readonly fromFiles: () => Promise<readonly OwnWork[]>;
  /** Reads every file of the library, to say which of them are not as they should be. */
  readonly check: () => Promise<LibraryCheck>;
  readonly edition: (name: EditionName) => Promise<Edition>;
  /** The text of the edition with this hash; null where none has it. */
  readonly textOf: (hash: string) => Promise<string | null>;
  readonly indexState: () => IndexState;
  readonly ask: <Value>(ask: (index: OwnIndex) => Promise<Value>) => Promise<Value>;
  readonly remove: (works: readonly WorkId[]) => Promise<void>;
  readonly restore: (works: readonly WorkId[]) => Promise<void>;
  readonly bin: () => Promise<readonly RemovedWork[]>;
  /** Compares the index with the files; `anew` builds it from nothing. */
  readonly catchUp: (anew: boolean) => Promise<void>;
  readonly imports: () => Promise<ImportQueue>;
  readonly importState: () => Promise<ImportState>;
  /** Whether this host is the one that imports, of all that are open on the data folder. */
  readonly isImporting: () => boolean;
  /** Resolves once the library is open: what a crash left is cleared away, and the index follows in the background. */
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
  const shelves: Shelves = { paths, catalogue, bin };
  const converter = options.converter ?? createConverter({ concepts });
  /** What is opened for reading does not wait behind what is imported. */
  const reader = options.converter ?? createConverter({ concepts, threads: 1 });
  const taken = new Set(bundled);
  const lock = folderLock(paths.lock);
  const turn = createQueue();
  const faults = new Map<string, string>();
  let queue: ImportQueue | null = null;
  let release: (() => void) | null = null;
  let isClosed = false;

  const news = createNews(tell, () => queue?.state() ?? idle);
  const keeper = indexKeeper({
    open: options.openIndex ?? openStandInIndex,
    file: join(cache, 'library.sqlite'),
    concepts,
    present: async () => {
      faults.clear();
      const files = await presentArticles(paths);
      await catalogue.load();
      return files;
    },
    read: (names) =>
      readArticles({ paths, catalogue, converter }, names, ({ work, language }, reason) =>
        faults.set(`${work}/${language}.md`, reason),
      ),
    changed: news.indexed,
    took: (names) => {
      news.works([...new Set(names.map(({ work }) => work))]);
      void mark();
    },
  });

  // Other hosts on the same folder: who changes something leaves a mark, and who finds another's looks anew.
  const markFile = join(cache, 'changed');
  let marked = '';
  const mark = async (): Promise<void> => {
    marked = randomUUID();
    await writeFile(markFile, marked, { mode: 0o600 }).catch(() => undefined);
  };
  const lookForOthers = async (): Promise<void> => {
    const found = await readFile(markFile, 'utf8').catch(() => '');
    if (found === marked || found === '') return;
    marked = found;
    catalogue.forget();
    bin.forget();
    if (release !== null) await keeper.catchUp(false).catch(() => undefined);
    news.works(null);
  };

  const locked = <Value>(job: () => Promise<Value>): Promise<Value> =>
    turn(async () => {
      await makeFolder(dataFolder);
      return lock(job);
    });

  /** Before works are changed: what other hosts did is known, and both folders are. */
  const changing = <Value>(job: () => Promise<Value>): Promise<Value> =>
    locked(async () => {
      await lookForOthers();
      await Promise.all([catalogue.load(), bin.load()]);
      return job();
    });

  const there = async ({
    edition,
    hash,
  }: Extract<Prepared, { readonly is: 'there' }>): Promise<ImportOutcome> => {
    void hash;
    return { outcome: 'known', ...edition };
  };

  const keepEarlier = async ({ work, language }: Shelving): Promise<void> => {
    const notes = await stat(join(dataFolder, 'notes', `${work}.jsonld`)).catch(() => null);
    if (notes === null) return;
    const reread = await reader.read({ path: paths.article(work, language) });
    if (!reread.ok) return;
    const { head, segments } = reread.value.edition;
    const text = editionText(segments);
    await keptTexts(dataFolder, async () => text).keep([head.hash]);
  };

  const opening = openImportQueue({
    folder: join(cache, 'import'),
    threads: converter.threads,
    paths,
    catalogue,
    converter,
    isTaken: (id) => taken.has(id) || bin.origin(id) !== undefined,
    now: () => new Date(),
    there,
    keepText: keepEarlier,
    locked,
    index: keeper.put,
    changed: news.imported,
  }).then((opened) => {
    queue = opened;
    return opened;
  });
  opening.catch(() => undefined);

  /** Becomes the host that imports, if no other one is. */
  const tryToLead = async (): Promise<void> => {
    if (release !== null || isClosed) return;
    release = await holdLock(join(cache, 'library.lock')).catch(() => null);
    if (release === null) return;
    await discardLeftovers(paths);
    await bin.load().catch(() => undefined);
    void keeper.catchUp(false).catch(() => undefined);
    await (await opening).start();
  };
  const opened = turn(async () => {
    await makeFolder(cache);
    await tryToLead();
  });
  opened.catch(() => undefined);
  const rounds = setInterval(() => {
    void turn(tryToLead)
      .then(lookForOthers)
      .catch(() => undefined);
    void opening.then((own) => own.refresh(release !== null)).catch(() => undefined);
  }, round).unref();

  const names = (work: WorkId): readonly EditionName[] => {
    const origin = catalogue.origin(work);
    return origin === undefined ? [] : languagesOf(origin).map((language) => ({ work, language }));
  };

  const fromFile = async ({ work, language }: EditionName): Promise<Edition> => {
    const reread = await reader.read({ path: paths.article(work, language) });
    if (!reread.ok) throw new FaultError('missing', 'work', `there is no article ${work} in ${language}`);
    const { edition } = reread.value;
    return placed({ ...edition, head: { ...edition.head, language } }, work);
  };

  const listed = async <Value>(
    fromIndex: (index: OwnIndex) => Promise<Value>,
    fromFiles: () => Value,
  ): Promise<Value> => {
    if (keeper.isWhole()) {
      try {
        return await keeper.ask(fromIndex);
      } catch {
        // The files know, too.
      }
    }
    await catalogue.load();
    return fromFiles();
  };

  return {
    works: (after, most) =>
      listed(
        (index) => index.works(after, most),
        () => worksFromFiles(catalogue, after, most),
      ),
    heads: (works) =>
      listed(
        (index) => index.heads(works),
        () => works.flatMap((id) => headFromFiles(catalogue, id)),
      ),
    fromFiles: async () => {
      await catalogue.load();
      return worksFromFiles(catalogue, null, Infinity);
    },
    check: async () => {
      await catalogue.load();
      return checkFiles(paths, catalogue, reader);
    },
    edition: async (name) =>
      (keeper.isWhole() ? await keeper.ask((index) => index.edition(name)).catch(() => null) : null) ??
      fromFile(name),
    textOf: async (hash) => {
      const known = keeper.isWhole()
        ? await keeper.ask((index) => index.textOf(hash)).catch(() => null)
        : null;
      if (known !== null) return known;
      await catalogue.load();
      const name = catalogue.byText(hash);
      return name === undefined ? null : editionText((await fromFile(name)).segments);
    },
    indexState: keeper.state,
    ask: keeper.ask,
    remove: (works) =>
      changing(async () => {
        for (const work of works) {
          const gone = names(work);
          await toBin(shelves, work, 'reader');
          await keeper.remove(gone);
        }
        await mark();
      }),
    restore: (works) =>
      changing(async () => {
        for (const work of works) {
          await fromBin(shelves, work);
          await keeper.put(await readArticles({ paths, catalogue, converter: reader }, names(work)));
        }
        await mark();
      }),
    bin: async () => {
      await bin.load();
      return removedWorks(bin);
    },
    catchUp: async (anew) => {
      catalogue.forget();
      await keeper.catchUp(anew);
    },
    imports: () => opening,
    importState: async () => (await opening).state(),
    isImporting: () => release !== null,
    opened: () => opened,
    close: async () => {
      isClosed = true;
      clearInterval(rounds);
      await opened.catch(() => undefined);
      await (await opening.catch(() => null))?.stop();
      news.stop();
      await keeper.close();
      await Promise.all([converter.end(), reader.end()]);
      release?.();
      release = null;
    },
  };
}

export type { ImportItem, ImportItemId };
