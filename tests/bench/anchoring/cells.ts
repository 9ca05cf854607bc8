/**
 * One UTF-16 unit of a text that is being mutated. `origin` is where it stood in the text before, -1
 * for new material; a copy says so, for the passage itself is where the first one is.
 */
export type Cell = { readonly unit: string; readonly origin: number; readonly isCopy: boolean };

/** A text that knows where each of its units comes from. Blocks end at `\n`. */
export type Cells = readonly Cell[];

export const originals = (text: string): Cells =>
  text.split('').map((unit, origin) => ({ unit, origin, isCopy: false }));

export const newCells = (text: string): Cells =>
  text.split('').map((unit) => ({ unit, origin: -1, isCopy: false }));

export const copies = (cells: Cells): Cells => cells.map((cell) => ({ ...cell, isCopy: true }));

export const textOf = (cells: Cells): string => cells.map(({ unit }) => unit).join('');

export const splice = (cells: Cells, start: number, end: number, put: Cells): Cells => [
  ...cells.slice(0, start),
  ...put,
  ...cells.slice(end),
];

/** Takes `start` to `end` out and puts it in at `at`, which counts in the text as it is before. */
export function moved(cells: Cells, start: number, end: number, at: number, glue: string): Cells {
  const put = [...newCells(glue), ...cells.slice(start, end), ...newCells(glue)];
  return at <= start
    ? [...cells.slice(0, at), ...put, ...cells.slice(at, start), ...cells.slice(end)]
    : [...cells.slice(0, start), ...cells.slice(end, at), ...put, ...cells.slice(at)];
}

/** Canonical white space again: no two spaces, none at a block's ends, no empty block. */
export function tidy(cells: Cells): Cells {
  const kept: Cell[] = [];
  for (const cell of cells) {
    const last = kept.at(-1)?.unit;
    if (cell.unit === ' ' && (last === undefined || last === ' ' || last === '\n')) continue;
    if (cell.unit === '\n') {
      if (last === ' ') kept.pop();
      if (kept.length === 0 || kept.at(-1)?.unit === '\n') continue;
    }
    kept.push(cell);
  }
  while (kept.at(-1)?.unit === ' ' || kept.at(-1)?.unit === '\n') kept.pop();
  return kept;
}
