import type { ImportOutcome } from '../../../core/library/import-state.ts';
import type { EditionName } from '../../../core/model/edition-name.ts';
import { createQueue } from '../../files/queue.ts';
import type { IndexedEdition } from '../index/own-index.ts';
import { placed as placedIn } from '../convert/converted.ts';
import { writingFault } from '../disk-faults.ts';
import { discard, shelve, type Shelving } from '../shelve.ts';
import type { ImportItem } from './import-item.ts';
import type { Finished } from './journal.ts';
import { nameFor, place, shownName, type Placed, type Places } from './place.ts';
import { readAhead } from './read-ahead.ts';
import { prepare, type Around, type Prepared, type Ready, type There } from './prepare.ts';

export type RunOptions = Around &
  Places & {
    /** How many files are prepared ahead. */
    readonly window: number;
    /** The next file to be read; null where there is none now. */
    readonly next: () => ImportItem | null;
    /** Whether an item is still wanted, now that it is ready. */
    readonly isWanted: (item: ImportItem) => boolean;
    /** Something the library has already: what is to be noted of it. */
    readonly there: (found: There) => Promise<ImportOutcome | 'again'>;
    /** Moves an edition to the language that its new text is in, with its notes; answers what it is called then. */
    readonly moveLanguage: (edition: EditionName, to: EditionName['language']) => Promise<EditionName>;
    /** Keeps the text that is about to be replaced, for the notes that were made on it. */
    readonly keepText: (shelving: Shelving) => Promise<void>;
    /** Does a job while nobody else changes the library. */
    readonly locked: <Value>(job: () => Promise<Value>) => Promise<Value>;
    /** Outcomes, as soon as they are sure. */
    readonly finished: (results: readonly Finished[]) => Promise<void>;
    /** Editions that are in their places now. Waited for only when much is waiting. */
    readonly index: (editions: readonly IndexedEdition[]) => Promise<void>;
  };

type Waiting = Placed & { readonly ready: Ready };

/** So many editions are put in their places together, or as many as came within so many milliseconds. */
const batchSize = 32;
const batchTime = 250;

/**
 * Imports until there is nothing to import: files are read ahead in threads, given their places in the
 * order of the queue, and written in batches while the next ones are read. Resolves once all is on disk.
 */
export async function importRun(options: RunOptions): Promise<void> {
  const { catalogue, window, next, isWanted, finished } = options;
  const ahead = readAhead<Prepared>();
  let batch: Waiting[] = [];
  let begun = 0;
  /** Works that are being written: their folders are in use. */
  const busy = new Set<string>();
  const disk = createQueue();
  const indexing = createQueue();
  let written: Promise<void> = Promise.resolve();

  const fill = (): void => {
    while (ahead.size() < window) {
      const item = next();
      if (item === null) return;
      ahead.add(prepare(options, item));
    }
  };

  const flush = (): void => {
    if (batch.length === 0) return;
    const now = batch;
    batch = [];
    written = disk(() => write(options, now, indexing))
      .then((overtaken) => {
        for (const item of overtaken) ahead.add(prepare(options, item));
      })
      .catch((error: unknown) => giveUp(options, now, error))
      .finally(() => {
        for (const { shelving } of now) busy.delete(shelving.work);
      });
  };

  const settle = async (prepared: Prepared): Promise<void> => {
    if (prepared.is === 'settled') return finished([{ item: prepared.item.item, result: prepared.result }]);
    if (prepared.is === 'there') {
      if (!isWanted(prepared.item)) return;
      if (busy.has(prepared.edition.work)) {
        flush();
        await written;
      }
      const result = await options.there(prepared).catch(asOutcome);
      // It was brought back from the bin, and is now to be given its new text.
      if (result === 'again') return settle(await prepare(options, prepared.item));
      return finished([{ item: prepared.item.item, result }]);
    }
    const { item, staged } = prepared;
    const twin = catalogue.byOriginal(staged.hash);
    if (!isWanted(item) || twin !== undefined) {
      await discard(staged.folder);
      if (twin !== undefined && isWanted(item))
        return settle({ is: 'there', item, edition: twin, inBin: false });
      return;
    }
    const ready = await inItsLanguage(prepared).catch(asOutcome);
    if ('outcome' in ready) {
      await discard(staged.folder);
      return finished([{ item: item.item, result: ready }]);
    }
    let name = nameFor(options, ready);
    if (busy.has(name.work)) {
      flush();
      await written;
      name = nameFor(options, ready);
    }
    busy.add(name.work);
    if (batch.length === 0) begun = performance.now();
    batch.push({ ...place(options, ready, name), ready });
    if (batch.length >= batchSize || performance.now() - begun > batchTime) flush();
  };

  const inItsLanguage = async (ready: Ready): Promise<Ready> => {
    const { earlier, converted } = ready;
    const { language } = converted.edition.head;
    if (earlier === null) return ready;
    const isMoving = catalogue.origin(earlier.work)?.moving !== undefined;
    if (earlier.language === language && !isMoving) return ready;
    flush();
    await written;
    return { ...ready, earlier: await options.moveLanguage(earlier, language) };
  };

  for (;;) {
    fill();
    if (!ahead.isEmpty()) {
      await settle(await ahead.next(batch.length === 0 ? null : begun + batchTime, flush));
      continue;
    }
    flush();
    await written;
    // More may have come while the last were written.
    fill();
    if (ahead.isEmpty()) break;
  }
  await indexing(async () => undefined);
}

