import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensIn, tokensOf } from '../../../../core/anchoring/tokens.ts';
import { seed } from './editions.ts';
import { strangeBlocks } from './texts.ts';
import { cases } from '../../long.ts';

test('[A5] tokens hold every visible character, once and in order, and cut none in two', () => {
  fc.assert(
    fc.property(strangeBlocks, (blocks) => {
      const text = blocks.join('\n');
      const { starts, ends } = tokensOf(text);
      expect(starts.map((start, at) => text.slice(start, ends[at])).join('')).toBe(text.replace(/\s/gu, ''));
      for (const at of [...starts, ...ends])
        expect(/^[\ud800-\udbff][\udc00-\udfff]/u.test(text.slice(at - 1, at + 1))).toBe(false);
    }),
    { seed, numRuns: cases(400) },
  );
});

test('[A5] a joined emoji, a flag and a letter with its accent are one token each', () => {
  expect(tokensOf('👩‍🔬 🇩🇪 a\u0308').keys).toEqual(['👩‍🔬', '🇩🇪', 'ä']);
});

test('[A5] typesetting, Unicode form and soft hyphens make no other word; case does', () => {
  const keys = (text: string) => tokensOf(text).keys;
  expect(keys('„Gro\u0308ße“ – Wert\u00adschöpfung')).toEqual(keys('"Größe" - Wertschöpfung'));
  expect(keys('Der')).not.toEqual(keys('der'));
});

test('[A5] a stretch touches the tokens of which it holds at least one unit', () => {
  const tokens = tokensOf('eins zwei drei');
  expect(tokensIn(tokens, 3, 6)).toEqual({ first: 0, past: 2 });
  expect(tokensIn(tokens, 4, 5)).toEqual({ first: 1, past: 1 });
  expect(tokensIn(tokens, 0, 14)).toEqual({ first: 0, past: 3 });
});
