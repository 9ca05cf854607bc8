import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints } from '../../../../core/annotations/code-points.ts';
import { seed, texts } from './texts.ts';

test('an emoji is one code point and two units', () => {
  const { before, offsetOf } = codePoints('a😀b');
  expect([0, 1, 3, 4].map(before)).toEqual([0, 1, 2, 3]);
  expect([0, 1, 2, 3].map(offsetOf)).toEqual([0, 1, 3, 4]);
});

test('there is no code point past the end', () => {
  const { offsetOf } = codePoints('a😀b');
  expect(offsetOf(4)).toBeNull();
  expect(offsetOf(-1)).toBeNull();
});

test('both ways agree with taking the text apart character by character', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const characters = Array.from(text);
      const { before, offsetOf } = codePoints(text);
      for (let number = 0; number <= characters.length; number += 1) {
        const offset = characters.slice(0, number).join('').length;
        expect(offsetOf(number)).toBe(offset);
        expect(before(offset)).toBe(number);
      }
    }),
    { seed },
  );
});
