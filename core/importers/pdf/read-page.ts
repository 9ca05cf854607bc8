import type { Piece, PdfPage, Style } from './piece.ts';
import { plainStyle } from './piece.ts';

/** Turning, stretching and moving, as PDF writes it: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** What PDF.js tells of a piece of text; white space comes as pieces of its own. */
export type TextItem = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
};

type Placed = Piece & { readonly turns: number };

/**
 * The text of a page, upright: most pages that are printed sideways say so, others are turned by
 * their text. What runs in another direction than most of the page (a stamp at the margin, a
 * watermark) is left out, as are pieces beyond its edges and those drawn twice to look bold.
 */
export function pageOf(
  items: readonly TextItem[],
  view: { readonly transform: readonly number[]; readonly width: number; readonly height: number },
  styles: ReadonlyMap<string, Style>,
): PdfPage {
  const placed: Placed[] = [];
  let spaced = false;
  for (const item of items) {
    const text = item.str.trim();
    if (text === '') {
      spaced = true;
      continue;
    }
    const [a, b, c, d, e, f] = product(matrix(view.transform), matrix(item.transform));
    placed.push({
      text,
      x: e,
      y: f,
      width: item.width,
      size: Math.hypot(c, d),
      style: styles.get(item.fontName) ?? plainStyle,
      spaced: spaced || /^\s/u.test(item.str),
      turns: quarterTurns(a, b),
    });
    spaced = item.hasEOL || /\s$/u.test(item.str);
  }
  const turns = mostCommonTurns(placed);
  const [width, height] = turns % 2 === 0 ? [view.width, view.height] : [view.height, view.width];
  const pieces = placed
    .filter((piece) => piece.turns === turns && piece.size > 0)
    .map(({ turns: own, ...piece }) => ({ ...piece, ...upright(piece, own, width, height) }))
    .filter(({ x, y }) => x > -1 && x < width + 1 && y > -1 && y < height + 1);
  return { width, height, pieces: once(pieces) };
}

const matrix = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f];

const product = (first: Matrix, second: Matrix): Matrix => {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

/** 0 for text that runs to the right, 1 downwards, 2 upside down, 3 upwards; −1 for text that runs aslant. */
function quarterTurns(along: number, down: number): number {
  const turns = Math.atan2(down, along) / (Math.PI / 2);
  const whole = Math.round(turns);
  return Math.abs(turns - whole) > 0.05 ? -1 : (whole + 4) % 4;
}

function mostCommonTurns(placed: readonly Placed[]): number {
  const letters = [0, 0, 0, 0];
  for (const { turns, text } of placed) if (turns >= 0) letters[turns] = (letters[turns] ?? 0) + text.length;
  return letters.indexOf(Math.max(...letters));
}

function upright({ x, y }: Piece, turns: number, width: number, height: number): Pick<Piece, 'x' | 'y'> {
  if (turns === 1) return { x: y, y: height - x };
  if (turns === 2) return { x: width - x, y: height - y };
  return turns === 3 ? { x: width - y, y: x } : { x, y };
}

/** A letter drawn again a hair beside itself is one letter. */
function once(pieces: readonly Piece[]): readonly Piece[] {
  const seen = new Set<string>();
  return pieces.filter(({ text, x, y, size }) => {
    const key = `${text}|${Math.round(x / (size / 4))}|${Math.round(y / (size / 4))}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
