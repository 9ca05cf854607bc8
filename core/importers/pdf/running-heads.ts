import type { Chunk } from './chunks.ts';

/** A page's chunks, and how high the page is. */
export type Sheet = { readonly chunks: readonly Chunk[]; readonly height: number };

/** How many rows at either end of a page may be running heads, page numbers and the like. */
const rowsLooked = 3;
/** Points by which their height may differ from page to page. */
const tolerance = 4;

/** Chunks on one line. */
type Row = { readonly text: string; readonly y: number; readonly chunks: readonly Chunk[] };

/**
 * Takes away what stands at the same height of several pages and says the same there, numbers
 * aside: running heads, page numbers, copyright lines.
 */
export function withoutRunningHeads(sheets: readonly Sheet[]): readonly (readonly Chunk[])[] {
  const ends = sheets.map(({ chunks, height }) => {
    const rows = rowsOf(chunks);
    return {
      top: rows.slice(0, rowsLooked + 1),
      bottom: rows.slice(-rowsLooked - 1).toReversed(),
      height,
      rows: rows.length,
    };
  });
  const seen = new Map<string, number>();
  for (const { top, bottom, height } of ends) {
    const own = new Set([
      ...top.flatMap(({ text, y }) => keys('top', text, y)),
      ...bottom.flatMap(({ text, y }) => keys('bottom', text, height - y)),
    ]);
    for (const key of own) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const repeats = (key: string): boolean => (seen.get(key) ?? 0) > 1;
  return sheets.map(({ chunks }, index) => {
    const end = ends[index];
    if (end === undefined) return chunks;
    const { top, bottom, height, rows } = end;
    const gone = new Set<Chunk>();
    for (const [side, own] of [['top', top] as const, ['bottom', bottom] as const])
      for (const row of runningRows(side, own, height, repeats, rows > 2))
        for (const chunk of row.chunks) gone.add(chunk);
    return gone.size === 0 ? chunks : chunks.filter((chunk) => !gone.has(chunk));
  });
}

/** The outermost rows that repeat, as long as they stand apart from the text: it repeats itself, too, at times. */
function runningRows(
  side: string,
  rows: readonly Row[],
  height: number,
  repeats: (key: string) => boolean,
  hasText: boolean,
): readonly Row[] {
  let running = 0;
  for (const [at, row] of rows.slice(0, rowsLooked).entries()) {
    const distance = side === 'top' ? row.y : height - row.y;
    const isAlone = standsApart(row, rows[at + 1]);
    const isRunning =
      keys(side, row.text, distance).some(repeats) ||
      // On a page of its own a number is known by standing alone.
      (at === 0 && hasText && isAlone && isPageNumber(row.text));
    if (!isRunning) break;
    if (isAlone) running = at + 1;
  }
  return rows.slice(0, running);
}

/** From the top down. */
function rowsOf(chunks: readonly Chunk[]): readonly Row[] {
  const rows: { y: number; chunks: Chunk[] }[] = [];
  for (const chunk of chunks.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && chunk.y - row.y <= Math.min(3, chunk.size * 0.3)) row.chunks.push(chunk);
    else rows.push({ y: chunk.y, chunks: [chunk] });
  }
  return rows.map(({ y, chunks: own }) => {
    const inOrder = own.toSorted((a, b) => a.x - b.x);
    return {
      y,
      chunks: own,
      text: inOrder.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(' '),
    };
  });
}

/** Two keys, so that heights on either side of a step of the grid meet. */
function keys(side: string, text: string, distance: number): readonly string[] {
  // The page's number stands left of the head on one side, right of it on the other.
  const sort = text
    .replace(/^\d+\b|\b\d+$/gu, '')
    .replace(/\d+|^[ivxlc]+$/giu, '#')
    .replace(/\s+/gu, '')
    .toLowerCase();
  const step = Math.floor(distance / tolerance);
  return [step, step + 1].map((each) => `${side}|${each}|${sort}`);
}

const isPageNumber = (text: string): boolean =>
  /^(?:(?:seite|page|s\.|p\.)\s*)?[-–—[(]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—\])]?(?:\s*(?:\/|von|of)\s*\d{1,4})?$/iu.test(
    text,
  );

const standsApart = ({ y, chunks }: Row, next: Row | undefined): boolean =>
  next === undefined ||
  Math.abs(next.y - y) > 1.5 * Math.max(chunks[0]?.size ?? 0, next.chunks[0]?.size ?? 0);
