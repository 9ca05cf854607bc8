import { heaviestInOrder } from './heaviest-in-order.ts';
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
  if (!pairCommon(rows, before, after)) pairBetweenOnlyWords(rows, before, after);
}

/** Answers whether the two are alike enough to be compared. */
function pairCommon(
  rows: RowPair,
  before: readonly number[],
  after: readonly number[],
  mostEdits?: number,
): boolean {
  const pairs = commonInOrder(idsAt(rows.idsBefore, before), idsAt(rows.idsAfter, after), mostEdits);
  for (const [b, a] of pairs ?? []) pair(rows, before[b] ?? 0, after[a] ?? 0);
  return pairs !== null;
}

const idsAt = (ids: Int32Array, numbers: readonly number[]): readonly number[] =>
  numbers.map((at) => ids[at] ?? 0);

/** The bound for each part of a gap that was too much in one piece. */
const mostEditsInPart = 300;

/** A long gap without one unchanged sentence: words that stand in it once on each side are landmarks then. */
function pairBetweenOnlyWords(rows: RowPair, before: readonly number[], after: readonly number[]): void {
  const there = onlyOnes(idsAt(rows.idsAfter, after));
  const words = [...onlyOnes(idsAt(rows.idsBefore, before))].flatMap(([id, b]) => {
    const a = there.get(id);
    return a === undefined ? [] : [{ before: b, after: a, weight: 1 }];
  });
  const inOrder = heaviestInOrder(words.toSorted((one, other) => one.before - other.before));
  let [b, a] = [0, 0];
  for (const word of [
    ...[...inOrder].toSorted((one, other) => one.before - other.before),
    { before: before.length, after: after.length },
  ]) {
    const [partBefore, partAfter] = [before.slice(b, word.before + 1), after.slice(a, word.after + 1)];
    if (!pairCommon(rows, partBefore, partAfter, mostEditsInPart))
      for (const at of partBefore) rows.unknown[at] = 1;
    b = word.before + 1;
    a = word.after + 1;
  }
}

/** Where each id stands that stands there once. */
function onlyOnes(ids: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const often = new Set<number>();
  ids.forEach((id, at) => {
    if (places.has(id)) often.add(id);
    places.set(id, at);
  });
  for (const id of often) places.delete(id);
  return places;
}
