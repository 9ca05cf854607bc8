import { chunksOf } from './chunks.ts';
import { flowsOf, guttersOf } from './columns.ts';
import { type Line, linesOf } from './lines.ts';
import { withoutDropCaps } from './drop-caps.ts';
import type { Column } from './paragraphs.ts';
import type { PdfPage } from './piece.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { withRows } from './table-rows.ts';

/** The columns of all pages in reading order, each page by itself; running heads are gone. */
export function columnsOf(pages: readonly PdfPage[]): readonly (readonly Column[])[] {
  const sheets = pages.map(({ pieces, height }) => ({ chunks: withoutDropCaps(chunksOf(pieces)), height }));
  const sets = withoutRunningHeads(sheets);
  const known = [...new Set(sets.flatMap((chunks) => guttersOf(chunks)))];
  const bare = sets.map((chunks) =>
    flowsOf(chunks, known)
      .map((flow) => withRows(linesOf(flow)))
      .filter(({ length }) => length > 0)
      .map(bounds),
  );
  const full = bare.flat().filter(({ lines }) => lines.length >= enough);
  return bare.map((columns) => columns.map((column) => widened(column, full)));
}

/** From so many lines on the edges of a column can be seen. */
const enough = 6;

function bounds(lines: readonly Line[]): Column {
  const left = lines.map(({ x }) => x).toSorted((a, b) => a - b);
  return {
    lines,
    // Not the outermost line: one that hangs over says nothing of the others.
    left: left[Math.floor(left.length / 10)] ?? 0,
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

/** A few lines of their own have the edges of a fuller column that they would fit into. */
function widened(column: Column, full: readonly Column[]): Column {
  if (column.lines.length >= enough) return column;
  const [like] = full
    .filter(
      ({ left, right }) =>
        column.left >= left - 3 && column.left < left + (right - left) / 4 && column.right <= right + 3,
    )
    .toSorted((a, b) => a.right - a.left - (b.right - b.left));
  return like === undefined
    ? column
    : { ...column, left: like.left, right: Math.max(like.right, column.right) };
}
