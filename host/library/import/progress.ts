import type { ImportedItem, ImportState } from '../../../core/library/import-state.ts';
import type { Entry } from './journal.ts';

/** As many as the state may name; those that failed come first when it has to choose. */
const mostNamed = 500;

/** Of the files that did not fail, the last few are named. */
const lastNamed = 20;

export type Counts = Pick<ImportState, 'total' | 'done' | 'added' | 'changed' | 'known' | 'failed'>;

/** What has become of a round so far. */
export function countsOf(entries: Iterable<Entry>): Counts {
  const counts = { total: 0, done: 0, added: 0, changed: 0, known: 0, failed: 0 };
  for (const { result } of entries) {
    counts.total += 1;
    if (result === null) continue;
    counts.done += 1;
    counts[result.outcome] += 1;
  }
  return counts;
}

/** Every file that failed, and the last few that did not, in the order of the round. */
export function namedItems(entries: Iterable<Entry>): readonly ImportedItem[] {
  const done = [...entries].flatMap(({ item, result }) =>
    result === null ? [] : [{ item: item.item, name: item.name, result }],
  );
  const failed = done.filter(({ result }) => result.outcome === 'failed').slice(-(mostNamed - lastNamed));
  const others = done.filter(({ result }) => result.outcome !== 'failed').slice(-lastNamed);
  return [...failed, ...others];
}

/** Milliseconds over which the pace is measured. */
const recent = 20_000;

/** Tells how long it will take, by the pace of the last while. Times when nothing may be done do not count. */
export type Pace = {
  readonly did: (files: number) => void;
  /** Begins to measure anew: after a pause, or before a new round. */
  readonly restart: () => void;
  /** Seconds that so many files will take; null where nothing can be said yet. */
  readonly secondsFor: (files: number) => number | null;
};

/** @param now tells the time in milliseconds. */
export function createPace(now: () => number = () => performance.now()): Pace {
  let marks: { readonly at: number; readonly files: number }[] = [];
  return {
    did: (files) => {
      const at = now();
      marks.push({ at, files });
      const first = marks.findLastIndex((mark) => at - mark.at > recent);
      if (first > 0) marks = marks.slice(first);
    },
    restart: () => {
      marks = [{ at: now(), files: 0 }];
    },
    secondsFor: (files) => {
      const [first, ...later] = marks;
      const done = later.reduce((sum, mark) => sum + mark.files, 0);
      const last = later.at(-1);
      if (first === undefined || last === undefined || done === 0) return null;
      return Math.ceil((files * Math.max(1, last.at - first.at)) / done / 1000);
    },
  };
}
