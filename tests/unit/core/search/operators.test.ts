import { describe, expect, it } from 'vitest';
import { corrected } from '../../../../core/search/corrected.ts';
import { dayOf } from '../../../../core/search/day.ts';
import { explain } from '../../../../core/search/explain.ts';
import { matcherOf, matchesIn } from '../../../../core/search/mark-text.ts';
import { parseQuery } from '../../../../core/search/parse-query.ts';
import { search } from '../../../../core/search/search.ts';
import { edition, libraryOf, nameOf, smallEditions, smallLibrary } from './small-library.ts';

const found = (query: string) => search(smallLibrary, query).hits.map(nameOf).toSorted();

describe('operators', () => {
  it('find one or the other, in both languages’ words for it', () => {
    const both = ['lighthouse.de#s2', 'lighthouse.de#s7'];
    expect(found('Untiefe OR Vertriebspartner ')).toEqual(both);
    expect(found('Untiefe ODER Vertriebspartner ')).toEqual(both);
    expect(found('Lotse Untiefe OR Vertriebspartner ')).toContain('lighthouse.de#s2');
  });

  it('are words when written small', () => {
    expect(parseQuery('a or b ').wanted.map(({ type }) => type)).toEqual(['word', 'word', 'word']);
    expect(parseQuery('OR').wanted).toEqual([{ type: 'word', text: 'OR', field: 'anywhere', typing: false }]);
  });

  it('bind closer than a space', () => {
    expect(parseQuery('a b OR c d ')).toEqual(parseQuery('a (b OR c) d '));
  });

  it.each([
    ['a OR ', 'a '],
    ['OR a ', 'a '],
    ['a OR OR b ', 'a OR b '],
    ['(a b) c ', 'a b c '],
    ['(a OR b', 'a OR b'],
    ['a) b ', 'a b '],
    ['() a ', 'a '],
    ['a AND b ', 'a b '],
    ['a UND b ', 'a b '],
    ['NOT a b ', '-a b '],
    ['NICHT a b ', '-a b '],
    ['NOT NOT a ', 'a '],
    ['-(a) b ', '-a b '],
    ['title:(a b) ', 'title:a title:b '],
    ['a NOT ', 'a '],
    ['"a b" ~ ', '"a b" '],
    ['lang:constructor ', 'lang constructor '],
    ['before:soon ', 'before soon '],
    ['before:2026-02-30 ', 'before 2026 02 30 '],
  ])('%j reads like %j', (odd, plain) => {
    expect(parseQuery(odd)).toEqual(parseQuery(plain));
  });

  it('stand deep nesting and long chains', () => {
    for (const odd of ['('.repeat(50_000), `${'('.repeat(500)}a${')'.repeat(500)}`, 'NOT '.repeat(50_000)]) {
      expect(() => parseQuery(odd)).not.toThrow();
    }
    expect(parseQuery(`${'('.repeat(500)}a${')'.repeat(500)} `)).toEqual(parseQuery('a '));
  });
});

describe('near', () => {
  it('finds words in any order with so many between them', () => {
    expect(found('"Lotse Untiefe" ~2')).toEqual(['lighthouse.de#s2']);
    expect(found('"Untiefe Lotse"~2')).toEqual(['lighthouse.de#s2']);
    expect(found('"Untiefe Lotse" ~1')).toEqual([]);
    expect(found('"shoal pilot" ~5')).toEqual(['lighthouse.en#s2']);
  });

  it('does not need the stop words among them', () => {
    expect(found('"die Lotse Untiefe" ~2')).toEqual(['lighthouse.de#s2']);
  });

  it('marks the words, not what is between them', () => {
    const [home] = smallEditions;
    const segment = home?.segments[1];
    if (segment === undefined) throw new Error('no segment');
    const marked = matchesIn(matcherOf(smallLibrary, '"Untiefe Lotse" ~2'), segment, [], 'de');
    expect(marked.map(({ start, end }) => segment.text.slice(start, end))).toEqual(['Lotse', 'Untiefe']);
  });
});

