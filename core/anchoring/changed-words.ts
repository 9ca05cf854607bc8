import { pair, type RowPair, type Run, unpaired, weigh } from './row-pair.ts';
import { likeness } from './shared-ends.ts';
import type { Pair } from './word-diff.ts';

/** Below this two words are two words, not two forms of one. */
const sameWord = 0.55;

/** What stands between the same neighbours is a version of it only if so much of it is alike. */
const sameSlot = 0.5;

/** Comparing every word with every word costs their product. */
const mostComparisons = 20_000;

type Slot = { readonly before: Run; readonly after: Run; readonly isElsewhere: boolean };

/** Pairs words that were changed a little (Kunde, Kunden; a typing error), each between the neighbours it kept. */
export function pairChangedWords(rows: RowPair): void {
  for (const run of unpaired(rows.to)) {
    for (const slot of slotsFor(rows, run)) if (pairSlot(rows, slot)) break;
  }
}

/** Where the words of a deleted run may have a changed version: between its neighbours, or beside one of them. */
function* slotsFor({ to, from, elsewhere, before, after }: RowPair, run: Run): Generator<Slot> {
  const left = run.first > 0 ? (to[run.first - 1] ?? -1) : -1;
  const right = run.past < to.length ? (to[run.past] ?? -1) : from.length;
  const freeAfter = (at: number): number => {
    let past = at;
    while (past < from.length && from[past] === -1) past += 1;
    return past;
  };
  const freeBefore = (at: number): number => {
    let first = at;
    while (first > 0 && from[first - 1] === -1) first -= 1;
    return first;
  };
  if (left !== -1 || run.first === 0) {
    const past = freeAfter(left + 1);
    const isElsewhere = run.first > 0 && elsewhere[run.first - 1] === 1;
    if (past === right) return yield { before: run, after: { first: left + 1, past }, isElsewhere };
    if (left !== -1)
      yield {
        before: { first: run.first, past: sentencePast(before.borders, run) },
        after: { first: left + 1, past: sentencePast(after.borders, { first: left + 1, past }) },
        isElsewhere,
      };
  }
  if (right !== -1 && run.past < to.length) {
    const first = freeBefore(right);
    yield {
      before: { first: sentenceFirst(before.borders, run), past: run.past },
      after: { first: sentenceFirst(after.borders, { first, past: right }), past: right },
      isElsewhere: elsewhere[run.past] === 1,
    };
  }
}

/** The part of a run up to the end of the sentence in which it begins. */
function sentencePast(borders: readonly number[], { first, past }: Run): number {
  let at = first + 1;
  while (at < past && (borders[at] ?? 0) < 2) at += 1;
  return Math.min(at, past);
}

/** The part of a run from the beginning of the sentence in which it ends. */
function sentenceFirst(borders: readonly number[], { first, past }: Run): number {
  let at = past - 1;
  while (at > first && (borders[at] ?? 0) < 2) at -= 1;
  return Math.max(at, first);
}

function pairSlot(rows: RowPair, { before, after, isElsewhere }: Slot): boolean {
  const rowsBefore = before.past - before.first;
  const rowsAfter = after.past - after.first;
  if (rowsBefore <= 0 || rowsAfter <= 0 || rowsBefore * rowsAfter > mostComparisons) return false;
  const { pairs, sum } = bestInOrder(rows, before, after);
  const whole = Math.max(weigh(rows.before, before), weigh(rows.after, after));
  if (whole === 0 || sum < sameSlot * whole) return false;
  for (const [b, a] of pairs) pair(rows, b, a, isElsewhere);
  return true;
}

/** Pairs in order that are alike, so that together they hold the most letters. */
function bestInOrder(
  { before, after }: RowPair,
  one: Run,
  other: Run,
): { readonly pairs: readonly Pair[]; readonly sum: number } {
  const width = other.past - other.first + 1;
  const sums = new Float64Array((one.past - one.first + 1) * width);
  const gain = (b: number, a: number): number => {
    const [x, y] = [before.keys[b] ?? '', after.keys[a] ?? ''];
    const alike = likeness(x, y);
    // Signs count next to nothing, but a comma that was kept is kept.
    return alike < sameWord ? 0 : alike * Math.max(0.01, before.weights[b] ?? 0, after.weights[a] ?? 0);
  };
  const sumAt = (b: number, a: number): number => sums[(b - one.first) * width + (a - other.first)] ?? 0;
  for (let b = one.past - 1; b >= one.first; b -= 1)
    for (let a = other.past - 1; a >= other.first; a -= 1) {
      const gained = gain(b, a);
      sums[(b - one.first) * width + (a - other.first)] = Math.max(
        sumAt(b + 1, a),
        sumAt(b, a + 1),
        gained > 0 ? gained + sumAt(b + 1, a + 1) : 0,
      );
    }
  const pairs: Pair[] = [];
  for (let b = one.first, a = other.first; b < one.past && a < other.past;) {
    const gained = gain(b, a);
    if (gained > 0 && sumAt(b, a) === gained + sumAt(b + 1, a + 1)) pairs.push([b++, a++]);
    else if (sumAt(b, a) === sumAt(b + 1, a)) b += 1;
    else a += 1;
  }
  return { pairs, sum: sumAt(one.first, other.first) };
}
