import { describe, expect, it } from 'vitest';
import { check } from '../../../../core/schema/check.ts';
import { explain } from '../../../../core/search/explain.ts';
import { found } from '../../../../core/search/found.ts';
import { matcherOf } from '../../../../core/search/mark-text.ts';
import { foundSchema, matcherSchema, reasonsSchema } from '../../../../core/search/result-schema.ts';
import { smallLibrary } from './small-library.ts';

const queries = [
  'Markt ',
  'Märkte Reedere',
  'Stratgie ',
  'CAC ',
  'concept:cac',
  'title:Brot',
  '"Jobs to be done" OR Hafen',
  '"Markt Ecke" ~9 -Lotse',
  'Untiefe Frachter ',
  'x',
  '',
];

/** As it comes out at the other end of a door. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what the host’s search answers', () => {
  it.each(queries)('passes its schemas for %j, and is the same at the other end', (query) => {
    const own = found(smallLibrary, query, {});
    expect(check(foundSchema, sent(own))).toEqual({ ok: true, value: own });
    const matcher = matcherOf(smallLibrary, query);
    expect(check(matcherSchema, sent(matcher))).toEqual({ ok: true, value: matcher });
    for (const hit of own.result.hits) {
      const reasons = explain(smallLibrary, query, hit);
      expect(check(reasonsSchema, sent(reasons))).toEqual({ ok: true, value: reasons });
    }
  });

  const [hit] = found(smallLibrary, 'Markt ', {}).result.hits;
  it.each([
    ['a work that is a path', { work: '../etc' }],
    ['a kind that does not exist', { kind: 'footnote' }],
    ['a score that is no number', { score: 'high' }],
    ['something more', { html: '<b>' }],
    [
      'a mark outside of its text',
      { snippet: { text: 'ab', marks: [{ start: 1, end: 9 }], clippedStart: false, clippedEnd: false } },
    ],
    [
      'marks that overlap',
      {
        snippet: {
          text: 'abcdef',
          marks: [
            { start: 0, end: 3 },
            { start: 2, end: 4 },
          ],
          clippedStart: false,
          clippedEnd: false,
        },
      },
    ],
  ])('is refused with %s', (_, flaw) => {
    const own = found(smallLibrary, 'Markt ', {});
    const spoilt = { ...own, result: { ...own.result, hits: [{ ...hit, ...flaw }] } };
    expect(check(foundSchema, spoilt).ok).toBe(false);
  });

  it('is refused as a whole where it is something else', () => {
    for (const value of [null, 1, 'x', [], {}, { result: {}, counts: { de: 0, en: 0 } }]) {
      expect(check(foundSchema, value).ok).toBe(false);
      if (!Array.isArray(value)) expect(check(reasonsSchema, value).ok).toBe(false);
      expect(check(matcherSchema, value).ok).toBe(false);
    }
  });
});
