import { pair, type RowPair, type Run, unpaired, weigh } from './row-pair.ts';

/** The same words, deleted in one place and inserted in another. */
type Tile = {
  readonly before: number;
  readonly after: number;
  readonly length: number;
  readonly weight: number;
};

/** Two words found in more places than this tell nothing. */
const mostPlaces = 40;

/**
 * A diff sees what was moved as deleted here and inserted there. Runs of words that are on both lists
 * are paired, the longest first, if they look cut out and put in again rather than met by chance.
 * Greedy string tiling, Michael J. Wise, 1993.
 */
export function pairMovedRuns(rows: RowPair): void {
  const deleted = unpaired(rows.to);
  const inserted = unpaired(rows.from);
  if (deleted.length === 0 || inserted.length === 0) return;
  const runBefore = runOf(rows.to.length, deleted);
  const runAfter = runOf(rows.from.length, inserted);
  const cuts = deleted.map((run) => weigh(rows.before, run));
  const puts = inserted.map((run) => weigh(rows.after, run));
  const tiles = tilesOf(rows, deleted, inserted).toSorted((one, other) => other.weight - one.weight);
  for (const tile of tiles) {
    const free = freePart(rows, tile);
    if (free === null) continue;
    const cut = cuts[runBefore[free.before] ?? -1] ?? 0;
    const put = puts[runAfter[free.after] ?? -1] ?? 0;
    if (!isMove(rows, free, cut, put)) continue;
    for (let step = 0; step < free.length; step += 1) pair(rows, free.before + step, free.after + step, true);
  }
}

function runOf(length: number, runs: readonly Run[]): Int32Array {
  const numbers = new Int32Array(length).fill(-1);
  runs.forEach(({ first, past }, number) => numbers.fill(number, first, past));
  return numbers;
}

/** Nearly all of what was cut out, or of what was put in. */
const nearlyAll = 0.8;

function isMove(
  { before }: RowPair,
  { before: first, length, weight }: Tile,
  cut: number,
  put: number,
): boolean {
  let words = 0;
  for (let at = first; at < first + length; at += 1) if ((before.weights[at] ?? 0) > 0) words += 1;
  const isAllOfCut = weight >= nearlyAll * cut;
  const isAllOfPut = weight >= nearlyAll * put;
  if (isAllOfCut && isAllOfPut) return words >= 2 && weight >= 6;
  if (isAllOfCut || isAllOfPut) return words >= 4 && weight >= 16;
  return words >= 6 && weight >= 30;
}

/** Every longest stretch of words that a deleted and an inserted run share, two words at least. */
function tilesOf(
  { before, idsBefore, idsAfter, to, from }: RowPair,
  deleted: readonly Run[],
  inserted: readonly Run[],
): Tile[] {
  const size = Math.max(idsBefore.length, idsAfter.length) * 2 + 2;
  const places = new Map<number, number[]>();
  for (const { first, past } of inserted)
    for (let a = first; a + 1 < past; a += 1) {
      const key = (idsAfter[a] ?? 0) * size + (idsAfter[a + 1] ?? 0);
      const known = places.get(key);
      if (known) known.push(a);
      else places.set(key, [a]);
    }
  const tiles: Tile[] = [];
  for (const { first, past } of deleted)
    for (let b = first; b + 1 < past; b += 1) {
      const starts = places.get((idsBefore[b] ?? 0) * size + (idsBefore[b + 1] ?? 0)) ?? [];
      if (starts.length > mostPlaces) continue;
      for (const a of starts) {
        const goesOnBefore = b > first && from[a - 1] === -1 && idsBefore[b - 1] === idsAfter[a - 1];
        if (goesOnBefore) continue;
        let length = 2;
        while (
          to[b + length] === -1 &&
          from[a + length] === -1 &&
          idsBefore[b + length] === idsAfter[a + length]
        )
          length += 1;
        tiles.push({ before: b, after: a, length, weight: weigh(before, { first: b, past: b + length }) });
      }
    }
  return tiles;
}

/** What is left of a tile after heavier ones have taken their part, or null. */
function freePart({ to, from, before }: RowPair, tile: Tile): Tile | null {
  let { before: b, after: a, length } = tile;
  const isTaken = (step: number): boolean => to[b + step] !== -1 || from[a + step] !== -1;
  while (length > 0 && isTaken(0)) {
    b += 1;
    a += 1;
    length -= 1;
  }
  while (length > 0 && isTaken(length - 1)) length -= 1;
  for (let step = 0; step < length; step += 1) if (isTaken(step)) return null;
  return length < 2
    ? null
    : { before: b, after: a, length, weight: weigh(before, { first: b, past: b + length }) };
}