describe('fields', () => {
  it('lang: and sprache: keep to one language', () => {
    expect(found('lang:en Tönnies ')).toEqual(['lighthouse.en#s8']);
    expect(found('sprache:deutsch Tönnies ')).toEqual(['lighthouse.de#s8']);
  });

  it('note: is met by no passage', () => {
    for (const query of ['note:Brot', 'notiz:Brot']) expect(found(query)).toEqual([]);
  });
});

describe('articles by day and topic', () => {
  const dated = (work: string, head: { readonly date?: string; readonly topics?: readonly string[] }) => {
    const made = edition(work, 'de', `Über ${work}`, ['Der Markt ist offen.']);
    return { ...made, head: { ...made.head, ...head } };
  };
  const library = libraryOf([
    dated('old', { date: '2019-05-01', topics: ['Handel im Norden', 'blue-ocean'] }),
    dated('new', { date: '2024-02-29', topics: ['Handel'] }),
    dated('never', {}),
  ]);
  const names = (query: string): readonly string[] => search(library, query).hits.map(nameOf);

  it('before: finds those of earlier days, by their titles', () => {
    expect(names('before:2024')).toEqual(['old.de#title']);
    expect(names('vor:1.3.2024')).toEqual(['new.de#title', 'old.de#title']);
    expect(names('before:2019-05-01')).toEqual([]);
  });

  it('tag: finds those of a topic, by its words, its beginning or its concept', () => {
    expect(names('tag:Handel')).toEqual(['new.de#title', 'old.de#title']);
    expect(names('tag:"Handel im Norden"')).toEqual(['old.de#title']);
    expect(names('tag:Nord')).toEqual(['old.de#title']);
    expect(names('tag:"blauer Ozean"')).toEqual(['old.de#title']);
    expect(names('tag:Fisch')).toEqual([]);
  });

  it('narrow what else is looked for', () => {
    expect(names('Markt before:2024 ')).toEqual(['old.de#s1']);
    expect(names('Markt -before:2024 ').toSorted()).toEqual(['never.de#s1', 'new.de#s1']);
    expect(names('Markt tag:Norden ')).toEqual(['old.de#s1']);
    expect(names('-tag:Handel Markt ')).toEqual(['never.de#s1']);
    expect(names('Markt (tag:Norden OR before:2020) ')).toEqual(['old.de#s1']);
    expect(names('lang:en tag:Handel')).toEqual([]);
  });

  it('mark nothing, for nothing of it stands in the text', () => {
    expect(search(library, 'tag:Handel').hits.flatMap(({ snippet }) => snippet.marks)).toEqual([]);
  });
});

