import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksAround, isStillAround, type BoxAt } from '../../../../renderer/notes/blocks-around.ts';

const seed = 20261122;

/** Blocks of these heights one under the other, the first beginning at `top`. */
function stacked(heights: readonly number[], top: number): BoxAt {
  const boxes: { top: number; bottom: number }[] = [];
  for (const height of heights) {
    const from = boxes.at(-1)?.bottom ?? top;
    boxes.push({ top: from, bottom: from + height });
  }
  return (index) => boxes[index];
}

const page = fc.record({
  heights: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 }),
  top: fc.integer({ min: -30_000, max: 2000 }),
  height: fc.integer({ min: 300, max: 2000 }),
});

test('every block within two windows is taken in, and no other', () => {
  fc.assert(
    fc.property(page, ({ heights, top, height }) => {
      const boxAt = stacked(heights, top);
      const { first, past } = blocksAround(heights.length, boxAt, height);
      const near = heights.flatMap((_, index) => {
        const box = boxAt(index);
        return box && box.bottom >= -2 * height && box.top <= 3 * height ? [index] : [];
      });
      expect(Array.from({ length: past - first }, (_, index) => first + index)).toEqual(near);
    }),
    { seed },
  );
});

test('as long as they are called around, each block in the window and half a window beyond is among them', () => {
  fc.assert(
    fc.property(page, fc.integer({ min: -4000, max: 4000 }), ({ heights, top, height }, scrolled) => {
      const around = blocksAround(heights.length, stacked(heights, top), height);
      const boxAt = stacked(heights, top - scrolled);
      if (!isStillAround(around, heights.length, boxAt, height)) return;
      for (const index of heights.keys()) {
        const box = boxAt(index);
        if (box && box.bottom > -0.5 * height && box.top < 1.5 * height) {
          expect(index).toBeGreaterThanOrEqual(around.first);
          expect(index).toBeLessThan(around.past);
        }
      }
    }),
    { seed },
  );
});

test('they stay the same for a screen and change after two', () => {
  const heights = Array.from({ length: 100 }, () => 100);
  const around = blocksAround(100, stacked(heights, -3000), 800);
  expect(isStillAround(around, 100, stacked(heights, -3000), 800)).toBe(true);
  expect(isStillAround(around, 100, stacked(heights, -3800), 800)).toBe(true);
  expect(isStillAround(around, 100, stacked(heights, -4600), 800)).toBe(false);
  expect(isStillAround(around, 100, stacked(heights, -1400), 800)).toBe(false);
});
