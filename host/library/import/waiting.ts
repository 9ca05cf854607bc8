import type { ImportItemId } from '../../../core/library/import-state.ts';
import type { ImportItem } from './import-item.ts';

/** Where an open item is: just being announced, its bytes not come yet or coming, to be read, or being read. */
type Stage = 'announced' | 'awaited' | 'receiving' | 'ready' | 'running';

/** The open items of a queue, each in one place: whoever is here is not taken up a second time. */
export type Waiting = {
  readonly stageOf: (item: ImportItemId) => Stage | undefined;
  readonly put: (item: ImportItem, stage: Exclude<Stage, 'running'>) => void;
  readonly remove: (item: ImportItemId) => void;
  /** The next item to be read, which is running from now on; null where there is none. */
  readonly take: () => ImportItem | null;
  readonly in: (stage: Stage) => readonly ImportItemId[];
  readonly hasReady: () => boolean;
};

export function createWaiting(): Waiting {
  const stages = new Map<ImportItemId, Stage>();
  /** In order; those that have gone elsewhere meanwhile are passed over. */
  let ready: ImportItem[] = [];
  let first = 0;

  return {
    stageOf: (item) => stages.get(item),
    put: (item, stage) => {
      if (stage === 'ready' && stages.get(item.item) !== 'ready') ready.push(item);
      stages.set(item.item, stage);
    },
    remove: (item) => void stages.delete(item),
    take: () => {
      for (;;) {
        const item = ready[first];
        if (item === undefined) {
          ready = [];
          first = 0;
          return null;
        }
        first += 1;
        if (stages.get(item.item) !== 'ready') continue;
        stages.set(item.item, 'running');
        return item;
      }
    },
    in: (stage) => [...stages].flatMap(([item, own]) => (own === stage ? [item] : [])),
    hasReady: () => ready.slice(first).some(({ item }) => stages.get(item) === 'ready'),
  };
}
