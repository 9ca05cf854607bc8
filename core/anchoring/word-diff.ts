import { diffArrays } from 'diff';

/** A number of the one row and a number of the other that say the same. */
export type Pair = readonly [before: number, after: number];

/**
 * Myers' algorithm takes time with the square of the changes. Past `mostEdits` it gives up, on every
 * machine alike; the clock (milliseconds) is only the last brake.
 */
const mostEdits = 1_500;
const timeout = 3_000;

/**
 * What two rows have in common, in order: a longest common subsequence as pairs of indexes. Null if
 * they differ too much to be compared. Eugene W. Myers, An O(ND) Difference Algorithm, 1986 (jsdiff).
 */
export function commonInOrder(
  before: readonly number[],
  after: readonly number[],
  maxEditLength = mostEdits,
): readonly Pair[] | null {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;

  const pairs: Pair[] = [];
  for (let at = 0; at < head; at += 1) pairs.push([at, at]);
  const middle = changedMiddle(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    maxEditLength,
  );
  if (middle === null) return null;
  for (const [b, a] of middle) pairs.push([b + head, a + head]);
  for (let at = tail; at > 0; at -= 1) pairs.push([before.length - at, after.length - at]);
  return pairs;
}

function changedMiddle(before: number[], after: number[], maxEditLength: number): readonly Pair[] | null {
  if (before.length === 0 || after.length === 0) return [];
  // What stands on one side only cannot be common. Without it rewritten texts cost far less.
  const inBefore = new Set(before);
  const inAfter = new Set(after);
  const keptBefore = indexesWhere(before, (id) => inAfter.has(id));
  const keptAfter = indexesWhere(after, (id) => inBefore.has(id));
  const changes = diffArrays(
    keptBefore.map((at) => before[at] ?? 0),
    keptAfter.map((at) => after[at] ?? 0),
    { maxEditLength, timeout },
  );
  if (changes === undefined) return null;
  const pairs: Pair[] = [];
  let b = 0;
  let a = 0;
  for (const { count, added, removed } of changes) {
    if (removed) b += count;
    else if (added) a += count;
    else for (let step = 0; step < count; step += 1) pairs.push([keptBefore[b++] ?? 0, keptAfter[a++] ?? 0]);
  }
  return pairs;
}

const indexesWhere = (row: readonly number[], passes: (id: number) => boolean): readonly number[] =>
  row.flatMap((id, at) => (passes(id) ? [at] : []));
