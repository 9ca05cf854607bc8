import type { Snapshot, SnapshotId } from '../../core/annotations/snapshot.ts';

const day = 86_400_000;

export type Keeping = {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Bytes of all snapshots together. */
  readonly most: number;
};

/** However old: a clock that is set years ahead must not take them all away. */
const always = 7;

/**
 * The snapshots that are kept: all of the last 7 days, then the first of each week for half a year,
 * the newest seven in any case; and of these, newest first, as many as fit (one at least).
 */
export function keptSnapshots(all: readonly Snapshot[], { now, most }: Keeping): ReadonlySet<SnapshotId> {
  const newestFirst = all.toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const firstOfWeek = new Map<number, SnapshotId>();
  for (const { id, at } of newestFirst) firstOfWeek.set(weekOf(at), id);
  const wanted = newestFirst.filter(({ id, at }, place) => {
    const age = now - Date.parse(at);
    return place < always || age < 7 * day || (age < 183 * day && firstOfWeek.get(weekOf(at)) === id);
  });
  let bytes = 0;
  const fitting = wanted.filter((each, place) => {
    bytes += each.bytes;
    return place === 0 || bytes <= most;
  });
  return new Set(fitting.map(({ id }) => id));
}

/** Weeks since 1970, each beginning on a Monday; the first day of 1970 was a Thursday. */
const weekOf = (at: string): number => Math.floor((Date.parse(at) / day + 3) / 7);
