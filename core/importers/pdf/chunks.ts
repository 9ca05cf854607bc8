import type { Piece } from './piece.ts';

/** Pieces drawn one after the other on one line, from left to right. Never empty. */
export type Chunk = {
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly right: number;
  /** Baseline and size of its largest letters. */
  readonly y: number;
  readonly size: number;
};

/** In letter sizes. No two words of a line are further apart than this, save at tabs. */
const widestGap = 3;
/** Words that lie further apart than this may belong to two columns. */
export const wideGap = 0.9;

/** Joins what was drawn in one go: the columns of a page are hardly ever drawn line by line across. */
export function chunksOf(pieces: readonly Piece[]): readonly Chunk[] {
  const found: Piece[][] = [];
  for (const piece of pieces) {
    const chunk = found.at(-1);
    const above = chunk?.at(-1);
    if (chunk && above && follows(above, piece)) chunk.push(piece);
    else found.push([piece]);
  }
  return found.map(chunkOf);
}

function follows(above: Piece, piece: Piece): boolean {
  const size = Math.max(above.size, piece.size);
  const gap = piece.x - (above.x + above.width);
  return Math.abs(piece.y - above.y) <= size * 0.5 && gap > -size * 0.5 && gap < size * widestGap;
}

export function chunkOf(pieces: readonly Piece[]): Chunk {
  const largest = pieces.reduce((most, piece) => (piece.size > most.size * 1.02 ? piece : most));
  return {
    pieces,
    x: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
    y: largest.y,
    size: largest.size,
  };
}

export const lettersIn = ({ pieces }: Chunk): number =>
  pieces.reduce((sum, { text }) => sum + text.length, 0);
