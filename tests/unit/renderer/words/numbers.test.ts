import { expect, it } from 'vitest';
import { numberIn, percentIn } from '../../../../renderer/words/numbers.ts';

it('writes numbers and shares as each language does', () => {
  expect(numberIn('de', 12_345)).toBe('12.345');
  expect(numberIn('en', 12_345)).toBe('12,345');
  expect(percentIn('de', 0.424)).toBe('42\u00a0%');
  expect(percentIn('en', 0.424)).toBe('42%');
});
