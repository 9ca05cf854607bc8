import { writeFile, unlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import { FaultError } from '../../../core/host/fault.ts';
import type { ImportFault } from '../../../core/library/import-fault.ts';
import type { ImportItemId, ImportOutcome, ImportState } from '../../../core/library/import-state.ts';
import type { Catalogue } from '../catalogue.ts';
import { writingFault } from '../disk-faults.ts';
import { sizeFault } from '../stage.ts';
import { hopelessName } from './hopeless-name.ts';
import { importRun, type RunOptions } from './import-run.ts';
import { newItemId, type ImportItem } from './import-item.ts';
import { openJournal, type Finished } from './journal.ts';
import { countsOf, createPace, namedItems } from './progress.ts';
import { spoolIn, type Received } from './spool.ts';
import { createWaiting } from './waiting.ts';

/** What became of an upload at the door. */
export type Uploaded = Received | 'unknown' | 'over';

export type ImportQueue = {
  readonly state: () => ImportState;
  /** What became of an item: null as long as nothing has, undefined of one that is not known (any more). */
  readonly resultOf: (item: ImportItemId) => ImportOutcome | null | undefined;
  /** Announces files that a page is going to hand over. */
  readonly announce: (
    files: readonly { readonly name: string; readonly bytes: number }[],
  ) => Promise<readonly ImportItemId[]>;
  /** Announces files of this machine. */
  readonly add: (items: readonly ImportItem[]) => Promise<void>;
  /** Takes the bytes of a file; `length` is how many the page says they are, where it does. */
  readonly upload: (
    item: ImportItemId,
    body: ReadableStream<Uint8Array> | null,
    length?: number | null,
  ) => Promise<Uploaded>;
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly retry: (items: readonly ImportItemId[]) => Promise<void>;
  readonly dismiss: () => Promise<void>;
  /** Begins to import; until then files are only announced. The caller is the only one who does. */
  readonly start: () => Promise<void>;
  /** Takes nothing up any more, and waits a moment for what is being read; the rest waits for the next start. */
  readonly stop: () => Promise<void>;
  /** Takes in what other hosts on the same folder have done. `imports` says whether this one imports. */
  readonly refresh: (imports: boolean) => Promise<void>;
  /** Resolves once nothing more can be imported: all is done, paused, or waits for a page. */
  readonly idle: () => Promise<void>;
};

export type QueueOptions = Omit<RunOptions, 'next' | 'isWanted' | 'finished' | 'spooled' | 'window'> & {
  /** The folder in the cache that the queue is kept in. */
  readonly folder: string;
  readonly threads: number;
  readonly catalogue: Catalogue;
  /** Hears that the state is another one. */
  readonly changed: () => void;
};

/** Milliseconds after which a page that announced files and hands nothing over is taken to be gone. */
const patience = 120_000;

/** Milliseconds that an end waits for files that are being read. */
const stopping = 2000;

export async function openImportQueue(options: QueueOptions): Promise<ImportQueue> {
  const { folder, changed, catalogue } = options;
  const journal = await openJournal(folder);
  const spool = spoolIn(join(folder, 'files'));
  const pauseFile = join(folder, 'paused');
  const waiting = createWaiting();
  const pace = createPace();
  let isPaused = await isThere(pauseFile);
  let isStarted = false;
  let isStopped = false;
  let lastUpload = Date.now();
  let run: Promise<void> | null = null;

  const isOpen = (item: ImportItemId): boolean => journal.entries.get(item)?.result === null;

  const finished = async (results: readonly Finished[]): Promise<void> => {
    // What fails while all ends is tried again at the next start.
    const wanted = results.filter(
      ({ item, result }) => isOpen(item) && !(isStopped && result.outcome === 'failed'),
    );
    for (const { item } of results) waiting.remove(item);
    if (wanted.length === 0) return;
    await journal.finish(wanted).catch(() => undefined);
    // The bytes of what failed stay: it can be tried again.
    await spool.drop(wanted.filter(({ result }) => result.outcome !== 'failed').map(({ item }) => item));
    pace.did(wanted.length);
    changed();
  };
  const fail = (items: readonly ImportItemId[], fault: ImportFault): Promise<void> =>
    finished(items.map((item) => ({ item, result: { outcome: 'failed', ...fault } })));

  const next = (): ImportItem | null => {
    if (isPaused || isStopped) return null;
    for (;;) {
      const item = waiting.take();
      if (item === null) return null;
      if (isOpen(item.item)) return item;
      waiting.remove(item.item);
    }
  };

  const importAll = async (): Promise<void> => {
    await Promise.all([catalogue.load(), options.bin.load()]);
    await importRun({
      ...options,
      window: options.threads * 4 + 4,
      spooled: ({ item }) => spool.path(item),
      next,
      isWanted: ({ item }) => isOpen(item),
      finished,
    });
  };

  const wake = (): void => {
    if (!isStarted || isStopped || isPaused || run !== null || !waiting.hasReady()) return;
    pace.restart();
    run = importAll()
      .catch((error: unknown) =>
        // Where not even the library can be read, nothing can be imported.
        fail([...waiting.in('ready'), ...waiting.in('running')], writingFault(error)),
      )
      .finally(() => {
        run = null;
        changed();
        wake();
      });
    changed();
  };

  const takeUp = async (items: readonly ImportItem[]): Promise<void> => {
    for (const item of items) {
      const isHere = item.source.from === 'path' || (await spool.has(item.item));
      if (isOpen(item.item)) waiting.put(item, isHere ? 'ready' : 'awaited');
      else waiting.remove(item.item);
    }
    wake();
  };

  /** Open items that nobody here has taken up: of an earlier host, or of another one. */
  const strangers = (): readonly ImportItem[] =>
    [...journal.entries.values()].flatMap(({ item, result }) =>
      result === null && waiting.stageOf(item.item) === undefined ? [item] : [],
    );

  /** A round that is over has told all it had to tell, but for what failed in it and is not tried again by these. */
  const letGoOfRound = async (items: readonly ImportItem[], failed: number): Promise<void> => {
    if (failed === 0) return journal.forget();
    const names = new Set(items.map(({ name }) => name));
    const old = [...journal.entries.values()].flatMap(({ item, result }) =>
      result?.outcome !== 'failed' || names.has(item.name) ? [item.item] : [],
    );
    await journal.drop(old);
    await spool.drop(old);
  };

  /** Announces items; they are in hand before anybody can find them on the disk. */
  const announce = async (items: readonly ImportItem[]): Promise<void> => {
    const counts = countsOf(journal.entries.values());
    if (counts.total > 0 && counts.done === counts.total) await letGoOfRound(items, counts.failed);
    for (const item of items) waiting.put(item, 'announced');
    try {
      await journal.add(items);
    } catch (error) {
      for (const { item } of items) waiting.remove(item);
      throw error;
    }
    lastUpload = Date.now();
  };

  const patrol = setInterval(() => {
    const isQuiet = waiting.in('receiving').length === 0 && Date.now() - lastUpload > patience;
    if (isQuiet && !isPaused)
      void fail(waiting.in('awaited'), {
        code: 'not-handed-over',
        detail: 'the page that chose it has gone',
      }).catch(() => undefined);
  }, 10_000).unref();

  const settled = async (): Promise<void> => {
    while (run !== null) await run;
  };

  const state = (): ImportState => {
    const counts = countsOf(journal.entries.values());
    const left = counts.total - counts.done;
    return {
      state: left === 0 ? 'idle' : isPaused ? 'paused' : 'running',
      ...counts,
      now: journal.entries.get(waiting.in('running')[0] ?? '')?.item.name ?? null,
      secondsLeft: left === 0 || isPaused ? null : pace.secondsFor(left),
      items: [...namedItems(journal.entries.values())],
    };
  };

  const upload: ImportQueue['upload'] = async (id, body, length = null) => {
    const { item } = journal.entries.get(id) ?? {};
    if (item?.source.from !== 'upload') return 'unknown';
    if (!isOpen(id) || waiting.stageOf(id) !== 'awaited') return 'over';
    waiting.put(item, 'receiving');
    const { bytes } = item.source;
    try {
      const received = length !== null && length > bytes ? 'long' : await spool.receive(id, body, bytes);
      if (received === 'whole') await takeUp([item]);
      else
        await fail([id], {
          code: 'unreadable',
          detail: `it is not as ${received === 'long' ? 'short' : 'long'} as it was when it was chosen`,
        });
      return received;
    } finally {
      // The connection was lost on the way: the page may try again.
      if (waiting.stageOf(id) === 'receiving') waiting.put(item, 'awaited');
      lastUpload = Date.now();
    }
  };

  const setPaused = async (paused: boolean): Promise<void> => {
    isPaused = paused;
    lastUpload = Date.now();
    await (paused ? writeFile(pauseFile, '', { mode: 0o600 }) : unlink(pauseFile)).catch(() => undefined);
  };

  return {
    state,
    resultOf: (item) => journal.entries.get(item)?.result,
    announce: async (files) => {
      const items = files.map(
        ({ name, bytes }) => ({ item: newItemId(), name, source: { from: 'upload', bytes } }) as const,
      );
      await announce(items);
      const hopeless = items.flatMap(({ item, name, source }) => {
        const fault = sizeFault(source.bytes) ?? hopelessName(name);
        return fault === null ? [] : [{ item, result: { outcome: 'failed', ...fault } as const }];
      });
      await finished(hopeless);
      for (const item of items) if (isOpen(item.item)) waiting.put(item, 'awaited');
      changed();
      return items.map(({ item }) => item);
    },
    add: async (items) => {
      if (items.length === 0) return;
      await announce(items);
      await takeUp(items);
      changed();
    },
    upload,
    pause: async () => {
      await setPaused(true);
      changed();
    },
    resume: async () => {
      await setPaused(false);
      changed();
      wake();
    },
    cancel: async () => {
      const open = [...journal.entries.keys()].filter(isOpen);
      for (const item of open) waiting.remove(item);
      await journal.drop(open);
      await setPaused(false);
      // What a thread is still reading comes to nothing when it is done; nobody waits for it.
      await spool.drop(open);
      changed();
    },
    retry: async (wanted) => {
      const again: ImportItem[] = [];
      for (const id of wanted) {
        const entry = journal.entries.get(id);
        if (entry?.result?.outcome !== 'failed') continue;
        if (entry.item.source.from === 'path' || (await spool.has(id))) again.push(entry.item);
      }
      for (const item of again) waiting.put(item, 'announced');
      await journal.again(again.map(({ item }) => item));
      await takeUp(again);
      changed();
    },
    dismiss: async () => {
      const all = [...journal.entries.keys()];
      if (all.some(isOpen))
        throw new FaultError('refused', 'import', {
          de: 'es werden noch Dateien importiert',
          en: 'files are still being imported',
        });
      await journal.forget();
      await spool.drop(all);
      changed();
    },
    start: async () => {
      isStarted = true;
      await journal.refresh();
      const found = strangers();
      await spool.keepOnly(new Set(journal.entries.keys()));
      await takeUp(found);
      // Whoever chose these is not there any more: they were announced to a host that has ended.
      const lost = found.filter(({ item }) => waiting.stageOf(item) === 'awaited').map(({ item }) => item);
      await fail(lost, { code: 'not-handed-over', detail: 'Fathom ended before it came' });
      wake();
    },
    stop: async () => {
      isStopped = true;
      clearInterval(patrol);
      const { promise: enough, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, stopping);
      await Promise.race([settled(), enough]);
      clearTimeout(timer);
    },
    idle: settled,
    refresh: async (imports) => {
      const summary = (): string => JSON.stringify([isPaused, countsOf(journal.entries.values())]);
      const before = summary();
      isPaused = await isThere(pauseFile);
      await journal.refresh();
      if (imports) {
        await takeUp(strangers());
        // Bytes that another host has received.
        for (const id of waiting.in('awaited')) {
          const { item } = journal.entries.get(id) ?? {};
          if (item === undefined || !isOpen(id)) waiting.remove(id);
          else if (await spool.has(id)) {
            lastUpload = Date.now();
            await takeUp([item]);
          }
        }
        wake();
      }
      if (summary() !== before) changed();
    },
  };
}

const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;
