import type { Chain } from './same-sentences.ts';
import { pair, type RowPair } from './row-pair.ts';
import { commonInOrder } from './word-diff.ts';

/** Pairs what stands between landmarks that are in order, by a word diff of each gap. */
export function pairGaps(rows: RowPair, landmarks: readonly Chain[]): void {
  let b = 0;
  let a = 0;
  const end: Chain = { before: rows.to.length, after: rows.from.length, length: 0, weight: 0 };
  for (const chain of [...landmarks, end]) {
    pairGap(rows, free(rows.to, b, chain.before), free(rows.from, a, chain.after));
    b = chain.before + chain.length;
    a = chain.after + chain.length;
  }
}

/** What already has a partner elsewhere is no part of a gap. */
function free(partners: Int32Array, first: number, past: number): readonly number[] {
  const found: number[] = [];
  for (let at = first; at < past; at += 1) if (partners[at] === -1) found.push(at);
  return found;
}

function pairGap(rows: RowPair, before: readonly number[], after: readonly number[]): void {
  if (before.length === 0 || after.length === 0) return;
  const pairs = commonInOrder(
    before.map((at) => rows.idsBefore[at] ?? 0),
    after.map((at) => rows.idsAfter[at] ?? 0),
  );
  if (pairs === null) for (const at of before) rows.unknown[at] = 1;
  else for (const [b, a] of pairs) pair(rows, before[b] ?? 0, after[a] ?? 0);
}
