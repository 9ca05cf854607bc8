import { pair, type RowPair, type Run, weigh } from './row-pair.ts';
import { sentencesOf } from './sentences-of-row.ts';
import { commonInOrder } from './word-diff.ts';

/** A sentence is a version of another if they share so much of the longer of the two, and so many letters. */
const sameSentence = 0.6;
const leastLetters = 16;

/** Two words found in more sentences than this tell nothing. */
const mostPlaces = 40;

/** Pairs sentences that were moved and edited: one deleted as a whole, one inserted as a whole, and much alike. */
export function pairMovedVersions(rows: RowPair): void {
  const deleted = sentencesOf(rows.before).filter((run) => isFree(rows.to, run));
  const inserted = sentencesOf(rows.after).filter((run) => isFree(rows.from, run));
  if (deleted.length === 0 || inserted.length === 0) return;
  const candidates = pairsInCommon(rows, inserted);
  for (const one of deleted) {
    const other = likeliest(rows, one, candidates);
    if (!other || !isFree(rows.from, inserted[other.index])) continue;
    for (const [b, a] of other.pairs) pair(rows, b, a, true);
  }
}

const isFree = (partners: Int32Array, run: Run | undefined): boolean =>
  run !== undefined && partners.subarray(run.first, run.past).every((partner) => partner === -1);

type Candidates = { readonly inserted: readonly Run[]; readonly sentences: (b: number) => readonly number[] };

/** The inserted sentences in which two words in a row of a deleted one stand. */
function pairsInCommon({ idsBefore, idsAfter }: RowPair, inserted: readonly Run[]): Candidates {
  const size = Math.max(idsBefore.length, idsAfter.length) * 2 + 2;
  const places = new Map<number, Set<number>>();
  inserted.forEach(({ first, past }, index) => {
    for (let a = first; a + 1 < past; a += 1) {
      const key = (idsAfter[a] ?? 0) * size + (idsAfter[a + 1] ?? 0);
      places.set(key, (places.get(key) ?? new Set()).add(index));
    }
  });
  return {
    inserted,
    sentences: (b) => [...(places.get((idsBefore[b] ?? 0) * size + (idsBefore[b + 1] ?? 0)) ?? [])],
  };
}

type Version = { readonly index: number; readonly pairs: readonly (readonly [number, number])[] };

function likeliest(rows: RowPair, one: Run, { inserted, sentences }: Candidates): Version | null {
  const votes = new Map<number, number>();
  for (let b = one.first; b + 1 < one.past; b += 1) {
    const there = sentences(b);
    if (there.length <= mostPlaces) for (const index of there) votes.set(index, (votes.get(index) ?? 0) + 1);
  }
  const [best] = [...votes].toSorted(([, few], [, many]) => many - few);
  const other = best && inserted[best[0]];
  if (!best || !other) return null;
  const common = commonInOrder(
    Array.from(rows.idsBefore.subarray(one.first, one.past)),
    Array.from(rows.idsAfter.subarray(other.first, other.past)),
  );
  const pairs = (common ?? []).map(([b, a]) => [one.first + b, other.first + a] as const);
  const kept = pairs.reduce((sum, [b]) => sum + (rows.before.weights[b] ?? 0), 0);
  const whole = Math.max(weigh(rows.before, one), weigh(rows.after, other));
  return kept >= leastLetters && kept >= sameSentence * whole ? { index: best[0], pairs } : null;
}
