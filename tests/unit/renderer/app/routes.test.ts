import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, routeOf, type Route } from '../../../../renderer/app/routes.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const query = fc.string({ unit: 'grapheme' }).filter((text) => text !== '' && text.isWellFormed());
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Fields that are undefined are left out, as routes are written. */
const written = (route: Record<string, unknown>): Route =>
  Object.fromEntries(Object.entries(route).filter(([, value]) => value !== undefined)) as unknown as Route;

const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    { page: 'library' },
    { page: 'concepts' },
    { page: 'notes' },
    { page: 'shortcuts' },
    { page: 'about' },
  ),
  id.map((concept): Route => ({ page: 'concept', concept })),
  fc
    .record({ page: fc.constant('search'), query, without: optional(fc.array(query, { minLength: 1 })) })
    .map(written),
  fc
    .record({
      page: fc.constant('reading'),
      work: id,
      language: fc.constantFrom('de', 'en'),
      segment: optional(fc.stringMatching(/^s[1-9][0-9]{0,3}[a-z]?$/)),
      find: optional(query),
      without: optional(fc.array(query, { minLength: 1 })),
      concept: optional(id),
      note: optional(fc.uuid()),
    })
    .map(written),
);

describe('an address', () => {
  it('says its route back, whatever one searches for', () => {
    fc.assert(
      fc.property(route, (one) => {
        expect(routeOf(addressOf(one))).toEqual(one);
      }),
      { seed: 20261121 },
    );
  });

  it('that makes no sense is the library', () => {
    for (const hash of [
      '',
      '#',
      '#/',
      '#nonsense',
      '#/read',
      '#/read/../de',
      '#/read/deep-value/fr',
      '#/%E0%A4%A',
    ])
      expect(routeOf(hash)).toEqual({ page: 'library' });
  });

  it('with a broken part keeps what can be kept', () => {
    expect(routeOf('#/read/deep-value/de/12?note=5&concept=Two Words')).toEqual({
      page: 'reading',
      work: 'deep-value',
      language: 'de',
    });
  });
});
