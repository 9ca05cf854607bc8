import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestInOrder } from '../../../../core/anchoring/heaviest-in-order.ts';
import { seed } from './editions.ts';
import { cases } from '../../long.ts';

type Item = { readonly after: number; readonly weight: number };

/** The weight of the best of all selections. */
function naiveWeight(items: readonly Item[], last = -1): number {
  const [first, ...others] = items;
  if (!first) return 0;
  const without = naiveWeight(others, last);
  return first.after > last ? Math.max(without, first.weight + naiveWeight(others, first.after)) : without;
}

test('[A6] what stays in order weighs as much as the best of all selections', () => {
  const items = fc
    .uniqueArray(fc.nat({ max: 40 }), { maxLength: 11 })
    .chain((places) =>
      fc.tuple(
        ...places.map((after) =>
          fc.record({ after: fc.constant(after), weight: fc.integer({ min: 1, max: 50 }) }),
        ),
      ),
    );
  fc.assert(
    fc.property(items, (all) => {
      const kept = [...heaviestInOrder<Item>(all)];
      const inOrder = all.filter((item) => kept.includes(item));
      expect(inOrder.map(({ after }) => after)).toEqual(
        inOrder.map(({ after }) => after).toSorted((a, b) => a - b),
      );
      expect(kept.reduce((sum, { weight }) => sum + weight, 0)).toBe(naiveWeight(all));
    }),
    { seed, numRuns: cases(500) },
  );
});
