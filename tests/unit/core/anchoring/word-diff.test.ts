import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonInOrder } from '../../../../core/anchoring/word-diff.ts';
import { seed } from './editions.ts';
import { cases } from '../../long.ts';

/** The length of a longest common subsequence, by the schoolbook table. */
function naiveLength(one: readonly number[], other: readonly number[]): number {
  const table = one.map(() => other.map(() => 0));
  one.forEach((x, i) =>
    other.forEach((y, j) => {
      const row = table[i] ?? [];
      const above = table[i - 1] ?? [];
      row[j] = Math.max(above[j] ?? 0, row[j - 1] ?? 0, x === y ? (above[j - 1] ?? 0) + 1 : 0);
    }),
  );
  return table.at(-1)?.at(-1) ?? 0;
}

const row = fc.array(fc.nat({ max: 6 }), { maxLength: 30 });

test('[A7] the word diff keeps as much as the schoolbook table, in order, and only what is equal', () => {
  fc.assert(
    fc.property(row, row, (before, after) => {
      const pairs = commonInOrder(before, after) ?? [];
      expect(pairs).toHaveLength(naiveLength(before, after));
      let [lastBefore, lastAfter] = [-1, -1];
      for (const [b, a] of pairs) {
        expect(before[b]).toBe(after[a]);
        expect(b).toBeGreaterThan(lastBefore);
        expect(a).toBeGreaterThan(lastAfter);
        [lastBefore, lastAfter] = [b, a];
      }
    }),
    { seed, numRuns: cases(800) },
  );
});

test('[A7] texts that have next to nothing in common are given up, not compared for minutes', () => {
  const numbers = Array.from({ length: 4_000 }, (_, at) => at);
  expect(commonInOrder(numbers, numbers.toReversed())).toBeNull();
});
