import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../../../../core/annotations/overlaps.ts';
import type { SegmentStretch } from '../../../../core/reading/passage.ts';
import { seed } from './texts.ts';
import { cases } from '../../long.ts';

const stretches: fc.Arbitrary<readonly SegmentStretch[]> = fc.array(
  fc
    .record({
      segment: fc.constantFrom('s1', 's2'),
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 10 }),
    })
    .map(({ segment, start, length }) => ({ segment, start, end: start + length })),
  { maxLength: 8 },
);

const at = (all: readonly SegmentStretch[], segment: string, offset: number): number =>
  all.filter((one) => one.segment === segment && one.start <= offset && offset < one.end).length;

test('each character is in an overlap exactly if two stretches or more hold it', () => {
  fc.assert(
    fc.property(stretches, (all) => {
      const found = overlaps(all);
      for (const segment of ['s1', 's2'])
        for (let offset = 0; offset < 31; offset += 1)
          expect(at(found, segment, offset)).toBe(at(all, segment, offset) > 1 ? 1 : 0);
    }),
    { seed, numRuns: cases(500) },
  );
});

test('stretches that only touch do not overlap', () => {
  expect(
    overlaps([
      { segment: 's1', start: 0, end: 5 },
      { segment: 's1', start: 5, end: 9 },
    ]),
  ).toEqual([]);
});
