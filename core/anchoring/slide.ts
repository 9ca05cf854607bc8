import { pair, type RowPair, unpair, unpaired } from './row-pair.ts';
import type { Border, Tokens } from './tokens.ts';

/**
 * “[It is old. ]It is new.” or “It is [old. It is ]new.” – a diff cannot know which was deleted, a
 * reader does: whole sentences. Where a deletion or an insertion can slide along equal words, it is
 * put where its two ends are the strongest borders. After diff-match-patch's lossless clean-up.
 */
export function slideToBorders(rows: RowPair): void {
  const turned: RowPair = {
    ...rows,
    before: rows.after,
    after: rows.before,
    idsBefore: rows.idsAfter,
    idsAfter: rows.idsBefore,
    to: rows.from,
    from: rows.to,
  };
  slideGaps(
    rows,
    (b, a) => pair(rows, b, a),
    (b) => unpair(rows, b),
  );
  slideGaps(
    turned,
    (a, b) => pair(rows, b, a),
    (a) => unpair(rows, rows.from[a] ?? -1),
  );
}

/** Slides what only the earlier text has: `first` to `past` lie between neighbours in the later one. */
function slideGaps(rows: RowPair, join: (b: number, a: number) => void, part: (b: number) => void): void {
  const { to, idsBefore: ids, before } = rows;
  for (const { first, past } of unpaired(to)) {
    const left = first - 1;
    const isClean = left >= 0 && past < to.length && (to[past] ?? 0) === (to[left] ?? 0) + 1;
    if (!isClean) continue;
    const best = bestShift(before, ids, to, first, past);
    if (best < 0) {
      for (let step = 1; step <= -best; step += 1) {
        const a = to[first - step] ?? 0;
        part(first - step);
        join(past - step, a);
      }
    } else {
      for (let step = 0; step < best; step += 1) {
        const a = to[past + step] ?? 0;
        part(past + step);
        join(first + step, a);
      }
    }
  }
}

function bestShift(tokens: Tokens, ids: Int32Array, to: Int32Array, first: number, past: number): number {
  const quality = (shift: number): number => border(tokens, first + shift) + border(tokens, past + shift);
  let best = 0;
  let bestQuality = quality(0);
  const consider = (shift: number): void => {
    if (quality(shift) <= bestQuality) return;
    best = shift;
    bestQuality = quality(shift);
  };
  const isNext = (one: number, other: number): boolean =>
    (to[one] ?? -2) >= 0 && to[other] === (to[one] ?? 0) + 1;
  // The equal words that are passed over must stand together in the later text as well.
  for (let shift = -1; first + shift >= 0 && ids[first + shift] === ids[past + shift]; shift -= 1) {
    if (to[first + shift] === -1 || (shift < -1 && !isNext(first + shift, first + shift + 1))) break;
    consider(shift);
  }
  for (
    let shift = 1;
    past + shift - 1 < to.length && ids[first + shift - 1] === ids[past + shift - 1];
    shift += 1
  ) {
    if (to[past + shift - 1] === -1 || (shift > 1 && !isNext(past + shift - 2, past + shift - 1))) break;
    consider(shift);
  }
  return best;
}

const border = ({ borders }: Tokens, at: number): Border => borders[at] ?? 3;
