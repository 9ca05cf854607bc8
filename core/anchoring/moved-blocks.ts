import { pair, type RowPair, type Run, unpaired } from './row-pair.ts';
import type { Tokens } from './tokens.ts';

/**
 * A heading of one word says too little to be found again anywhere. But where just one block with
 * these words was deleted and just one inserted, it is that block.
 */
export function pairMovedBlocks(rows: RowPair): void {
  const deleted = onlyBlocks(rows.before, unpaired(rows.to));
  const inserted = onlyBlocks(rows.after, unpaired(rows.from));
  for (const [words, one] of deleted) {
    const other = inserted.get(words);
    if (!one || !other) continue;
    for (let at = one.first; at < one.past; at += 1) pair(rows, at, other.first + at - one.first, true);
  }
}

/** Blocks without any partner, by their words; null where several have the same. */
function onlyBlocks({ borders, keys }: Tokens, runs: readonly Run[]): ReadonlyMap<string, Run | null> {
  const blocks = new Map<string, Run | null>();
  const isBorder = (at: number): boolean => at >= borders.length || borders[at] === 3;
  for (const { first, past } of runs)
    for (let start = first; start < past; start += 1) {
      if (!isBorder(start)) continue;
      let end = start + 1;
      while (end < past && !isBorder(end)) end += 1;
      if (!isBorder(end)) break;
      const words = keys.slice(start, end).join(' ');
      blocks.set(words, blocks.has(words) ? null : { first: start, past: end });
      start = end - 1;
    }
  return blocks;
}
