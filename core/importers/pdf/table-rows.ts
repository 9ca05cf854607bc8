import type { Line } from './lines.ts';

/** In points. */
const tolerance = 3;

/**
 * Finds the rows of tables: lines of three cells or more, of which two begin or end where those of the
 * line above or below do. Their cells are parted by `·`, as the rows of all tables in the library are.
 */
export function withRows(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => {
    const isRow = [lines[index - 1], lines[index + 1]].some((next) => next && areAligned(line, next));
    if (!isRow) return line;
    const runs = line.runs.map((run) => ({ ...run, text: run.text.replaceAll('\t', ' · ') }));
    return { ...line, runs, text: runs.map(({ text }) => text).join(''), isRow };
  });
}

function areAligned({ cells }: Line, { cells: others }: Line): boolean {
  if (cells.length < 3 || others.length < 3 || (isStretched(cells) && isStretched(others))) return false;
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;
  // The first cells begin at the margin and the last ones end at the other, as all lines do.
  const inside = cells
    .slice(1)
    .filter((cell, index) =>
      others
        .slice(1)
        .some(
          (other) => near(cell.x, other.x) || (index < cells.length - 2 && near(cell.right, other.right)),
        ),
    );
  return inside.length >= 2;
}

/** The words of a justified line in a narrow column lie far apart, but all of them equally far. */
function isStretched(cells: Line['cells']): boolean {
  const gaps = cells.slice(1).map(({ x }, index) => x - (cells[index]?.right ?? 0));
  return Math.max(...gaps) - Math.min(...gaps) < Math.max(...gaps) * 0.15;
}
