import { expect, test } from 'vitest';
import { deservesRestart } from '../../../electron/keep-page.ts';

test('a page may end three times a minute, as often as it likes in a longer time', () => {
  expect(deservesRestart([0, 1, 2], 3)).toBe(true);
  expect(deservesRestart([0, 1, 2, 3], 4)).toBe(false);
  expect(deservesRestart([0, 1, 2, 70_000], 70_001)).toBe(true);
});
