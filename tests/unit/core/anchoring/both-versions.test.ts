import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bothVersions } from '../../../../core/anchoring/both-versions.ts';
import { seed } from './editions.ts';
import { texts } from '../annotations/texts.ts';
import { cases } from '../../long.ts';

const sideOf = (was: string, now: string, side: 'was' | 'now'): string =>
  bothVersions(was, now)
    .filter((piece) => piece.in === 'both' || piece.in === side)
    .map(({ text }) => text)
    .join('');

test('each side of both versions joins to just its version', () => {
  fc.assert(
    fc.property(texts, texts, (was, now) => {
      expect(sideOf(was, now, 'was')).toBe(was);
      expect(sideOf(was, now, 'now')).toBe(now);
    }),
    { seed, numRuns: cases(1_000) },
  );
});

test('a changed word stands between what both versions say', () => {
  expect(bothVersions('Der Anfang ist leicht.', 'Der Anfang ist schwer.')).toEqual([
    { in: 'both', text: 'Der Anfang ist ' },
    { in: 'was', text: 'leicht' },
    { in: 'now', text: 'schwer' },
    { in: 'both', text: '.' },
  ]);
});

test('two changed words side by side read as one change', () => {
  expect(bothVersions('a very good idea', 'a rather bad idea')).toEqual([
    { in: 'both', text: 'a ' },
    { in: 'was', text: 'very good' },
    { in: 'now', text: 'rather bad' },
    { in: 'both', text: ' idea' },
  ]);
});

test('versions that are the same are one piece', () => {
  expect(bothVersions('Geduld', 'Geduld')).toEqual([{ in: 'both', text: 'Geduld' }]);
});

test('versions that have next to nothing in common stand one after the other', () => {
  const [was, now] = ['a', 'b'].map((letter) =>
    Array.from({ length: 3_000 }, (_, index) => `${letter}${index}`).join(' '),
  ) as [string, string];
  expect(bothVersions(was, now)).toEqual([
    { in: 'was', text: was },
    { in: 'now', text: now },
  ]);
});
