import { pair, type RowPair, unpair } from './row-pair.ts';
import type { Chain } from './same-sentences.ts';

/** With so much of it still in its place, a sentence was edited there, and what stands elsewhere is a copy. */
const stillThere = 0.4;

/**
 * Unchanged sentences that stand elsewhere in the order: moved, unless the word diff has found an
 * edited version in the old place. An exact copy must not beat the edited original.
 */
export function pairMovedSentences(rows: RowPair, chains: readonly Chain[]): void {
  const { to, from, before } = rows;
  for (const { before: first, after, length, weight } of chains) {
    let there = 0;
    for (let step = 0; step < length; step += 1)
      if (to[first + step] !== -1) there += before.weights[first + step] ?? 0;
    if (there >= stillThere * weight) continue;
    for (let step = 0; step < length; step += 1) {
      if (to[first + step] !== -1) unpair(rows, first + step);
      const other = from[after + step] ?? -1;
      if (other !== -1) unpair(rows, other);
      pair(rows, first + step, after + step, true);
    }
  }
}
