import { describe, expect, it } from 'vitest';
import { misread } from '../../../../renderer/search/misread.ts';

describe('a field that its value does not fit', () => {
  it.each([
    ['lang:fr Daten', 'lang:fr', 'language'],
    ['Daten sprache:klingonisch', 'sprache:klingonisch', 'language'],
    ['vor:gestern Partner', 'vor:gestern', 'before'],
    ['before:2026-13-01 partner', 'before:2026-13-01', 'before'],
  ])('is told of: %s', (query, typed, field) => {
    expect(misread(query)).toEqual([{ typed, field }]);
  });

  it('is told of once, however often it is typed', () => {
    expect(misread('lang:fr Daten lang:fr lang:it ')).toEqual([
      { typed: 'lang:fr', field: 'language' },
      { typed: 'lang:it', field: 'language' },
    ]);
  });

  it.each([
    'lang:de Daten',
    'sprache:Englisch',
    'vor:2027',
    'before:1.11.2026',
    'tag:fr title:gestern',
    'vor',
  ])('is none in %s', (query) => {
    expect(misread(query)).toEqual([]);
  });

  it.each(['lang:', 'lang:d', 'vor:', 'vor:2', 'vor:202', 'vor:2026-1'])(
    'may still be typed to its end: %s',
    (query) => {
      expect(misread(query)).toEqual([]);
    },
  );
});