const asOutcome = (error: unknown): ImportOutcome => ({
  outcome: 'failed',
  ...writingFault(error),
});

/** What becomes of a batch when even the attempt to write it failed: the library is locked, say. */
async function giveUp(
  { catalogue, finished }: RunOptions,
  batch: readonly Waiting[],
  error: unknown,
): Promise<void> {
  for (const { shelving } of batch) {
    catalogue.set(shelving.work, shelving.before);
    await discard(shelving.folder);
  }
  await finished(batch.map(({ ready }) => ({ item: ready.item.item, result: asOutcome(error) })));
}

/** Answers with what is to be prepared again, as its work has changed meanwhile. */
async function write(
  options: RunOptions,
  batch: readonly Waiting[],
  indexing: ReturnType<typeof createQueue>,
): Promise<readonly ImportItem[]> {
  const { catalogue, paths, locked, keepText, finished, index } = options;
  const replacing = batch.filter(({ outcome }) => outcome === 'changed');
  const kept = await Promise.allSettled(replacing.map(({ shelving }) => keepText(shelving)));
  // An earlier text that could not be kept is not overwritten: there may be notes on it.
  const hindered = new Set(replacing.filter((_, at) => kept[at]?.status === 'rejected'));
  const going = batch.filter((each) => !hindered.has(each));
  const shelved =
    going.length === 0
      ? []
      : await locked(() =>
          shelve(
            paths,
            going.map(({ shelving }) => shelving),
          ),
        );
  const results: Finished[] = [];
  const overtaken: ImportItem[] = [];
  const editions: IndexedEdition[] = [];
  for (const [at, { shelving, outcome, ready }] of going.entries()) {
    const { work, language, edition } = shelving;
    const result = shelved[at];
    const { item } = ready.item;
    if (result?.is === 'overtaken') {
      catalogue.set(work, result.now);
      overtaken.push(ready.item);
      continue;
    }
    if (result?.is !== 'shelved') {
      catalogue.set(work, shelving.before);
      const { code, detail } = result?.fault ?? { code: 'unwritable' as const, detail: '' };
      results.push({ item, result: { outcome: 'failed', code, detail } });
      continue;
    }
    catalogue.set(work, result.origin);
    const { keptAs } = result;
    results.push({
      item,
      result: { outcome, work, language, ...(keptAs === undefined ? {} : { keptAs }) },
    });
    const stamp = result.origin.editions[language]?.read?.stamp;
    if (stamp !== undefined)
      editions.push({
        edition: placedIn(ready.converted.edition, work),
        added: edition.added,
        format: edition.format,
        file: shownName(edition),
        stamp,
      });
  }
  for (const { shelving, ready } of hindered) {
    catalogue.set(shelving.work, shelving.before);
    await discard(shelving.folder);
    const result = {
      outcome: 'failed',
      code: 'unwritable',
      detail: 'the earlier text could not be kept',
    } as const;
    results.push({ item: ready.item.item, result });
  }
  await finished(results);
  // The index may lag a batch behind, not more.
  await indexing(async () => undefined);
  void indexing(() => index(editions)).catch(() => undefined);
  return overtaken;
}
