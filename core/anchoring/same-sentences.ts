import { type RowPair, type Run, weigh } from './row-pair.ts';
import { sentencesOf } from './sentences-of-row.ts';

/** Consecutive tokens of the earlier text that stand together, unchanged, in the later one. */
export type Chain = {
  readonly before: number;
  readonly after: number;
  readonly length: number;
  readonly weight: number;
};

/** A sentence with fewer letters is no landmark of its own: headings and short answers repeat. */
const landmark = 20;

/**
 * Sentences that stand word for word in both texts, wherever they stand. A long one that occurs once
 * on each side is a landmark; from there its unchanged neighbours are taken, one after the other. So
 * of two equal sentences each keeps the place in which its neighbours know it.
 * After Bram Cohen's patience diff, which takes unique lines as landmarks.
 */
export function sameSentences(rows: RowPair): readonly Chain[] {
  const before = sentencesOf(rows.before);
  const after = sentencesOf(rows.after);
  const keysBefore = before.map(keyOf(rows.idsBefore));
  const keysAfter = after.map(keyOf(rows.idsAfter));
  const partner = new Int32Array(before.length).fill(-1);
  const taken = new Uint8Array(after.length);
  const take = (b: number, a: number): boolean => {
    if (keysBefore[b] === undefined || keysBefore[b] !== keysAfter[a] || partner[b] !== -1 || taken[a] === 1)
      return false;
    partner[b] = a;
    taken[a] = 1;
    return true;
  };

  const placesAfter = onlyPlaces(keysAfter);
  for (const [key, b] of onlyPlaces(keysBefore)) {
    const a = placesAfter.get(key) ?? -1;
    const sentence = before[b];
    if (a >= 0 && b >= 0 && sentence && weigh(rows.before, sentence) >= landmark) take(b, a);
  }
  for (let b = 0; b < before.length; b += 1) if (partner[b] !== -1) take(b + 1, (partner[b] ?? 0) + 1);
  for (let b = before.length - 1; b > 0; b -= 1) if (partner[b] !== -1) take(b - 1, (partner[b] ?? 0) - 1);
  return chainsOf(rows, before, after, partner);
}

const keyOf =
  (ids: Int32Array) =>
  ({ first, past }: Run): string =>
    ids.subarray(first, past).join(' ');

/** Where each sentence stands; -1 if in several places. */
function onlyPlaces(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  keys.forEach((key, at) => places.set(key, places.has(key) ? -1 : at));
  return places;
}

function chainsOf(
  rows: RowPair,
  before: readonly Run[],
  after: readonly Run[],
  partner: Int32Array,
): readonly Chain[] {
  const chains: Chain[] = [];
  for (let b = 0; b < before.length; b += 1) {
    if (partner[b] === -1) continue;
    const from = b;
    while (b + 1 < before.length && partner[b + 1] === (partner[b] ?? 0) + 1) b += 1;
    const first = before[from]?.first ?? 0;
    const past = before[b]?.past ?? 0;
    chains.push({
      before: first,
      after: after[partner[from] ?? 0]?.first ?? 0,
      length: past - first,
      weight: weigh(rows.before, { first, past }) + 1,
    });
  }
  return chains;
}
