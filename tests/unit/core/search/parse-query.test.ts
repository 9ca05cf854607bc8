import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../core/search/parse-query.ts';
import type { QueryPart } from '../../../../core/search/query.ts';
import { cases } from '../../long.ts';

const word = (text: string, typing = false, field: 'anywhere' | 'title' = 'anywhere'): QueryPart => ({
  type: 'word',
  text,
  field,
  typing,
});
const phrase = (text: string, field: 'anywhere' | 'title' = 'anywhere'): QueryPart => ({
  type: 'phrase',
  text,
  field,
});

const textsIn = (part: QueryPart): readonly string[] => {
  if (part.type === 'either') {
    return part.of.flatMap((query) => [...query.wanted, ...query.without].flatMap(textsIn));
  }
  return 'text' in part ? [part.text] : [];
};

describe('parseQuery', () => {
  it('takes the last word for one being typed, unless a space follows', () => {
    expect(parseQuery('blue oce').wanted).toEqual([word('blue'), word('oce', true)]);
    expect(parseQuery('blue oce ').wanted).toEqual([word('blue'), word('oce')]);
    expect(parseQuery('blue oce.').wanted).toEqual([word('blue'), word('oce')]);
  });

  it.each([
    '"blue ocean"',
    '„blue ocean“',
    '„blue ocean”',
    '„blue ocean"',
    '“blue ocean”',
    '«blue ocean»',
    '»blue ocean«',
  ])('reads %s as a phrase', (quoted) => {
    expect(parseQuery(quoted).wanted).toEqual([phrase('blue ocean')]);
    expect(parseQuery(`deep ${quoted} sea`).wanted).toEqual([
      word('deep'),
      phrase('blue ocean'),
      word('sea', true),
    ]);
  });

  it('takes a quotation not yet closed for words, the last of them being typed', () => {
    expect(parseQuery('"blue oce').wanted).toEqual([word('blue'), word('oce', true)]);
    expect(parseQuery('„blue').wanted).toEqual([word('blue', true)]);
  });

  it('sets aside what a minus stands before, word or phrase', () => {
    expect(parseQuery('market -red')).toEqual({ wanted: [word('market')], without: [word('red')] });
    expect(parseQuery('market -"red ocean"').without).toEqual([phrase('red ocean')]);
    expect(parseQuery('market −title:„Rotes Meer“').without).toEqual([phrase('Rotes Meer', 'title')]);
    expect(parseQuery('-concept:cac x ').without).toEqual([{ type: 'concept', text: 'cac' }]);
  });

  it('shuts out a hyphenated word as a whole', () => {
    expect(parseQuery('-Know-how ').without).toEqual([phrase('Know-how')]);
  });

  it('parts hyphenated words that are looked for', () => {
    expect(parseQuery('Know-how').wanted).toEqual([word('Know'), { ...word('how', true), tied: true }]);
  });

  it.each(['title', 'titel', 'Titel', 'TITLE'])('reads %s: before a word or a phrase', (field) => {
    expect(parseQuery(`${field}:sea `).wanted).toEqual([word('sea', false, 'title')]);
    expect(parseQuery(`${field}:"deep sea"`).wanted).toEqual([phrase('deep sea', 'title')]);
    expect(parseQuery(`${field}:se`).wanted).toEqual([word('se', true, 'title')]);
  });

  it.each(['concept', 'begriff', 'Begriff'])('reads %s: before an id or a label', (field) => {
    expect(parseQuery(`${field}:blue-ocean x `).wanted[0]).toEqual({ type: 'concept', text: 'blue-ocean' });
    expect(parseQuery(`${field}:„blauer Ozean“`).wanted).toEqual([{ type: 'concept', text: 'blauer Ozean' }]);
  });

  it.each([
    ['title:', [word('title')]],
    ['title: sea ', [word('title'), word('sea')]],
    ['- sea ', [word('sea')]],
    ['-', []],
    ['"', []],
    ['""', []],
    ['“', []],
    ['--sea ', []],
    ['5" pipe ', [word('5'), word('pipe')]],
    ['https://example.org ', [word('https'), word('example'), word('org')]],
    ['', []],
  ])('takes odd input for words: %j', (input, wanted) => {
    expect(parseQuery(input).wanted).toEqual(wanted);
  });

  it('keeps at most 24 parts', () => {
    expect(parseQuery('a-b-c '.repeat(40)).wanted).toHaveLength(24);
  });

  it('never throws, and every part holds a word', () => {
    const pieces = fc.constantFrom(
      '"',
      '„',
      '“',
      '”',
      '«',
      '»',
      '-',
      '−',
      'title:',
      'begriff:',
      'vor:2026',
      'lang:de',
      ' OR ',
      ' NICHT ',
      '(',
      ')',
      ' ~5',
      ' ',
      'Größe',
      'x',
      '’s',
      '\ud800',
      '日本',
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 30 }).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(anything, (input) => {
        const { wanted, without } = parseQuery(input);
        for (const text of [...wanted, ...without].flatMap(textsIn)) {
          expect(text).toMatch(/[\p{L}\p{N}]/u);
        }
      }),
      { seed: 20261, numRuns: cases(2000) },
    );
  });
});
