import { mostFiles, type Host } from '../../core/host/contract.ts';
import type { ImportItemId, ImportState } from '../../core/library/import-state.ts';
import { createStore, type Store } from '../app/store.ts';
import { whenIdle } from '../app/when-idle.ts';
import type { Chosen } from './chosen-files.ts';
import { sizesOf } from './sizes-of.ts';
import { keepUploads, type Send } from './uploads.ts';

/** How importing stands, on the host and on its way there. */
export type ImportingState = {
  /** What the host said last; null until it was asked. */
  readonly round: ImportState | null;
  /** How many chosen files it has not got yet. Leaving the page loses them. */
  readonly waiting: number;
  /** Files of the chosen folders that are no articles. */
  readonly leftOut: number;
};

export type Importing = {
  readonly store: Store<ImportingState>;
  /** Asks the host how it stands; done once by itself. */
  readonly look: () => Promise<void>;
  /** Announces files and hands them over. Answers once all are announced. */
  readonly begin: (chosen: Chosen) => Promise<void>;
  /**
   * Has the window ask for a folder, which the host reads by itself: thousands of files need not come
   * through the page. Answers with how many articles there are in it, or null if none was chosen.
   */
  readonly askForFolder: () => Promise<number | null>;
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Lets go of what has not come to an end; what was imported stays. */
  readonly cancel: () => Promise<void>;
  readonly retry: (items: readonly ImportItemId[]) => Promise<void>;
  /** Forgets a round that is over. */
  readonly dismiss: () => Promise<void>;
};

/** Importing goes on in the host wherever one is in the reader, and after a reload. */
export function keepImporting(
  host: Pick<Host, 'call' | 'onLibraryEvent'>,
  send: Send,
  later: (look: () => void) => unknown = whenIdle,
): Importing {
  const store = createStore<ImportingState>({ round: null, waiting: 0, leftOut: 0 });
  const change = (part: Partial<ImportingState>): void => store.set({ ...store.get(), ...part });
  const uploads = keepUploads(send, {
    changed: (waiting) => change({ waiting }),
    // Fewer bytes than were announced: the host then says of the file that it could not be read.
    failed: (upload) => void send({ ...upload, file: nothing }, forever).catch(() => undefined),
  });
  const show = (round: ImportState): void => {
    change({ round });
    if (round.state === 'paused') uploads.pause();
    else uploads.resume();
  };
  /** How often the host has told how it stands. */
  let told = 0;
  const look = async (): Promise<void> => {
    const before = told;
    const round = await host.call('import.state', null);
    // What was told meanwhile may be newer, and whatever is newer still will be told.
    if (told === before) show(round);
  };

  host.onLibraryEvent((event) => {
    if (event.about !== 'import') return;
    told += 1;
    show(event.state);
  });
  later(() => {
    // Where it cannot be told, there is nothing to show; whoever begins an import hears why.
    look().catch(() => undefined);
  });

  /** What is being announced, and what tells it to end. */
  let announcing: Promise<unknown> = Promise.resolve();
  let calledOff = new AbortController();
  const announce = async ({ files, leftOut }: Chosen, { signal }: AbortController): Promise<void> => {
    change({ leftOut });
    for (let at = 0; at < files.length && !signal.aborted; at += mostFiles) {
      const some = files.slice(at, at + mostFiles);
      const sizes = await sizesOf(some.map(({ file }) => file));
      if (signal.aborted) return;
      const items = await host.call('import.begin', {
        files: some.map(({ name }, index) => ({ name: shortened(name), bytes: sizes[index] ?? 0 })),
      });
      await look();
      if (signal.aborted) return;
      const hopeless = failedItems(store.get().round);
      uploads.add(
        some.flatMap((chosen, index) => {
          const item = items[index];
          return item === undefined || hopeless.has(item) ? [] : [{ ...chosen, item }];
        }),
      );
    }
  };

  return {
    store,
    look,
    begin: (chosen) => {
      const announced = announce(chosen, calledOff);
      announcing = Promise.allSettled([announcing, announced]);
      return announced;
    },
    askForFolder: async () => {
      const begun = await host.call('import.folder', null);
      if (begun === null) return null;
      change({ leftOut: begun.leftOut });
      await look();
      return begun.files;
    },
    pause: async () => {
      uploads.pause();
      await host.call('import.pause', null);
      await look();
    },
    resume: async () => {
      await host.call('import.resume', null);
      await look();
    },
    cancel: async () => {
      uploads.clear();
      calledOff.abort();
      calledOff = new AbortController();
      // The host would take what is being announced now for another import.
      await announcing;
      await host.call('import.cancel', null);
      await look();
    },
    retry: async (items) => {
      await host.call('import.retry', { items });
      await look();
    },
    dismiss: async () => {
      change({ leftOut: 0 });
      await host.call('import.dismiss', null);
      await look();
    },
  };
}

/** Files that failed by their name and size alone are not waited for. */
const failedItems = (round: ImportState | null): ReadonlySet<ImportItemId> =>
  new Set(round?.items.flatMap(({ item, result }) => (result.outcome === 'failed' ? [item] : [])));

const nothing = new Blob([]);
const forever = new AbortController().signal;

/** UTF-16 units that the contract takes for a name. Of a longer one the end tells more: the file itself. */
const longestName = 500;
const shortened = (name: string): string => name.slice(-longestName);

/** The upload door of both shells. Relative to the page, whose address holds the token. */
export const sendByDoor: Send = async ({ item, file }, signal) => {
  const response = await fetch(`./upload/${item}`, { method: 'PUT', body: file, signal });
  // Not waited for (any more): it has failed already, or the round was let go. The host tells of it itself.
  if (response.status === 404 || response.status === 409) return;
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
};
