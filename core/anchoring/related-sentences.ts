import { type RowPair, weigh } from './row-pair.ts';
import { sentenceNumbers, sentencesOf } from './sentences-of-row.ts';

export type Related = {
  /** How much two sentences, given by a token of each, have in common: 0 to 1, as a share of the shorter. */
  readonly share: (b: number, a: number) => number;
};

/** Measures which sentence became which, by the letters of the words that are paired so far. */
export function relatedSentences({ before, after, to }: RowPair): Related {
  const earlier = sentencesOf(before);
  const later = sentencesOf(after);
  const ofBefore = sentenceNumbers(before.keys.length, earlier);
  const ofAfter = sentenceNumbers(after.keys.length, later);
  const weightsBefore = earlier.map((run) => weigh(before, run));
  const weightsAfter = later.map((run) => weigh(after, run));
  const common = new Map<number, number>();
  const key = (b: number, a: number): number => (ofBefore[b] ?? 0) * (later.length + 1) + (ofAfter[a] ?? 0);
  to.forEach((a, b) => {
    if (a !== -1) common.set(key(b, a), (common.get(key(b, a)) ?? 0) + (before.weights[b] ?? 0));
  });
  return {
    share: (b, a) => {
      const shorter = Math.min(weightsBefore[ofBefore[b] ?? 0] ?? 0, weightsAfter[ofAfter[a] ?? 0] ?? 0);
      return shorter === 0 ? 0 : (common.get(key(b, a)) ?? 0) / shorter;
    },
  };
}