describe('dayOf', () => {
  it.each([
    ['2026', '2026-01-01'],
    ['2026-11', '2026-11-01'],
    ['2026-11-3', '2026-11-03'],
    ['3.11.2026', '2026-11-03'],
    ['11.2026', '2026-11-01'],
    ['31.6.2026', undefined],
    ['26', undefined],
    ['', undefined],
  ])('reads %j as %j', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});

describe('slips', () => {
  const library = libraryOf([
    edition('a', 'en', 'One', [
      'The value of it.',
      'Its value.',
      'Value, again.',
      'More value.',
      'A valve.',
      'Value.',
    ]),
  ]);

  it('are forgiven where nothing is found, two in a long word', () => {
    expect(search(smallLibrary, 'Kundengewinungskostn ').corrections).toEqual([
      { typed: 'Kundengewinungskostn', meant: 'Kundengewinnungskosten', slips: 2, applied: true },
    ]);
    expect(search(smallLibrary, 'Lotde ').corrections).toEqual([
      { typed: 'Lotde', meant: 'Lotse', slips: 1, applied: true },
    ]);
    expect(search(smallLibrary, 'Lotdd ').corrections).toEqual([]);
  });

  it('are only asked about where the word itself is found', () => {
    const { hits, corrections } = search(library, 'valve ');
    expect(hits.map(nameOf)).toEqual(['a.en#s5']);
    expect(corrections).toEqual([{ typed: 'valve', meant: 'value', slips: 1, applied: false }]);
    expect(search(library, 'value ').corrections).toEqual([]);
  });

  it('are neither forgiven nor suggested by far in words that are there in the very form', () => {
    const library = libraryOf([
      edition('a', 'en', 'One', [
        'A light.',
        ...Array.from({ length: 6 }, () => 'It is right.'),
        'A keeper.',
      ]),
    ]);
    expect(search(library, 'light keeper ')).toMatchObject({ corrections: [] });
    expect(search(library, 'light keeper ').hits.map(nameOf).toSorted()).toEqual(['a.en#s1', 'a.en#s8']);
    expect(search(library, 'light keepre ')).toMatchObject({
      corrections: [{ typed: 'keepre', meant: 'keeper', applied: true }],
    });
  });

  it('are put right in the query as it was typed', () => {
    expect(corrected('the "valve" -valves valve', [{ typed: 'valve', meant: 'value' }])).toBe(
      'the "value" -valves value',
    );
  });
});

describe('explain', () => {
  const library = libraryOf([
    edition('a', 'de', 'Eins', [
      'Der Vertrieb und die Partnerschaft.',
      'Eine Vertriebspartnerschaft im Blue Ocean, für den Markt und die Märkte, sagt der Kaufmann.',
    ]),
  ]);
  const reasons = (query: string, options = {}) =>
    explain(library, query, { work: 'a', language: 'de', segment: 's2' }, options).map(
      ({ by, typed, found: written }) => [by, typed, ...written],
    );

  it('tells the word, its inflections, its beginning and its compounds', () => {
    expect(reasons('Markt Vertrieb Kauf')).toEqual([
      ['form', 'Markt', 'Markt'],
      ['inflection', 'Markt', 'Märkte'],
      ['part', 'Vertrieb', 'Vertriebspartnerschaft'],
      ['beginning', 'Kauf', 'Kaufmann'],
    ]);
  });

  it('tells labels of concepts, what was mended, and what is missing', () => {
    expect(reasons('uncontested market ')).toContainEqual(['concept', 'uncontested market', 'Blue Ocean']);
    expect(reasons('Kaufmamn Zebra ')).toEqual([
      ['typo', 'Kaufmamn', 'Kaufmann'],
      ['missing', 'Zebra'],
    ]);
    expect(reasons('uncontested market ', { without: ['blue-ocean:Blue Ocean'] })).not.toContainEqual(
      expect.arrayContaining(['concept']),
    );
  });

  it('tells phrases and words near each other, in the alternative that holds', () => {
    expect(reasons('"die Märkte" ("sagt Märkte" ~1 OR Zebra) ')).toEqual([
      ['phrase', 'die Märkte', 'die Märkte'],
      ['near', 'sagt Märkte', 'Märkte', 'sagt'],
    ]);
  });

  it('knows nothing of a passage that does not exist', () => {
    expect(explain(library, 'Markt', { work: 'b', language: 'de', segment: 's9' })).toEqual([]);
  });
});

describe('works', () => {
  it('are counted whatever is shown, and shown alone where asked for', () => {
    const all = search(smallLibrary, 'Brot Markt ');
    const { hits, total, works } = search(smallLibrary, 'Brot Markt ', { work: 'bakery', language: 'de' });
    expect(works).toEqual(all.works);
    expect(hits.every(({ work }) => work === 'bakery')).toBe(true);
    expect(total).toBe(works.find(({ work }) => work === 'bakery')?.hits.de);
    expect(all.works.reduce((sum, each) => sum + each.hits.de + each.hits.en, 0)).toBe(all.total);
  });
});
