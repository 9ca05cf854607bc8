import { type Chunk, chunkOf, lettersIn, wideGap } from './chunks.ts';

/** Chunks that are read from the top down: a column, or what runs across several of them. */
export type Flow = readonly Chunk[];

/** Fewer lines side by side are no columns. */
const fewestLines = 4;
/** Points between the places at which a page might be parted. */
const step = 2;
/** Nothing has more columns than this lets through. */
const deepest = 2;

/**
 * The flows of a page in the order in which they are read. `known` are places at which other pages of
 * the document part: there a few lines side by side are enough.
 */
export function flowsOf(chunks: readonly Chunk[], known: readonly number[] = [], depth = 0): readonly Flow[] {
  if (chunks.length === 0) return [];
  const gutter =
    depth > deepest ? null : (gutterOf(chunks) ?? known.find((x) => hasBothSides(chunks, x)) ?? null);
  if (gutter === null) return [chunks];
  const inner = (own: readonly Chunk[]): readonly Flow[] =>
    flowsOf(
      own,
      known.filter((x) => x !== gutter),
      depth + 1,
    );
  const flows: Flow[] = [];
  let sides: { left: Chunk[]; right: Chunk[] } = { left: [], right: [] };
  let across: Chunk[] = [];
  const flush = (): void => {
    if (across.length > 0) flows.push(across);
    flows.push(...inner(sides.left), ...inner(sides.right));
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

/** Where a page that has enough lines to tell parts, the outermost place first, then those inside its parts. */
export function guttersOf(chunks: readonly Chunk[], depth = 0): readonly number[] {
  const gutter = depth > deepest || chunks.length === 0 ? null : gutterOf(chunks);
  if (gutter === null) return [];
  const sides = chunks.map((chunk) => parted(chunk, gutter)).filter(([left, right]) => left !== right);
  return [
    gutter,
    ...guttersOf(
      sides.flatMap(([left]) => left ?? []),
      depth + 1,
    ),
    ...guttersOf(
      sides.flatMap(([, right]) => right ?? []),
      depth + 1,
    ),
  ];
}

/** Whether text stands on both sides of a place, and less of it runs across. */
function hasBothSides(chunks: readonly Chunk[], x: number): boolean {
  const all = chunks.map((chunk) => parted(chunk, x));
  const across = all.filter(([left, right]) => left === right).length;
  const left = all.filter(([one, other]) => one !== null && one !== other).length;
  const right = all.filter(([one, other]) => other !== null && one !== other).length;
  return left > 0 && right > 0 && across < left + right;
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
 * it, hardly any run across, and on both sides most lines fill their column (or two of them): those of a table do not.
 */
function gutterOf(chunks: readonly Chunk[], depth = 0): number | null {
  const from = Math.min(...chunks.map(({ x }) => x));
  const to = Math.max(...chunks.map(({ right }) => right));
  const width = to - from;
  let best: { readonly score: number; readonly xs: readonly number[] } = { score: 0, xs: [] };
  let run: { score: number; xs: number[] } = { score: 0, xs: [] };
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
    const least = Math.min(left, right);
    const score = least < fewestLines ? 0 : least - across / 2;
    if (score === run.score) run.xs.push(x);
    else run = { score, xs: [x] };
    if (score > best.score || (score === best.score && run.xs.length > best.xs.length)) best = run;
  }
  const gutter = best.score > 0 ? best.xs[Math.floor(best.xs.length / 2)] : undefined;
  if (gutter === undefined) return null;
  const sides = chunks.map((chunk) => parted(chunk, gutter)).filter(([left, right]) => left !== right);
  const isColumn = (own: readonly Chunk[], room: number): boolean =>
    median(own.map(lettersIn)) >= 10 &&
    (median(own.map((chunk) => chunk.right - chunk.x)) > room * 0.55 ||
      (depth < deepest && gutterOf(own, depth + 1) !== null));
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
