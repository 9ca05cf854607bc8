import { expect, it } from 'vitest';
import { onlyAddress } from '../../../../renderer/app/worker-address.ts';

const own = 'http://127.0.0.1:4000/token/assets/worker-1.js';

it('lets the one address pass that it was made for', () => {
  expect(onlyAddress(own)(own)).toBe(own);
});

it.each([
  'http://127.0.0.1:4000/token/assets/worker-2.js',
  `${own}?x`,
  'data:text/javascript,1',
  'blob:x',
  '',
])('throws for %s', (address) => {
  expect(() => onlyAddress(own)(address)).toThrow(TypeError);
});
