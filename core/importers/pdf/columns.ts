import { type Chunk, chunkOf, lettersIn, wideGap } from './chunks.ts';

/** Chunks that are read from the top down: a column, or what runs across several of them. */
export type Flow = readonly Chunk[];

/** Fewer lines side by side are no columns. */
const fewestLines = 4;
/** Points between the places at which a page might be parted. */
const step = 2;
/** Nothing has more columns than this lets through. */
const deepest = 2;

/** The flows of a page in the order in which they are read. */
export function flowsOf(chunks: readonly Chunk[], depth = 0): readonly Flow[] {
  if (chunks.length === 0) return [];
  const gutter = depth > deepest ? null : gutterOf(chunks);
  if (gutter === null) return [chunks];
  const flows: Flow[] = [];
  let sides: { left: Chunk[]; right: Chunk[] } = { left: [], right: [] };
  let across: Chunk[] = [];
  const flush = (): void => {
    if (across.length > 0) flows.push(across);
    flows.push(...flowsOf(sides.left, depth + 1), ...flowsOf(sides.right, depth + 1));
    sides = { left: [], right: [] };
    across = [];
  };
  for (const chunk of chunks.toSorted((a, b) => a.y - b.y)) {
    const [left, right] = parted(chunk, gutter);
    if (left !== null && left === right) {
      if (sides.left.length + sides.right.length > 0) flush();
      across.push(chunk);
    } else {
      if (left) sides.left.push(left);
      if (right) sides.right.push(right);
    }
  }
  flush();
  return flows;
}

/** What of a chunk is on either side of `x`; both are the chunk itself where it runs across. */
function parted(chunk: Chunk, x: number): readonly [left: Chunk | null, right: Chunk | null] {
  if (chunk.right <= x) return [chunk, null];
  if (chunk.x >= x) return [null, chunk];
  const at = chunk.pieces.findIndex((piece) => piece.x >= x);
  const before = chunk.pieces[at - 1];
  const behind = chunk.pieces[at];
  if (before === undefined || behind === undefined) return [chunk, chunk];
  const end = before.x + before.width;
  return end <= x && behind.x - end >= wideGap * chunk.size
    ? [chunkOf(chunk.pieces.slice(0, at)), chunkOf(chunk.pieces.slice(at))]
    : [chunk, chunk];
}

/**
 * Where a page parts into columns, or null. Many lines end left of that place and many begin right of
 * it, hardly any run across, and on both sides most lines fill their column: those of a table do not.
 */
function gutterOf(chunks: readonly Chunk[]): number | null {
  const from = Math.min(...chunks.map(({ x }) => x));
  const to = Math.max(...chunks.map(({ right }) => right));
  const width = to - from;
  let best: { readonly score: number; readonly xs: number[] } = { score: 0, xs: [] };
  for (let x = from + width * 0.2; x <= to - width * 0.2; x += step) {
    let [left, right, across] = [0, 0, 0];
    for (const chunk of chunks) {
      const [before, behind] = parted(chunk, x);
      if (before !== null && before === behind) across += 1;
      else {
        if (before) left += 1;
        if (behind) right += 1;
      }
    }
    const score = Math.min(left, right) - across / 2;
    if (Math.min(left, right) < fewestLines || score < best.score) continue;
    if (score > best.score) best = { score, xs: [] };
    best.xs.push(x);
  }
  const gutter = best.xs[Math.floor(best.xs.length / 2)];
  if (gutter === undefined) return null;
  const sides = chunks.map((chunk) => parted(chunk, gutter)).filter(([left, right]) => left !== right);
  const isColumn = (own: readonly Chunk[], room: number): boolean =>
    median(own.map((chunk) => chunk.right - chunk.x)) > room * 0.55 && median(own.map(lettersIn)) >= 10;
  return isColumn(
    sides.flatMap(([left]) => left ?? []),
    gutter - from,
  ) &&
    isColumn(
      sides.flatMap(([, right]) => right ?? []),
      to - gutter,
    )
    ? gutter
    : null;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
