import type { Stretch } from '../../../core/model/segment.ts';
import type { Cell, Cells } from './cells.ts';

/** What became of a passage, known from the mutation alone. */
export type Truth = {
  readonly fate: 'survived' | 'deleted' | 'between';
  /** Offsets in the later text of its letters; of copies only where nothing else is left. */
  readonly letters: ReadonlySet<number>;
};

/** Share of the letters: half survive, less than a seventh is gone. */
const survived = 0.5;
const gone = 0.15;

const isLetter = /[\p{L}\p{N}]/u;

export function truthOf(text: string, { start, end }: Stretch, later: Cells): Truth {
  let whole = 0;
  for (let at = start; at < end; at += 1) if (isLetter.test(text[at] ?? '')) whole += 1;
  const letters = new Set<number>();
  const copied = new Set<number>();
  later.forEach(({ unit, origin, isCopy }, at) => {
    if (origin < start || origin >= end || !isLetter.test(unit)) return;
    (isCopy ? copied : letters).add(at);
  });
  const share = letters.size / whole;
  if (share >= survived) return { fate: 'survived', letters };
  // Of what was deleted where it stood a copy may be all that is left: to take it or to leave it, both are right.
  if (copied.size > 0) return { fate: 'between', letters: new Set([...letters, ...copied]) };
  return { fate: share <= gone ? 'deleted' : 'between', letters };
}

/** What was put in, copies too, is nobody's passage: where it stands inside of one, the range holds it. */
const isOther = (cell: Cell | undefined): boolean =>
  cell !== undefined && cell.origin >= 0 && !cell.isCopy && isLetter.test(cell.unit);

/** How well an answer meets the surviving letters: shares of them, and of what it holds of the earlier text. */
export function overlap(
  { letters }: Truth,
  later: Cells,
  { start, end }: Stretch,
): { readonly recall: number; readonly precision: number } {
  let hit = 0;
  let other = 0;
  for (let at = start; at < end; at += 1) {
    if (letters.has(at)) hit += 1;
    else if (isOther(later[at])) other += 1;
  }
  return { recall: hit / Math.max(1, letters.size), precision: hit / Math.max(1, hit + other) };
}

/** “der der”: the same words side by side. Which of them was there first, nobody can say, and nobody minds. */
export function isTwin({ letters }: Truth, later: Cells, { start, end }: Stretch): boolean {
  const own = [...letters];
  const [first, past] = [Math.min(...own), Math.max(...own) + 1];
  const textOf = (from: number, to: number): string =>
    later
      .slice(from, to)
      .map(({ unit }) => unit)
      .join('');
  const between = end <= first ? textOf(end, first) : textOf(past, start);
  return (
    own.length > 0 &&
    (end <= first || start >= past) &&
    !/[\p{L}\p{N}]/u.test(between) &&
    textOf(start, end) === textOf(first, past)
  );
}
