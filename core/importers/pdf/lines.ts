import type { Chunk } from './chunks.ts';
import type { Flow } from './columns.ts';
import type { Piece, Style } from './piece.ts';

/** Letters of a line that look alike. `raised`: a superscript. Spaces between runs are part of the first. */
export type Run = { readonly text: string; readonly style: Style; readonly raised: boolean };

/** A line of a column. Lengths in points, `y` that of its baseline. */
export type Line = {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  /** Whether all its letters are so. */
  readonly style: Style;
  /** Where its parts between wide gaps begin and end; a tab stands for each such gap in its text. */
  readonly cells: readonly { readonly x: number; readonly right: number }[];
  /** Whether it is the row of a table. */
  readonly isRow: boolean;
};

/** The lines of a flow, from the top down. */
export function linesOf(flow: Flow): readonly Line[] {
  const groups: { y: number; size: number; pieces: Piece[] }[] = [];
  // Large letters first on the same height, so that superscripts find their line.
  for (const chunk of flow.toSorted((a, b) => a.y - b.y)) {
    const group = groups.slice(-2).find((each) => isOn(chunk, each));
    if (group === undefined) groups.push({ y: chunk.y, size: chunk.size, pieces: [...chunk.pieces] });
    else {
      group.pieces.push(...chunk.pieces);
      if (chunk.size > group.size) Object.assign(group, { y: chunk.y, size: chunk.size });
    }
  }
  return groups.map(({ pieces }) => lineOf(pieces.toSorted((a, b) => a.x - b.x)));
}

function isOn({ y, size }: Chunk, line: { readonly y: number; readonly size: number }): boolean {
  const larger = Math.max(size, line.size);
  const room = Math.min(size, line.size) < larger * 0.85 ? 0.55 : 0.3;
  return Math.abs(y - line.y) <= larger * room;
}

/** A gap as wide as this, in letter sizes, parts the cells of a row. Between words it is rare, twice on a line more so. */
const cellGap = 1.4;

function lineOf(pieces: readonly Piece[]): Line {
  const size = commonSize(pieces);
  const base = pieces.find((piece) => Math.abs(piece.size - size) < 0.5) ?? pieces[0];
  const y = base?.y ?? 0;
  const runs: { text: string; style: Style; raised: boolean }[] = [];
  const cells: { x: number; right: number }[] = [];
  for (const [index, piece] of pieces.entries()) {
    const above = pieces[index - 1];
    const cell = cells.at(-1);
    const right = piece.x + piece.width;
    const isApart = cell === undefined || piece.x - cell.right > size * cellGap;
    if (isApart) cells.push({ x: piece.x, right });
    else cell.right = Math.max(cell.right, right);
    const space = above === undefined || !isSpaced(above, piece) ? '' : isApart ? '\t' : ' ';
    const raised = piece.size < size * 0.85 && y - piece.y > size * 0.12;
    const run = runs.at(-1);
    if (run && run.raised === raised && sameStyle(run.style, piece.style)) run.text += space + piece.text;
    else {
      if (run) run.text += space;
      runs.push({ text: piece.text, style: piece.style, raised });
    }
  }
  const lettered = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const all = (key: keyof Style): boolean =>
    (lettered.length > 0 ? lettered : pieces).every(({ style }) => style[key]);
  return {
    runs,
    text: runs.map(({ text }) => text).join(''),
    x: Math.min(...pieces.map((piece) => piece.x)),
    right: Math.max(...pieces.map((piece) => piece.x + piece.width)),
    y,
    size,
    style: { bold: all('bold'), italic: all('italic'), mono: all('mono') },
    cells,
    isRow: false,
  };
}

/** Spaces are seldom narrower than a fifth of a letter's size, kerning seldom as wide. */
function isSpaced(above: Piece, piece: Piece): boolean {
  const gap = piece.x - (above.x + above.width);
  const size = Math.min(above.size, piece.size);
  return gap > size * 0.2 || (piece.spaced && gap > size * 0.05);
}

/** A line without its first UTF-16 units: the sign of an item or a note. */
export function withoutStart(line: Line, units: number): Line {
  let left = units;
  const runs = line.runs.flatMap((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }];
  });
  return { ...line, runs, text: line.text.slice(units) };
}

const sameStyle = (a: Style, b: Style): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.mono === b.mono;

function commonSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) {
    const rounded = roundedSize(size);
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return mostCommon(letters) ?? 0;
}

/** Sizes that differ by less than this look the same. */
export const roundedSize = (size: number): number => Math.round(size * 4) / 4;

export function mostCommon<Key>(counted: ReadonlyMap<Key, number>): Key | undefined {
  let best: readonly [Key, number] | undefined;
  for (const entry of counted) if (best === undefined || entry[1] > best[1]) best = entry;
  return best?.[0];
}
