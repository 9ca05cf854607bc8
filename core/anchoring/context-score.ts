import type { Quotation } from './quotation.ts';
import type { Run } from './row-pair.ts';
import type { Tokens } from './tokens.ts';

/** How well the words around a place are those around the quotation: 0 to 1 each; null where none were kept. */
export type ContextScore = {
  readonly before: number | null;
  readonly after: number | null;
  /** Whether the very next word or sign on at least one side is the one that was quoted. */
  readonly touches: boolean;
};

/** How many words of the text more than those of the context are looked at, for some may have been put in. */
const slack = 4;

/** The two sides are scored apart from each other, and apart from the quotation. */
export function contextScore(quotation: Quotation, text: Tokens, place: Run): ContextScore {
  const { tokens, first, past } = quotation;
  const before = wordsOf(tokens, 0, first).toReversed();
  const after = wordsOf(tokens, past, tokens.keys.length);
  return {
    before: side(
      before,
      wordsOf(text, Math.max(0, place.first - before.length - slack), place.first).toReversed(),
    ),
    after: side(
      after,
      wordsOf(text, place.past, Math.min(text.keys.length, place.past + after.length + slack)),
    ),
    touches:
      (first > 0 && tokens.keys[first - 1] === text.keys[place.first - 1]) ||
      (past < tokens.keys.length && tokens.keys[past] === text.keys[place.past]),
  };
}

/** The mean of the sides that are known; 0 if none is. */
export function bothSides({ before, after }: ContextScore): number {
  if (before === null || after === null) return before ?? after ?? 0;
  return (before + after) / 2;
}

type Word = { readonly key: string; readonly weight: number };

const wordsOf = ({ keys, weights }: Tokens, first: number, past: number): readonly Word[] =>
  keys.slice(first, past).map((key, at) => ({ key, weight: weights[first + at] ?? 0 }));

/** The letters of the kept words that are there in the same order, as a share of all; from the quotation outwards. */
function side(kept: readonly Word[], there: readonly Word[]): number | null {
  const whole = kept.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return null;
  let row = new Float64Array(there.length + 1);
  for (const { key, weight } of kept) {
    const next = new Float64Array(there.length + 1);
    there.forEach((word, at) => {
      next[at + 1] = Math.max(
        next[at] ?? 0,
        row[at + 1] ?? 0,
        word.key === key ? (row[at] ?? 0) + weight : 0,
      );
    });
    row = next;
  }
  return (row[there.length] ?? 0) / whole;
}
