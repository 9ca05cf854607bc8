import { describe, expect, it } from 'vitest';
import { search } from '../../../../core/search/search.ts';
import type { SearchOptions } from '../../../../core/search/result.ts';
import { edition, libraryOf, nameOf, smallLibrary } from './small-library.ts';

const hitsOf = (query: string, options: SearchOptions = {}) => search(smallLibrary, query, options).hits;
const found = (query: string, options: SearchOptions = {}): readonly string[] =>
  hitsOf(query, options).map(nameOf);
const foundBy = (why: string, query: string): readonly string[] =>
  hitsOf(query)
    .filter((hit) => hit.why === why)
    .map(nameOf);

describe('words', () => {
  it('are all required', () => {
    expect(foundBy('words', 'Markt Brot ')).toEqual(['bakery.de#s3']);
  });

  it('are looked for in both languages, each in its own stems', () => {
    const names = found('partners ');
    expect(names).toContain('lighthouse.en#s7');
    expect(found('Märkte ')).toEqual(expect.arrayContaining(['lighthouse.de#s6', 'bakery.de#s3']));
    expect(found('lotse pilot ')).toEqual(expect.arrayContaining(['lighthouse.de#s2', 'lighthouse.en#s2']));
  });

  it.each(['Größe', 'Groesse', 'groesse', 'GRÖSSE', 'grosse'])(
    'find the size in German as %s',
    (spelling) => {
      expect(found(`${spelling} `)).toEqual(
        expect.arrayContaining(['lighthouse.de#s4', 'lighthouse.de#s5', 'bakery.de#s3']),
      );
    },
  );

  it.each(['Märkte', 'Maerkte', 'Markte', 'maerkte'])('find the markets in German as %s', (spelling) => {
    expect(found(`${spelling} `)).toEqual(expect.arrayContaining(['lighthouse.de#s1', 'lighthouse.de#s5']));
  });

  it('rank the very form that was typed before other inflections of it', () => {
    const library = libraryOf([
      edition('a', 'de', 'Eins', ['Gestern lag der Markt still am Fluss.']),
      edition('b', 'de', 'Zwei', ['Gestern lagen die Märkte still am Fluss.']),
    ]);
    expect(search(library, 'Märkte ').hits.map(nameOf)).toEqual(['b.de#s1', 'a.de#s1']);
    expect(search(library, 'Markt ').hits.map(nameOf)).toEqual(['a.de#s1', 'b.de#s1']);
  });

  it('rank higher where they stand one after the other', () => {
    const library = libraryOf([
      edition('a', 'en', 'One', ['Value can be deep at times and shallow at others.']),
      edition('b', 'en', 'Two', ['At times one finds deep value, at others shallow.']),
    ]);
    for (const typed of ['deep value ', 'deep val'])
      expect(search(library, typed).hits.map(nameOf)).toEqual(['b.en#s1', 'a.en#s1']);
  });

  it('rank headings before paragraphs', () => {
    expect(found('Größe ', { language: 'de' })[0]).toBe('lighthouse.de#s4');
  });

  it('do not need the stop words among them', () => {
    expect(foundBy('words', 'the size of ship ')).toContain('lighthouse.en#s4');
  });

  it('find nothing in a query of nothing', () => {
    for (const query of ['', '   ', '"', '-', '-Markt ']) {
      expect(search(smallLibrary, query)).toMatchObject({ hits: [], total: 0, concepts: [] });
    }
  });
});

describe('the word being typed', () => {
  it('matches as a beginning from two letters on', () => {
    expect(found('Ti')).toContain('lighthouse.de#s5');
    expect(found('Ti ')).not.toContain('lighthouse.de#s5');
    expect(found('T')).not.toContain('lighthouse.de#s5');
  });

  it('matches as a beginning after whole words, and with umlauts typed apart', () => {
    expect(foundBy('words', 'flaches Maer')).toEqual(['lighthouse.de#s5']);
  });

  it('may be a stop word that goes on', () => {
    expect(found('die')).toEqual(['lighthouse.de#s3']);
    expect(foundBy('words', 'Strategie der')).toEqual(['lighthouse.de#s6']);
  });
});

describe('when little is found', () => {
  it('some of the words will do, after all of them', () => {
    const hits = hitsOf('Untiefe Frachter ');
    expect(hits.map(({ why }) => why)).toEqual(['some', 'some']);
    const mixed = hitsOf('Frühstück Brot ');
    expect(mixed[0]).toMatchObject({ work: 'bakery', segment: 's4', why: 'words' });
    expect(mixed.slice(1).every(({ why }) => why === 'some')).toBe(true);
  });

  it('one typo is forgiven, and the word meant is told', () => {
    expect(hitsOf('Stratgie ')[0]).toMatchObject({
      work: 'lighthouse',
      segment: 's6',
      why: 'typo',
      corrected: 'Strategie',
    });
    expect(hitsOf('firghter ')).toEqual([]);
    expect(hitsOf('frieghter ')[0]).toMatchObject({ language: 'en', segment: 's5', why: 'typo' });
  });

  it('the first letter may be the wrong one', () => {
    expect(hitsOf('Ptrategie ')[0]).toMatchObject({ segment: 's6', why: 'typo' });
  });

  it('no typo is looked for in words under four letters or in numbers', () => {
    expect(hitsOf('Bot ')).toEqual([]);
    expect(hitsOf('1997 ')).toEqual([]);
  });

  it('all words with one mended come before some of the words', () => {
    expect(hitsOf('Reederei Stratgie ')[0]).toMatchObject({ segment: 's6', why: 'typo' });
  });

  it('words that are found often enough are not doubted', () => {
    const library = libraryOf([
      edition('a', 'en', 'One', [
        'The form, the form.',
        'A form.',
        'No form.',
        'Form is all.',
        'In form.',
        'Far from farm and home.',
      ]),
    ]);
    expect(search(library, 'form nowhere ').hits.map(nameOf)).not.toContain('a.en#s6');
  });

  it('exact finds are left alone when there are enough', () => {
    expect(hitsOf('Markt ').every(({ why }) => why === 'words')).toBe(true);
  });

  it('what is asked for by operator stays required', () => {
    expect(found('"jede Untiefe" Frachter ')).toEqual(['lighthouse.de#s2']);
  });
});

describe('phrases', () => {
  it('need the words in sequence, stop words among them', () => {
    expect(found('"Markt um die Ecke"')).toEqual(['bakery.de#s3']);
    expect(found('"Markt die Ecke"')).toEqual([]);
    expect(found('"Ecke die um Markt"')).toEqual([]);
  });

  it('compare stems, in each language its own', () => {
    expect(found('"sales partner"')).toEqual(['lighthouse.en#s7']);
    expect(found('„flachen Booten“')).toEqual(['lighthouse.de#s5']);
  });

  it('may hold stop words alone', () => {
    expect(found('"is that"')).toEqual([]);
    expect(found('"um die"')).toEqual(['bakery.de#s3']);
  });
});

describe('without', () => {
  it('removes the segments that hold a word, in any inflection', () => {
    expect(found('Brot -Märkte ')).not.toContain('bakery.de#s3');
    expect(found('Brot -Märkte ')).toContain('bakery.de#s2');
  });

  it('removes by phrase, by concept and by stop word', () => {
    expect(found('Brot -"um die Ecke"')).not.toContain('bakery.de#s3');
    expect(found('Brot -concept:blue-ocean ')).not.toContain('bakery.de#s2');
    expect(found('Brot -um ')).not.toContain('bakery.de#s3');
  });

  it('does not take a word for a beginning', () => {
    expect(found('Brot -Mark')).toContain('bakery.de#s3');
  });
});

describe('title:', () => {
  it('finds titles and headings only', () => {
    expect(found('title:Größe ')).toEqual(['lighthouse.de#s4']);
    expect(found('titel:Karte ')).toEqual(['lighthouse.de#title']);
    expect(found('title:Untiefe ')).toEqual([]);
  });

  it('looks at subtitles, not at authors', () => {
    expect(found('title:merchants ')).toEqual(['lighthouse.en#title']);
    expect(found('title:Petersen ')).toEqual([]);
    expect([...found('Petersen ')].toSorted()).toEqual(['lighthouse.de#title', 'lighthouse.en#title']);
  });

  it('takes phrases and beginnings', () => {
    expect(found('title:"edge of the map"')).toEqual(['lighthouse.en#title']);
    expect(found('title:leucht')).toEqual(['lighthouse.de#title']);
  });
});

describe('concept:', () => {
  it.each(['cac', 'CAC', '"customer acquisition cost"', 'Kundengewinnungskosten', 'kundengew'])(
    'finds the segments that mention it, by %s',
    (name) => {
      expect([...found(`concept:${name}`)].toSorted()).toEqual([
        'bakery.de#s5',
        'lighthouse.de#s3',
        'lighthouse.en#s3',
      ]);
    },
  );

  it('goes by its German name too, and with other words', () => {
    expect(found('begriff:cac Reederei ')[0]).toBe('lighthouse.de#s3');
    expect(found('begriff:cac Reederei ')).not.toContain('lighthouse.de#s6');
  });

  it('finds nothing by an unknown name', () => {
    expect(found('concept:zebra ')).toEqual([]);
  });

  it('prefers a whole name to a beginning', () => {
    const { concepts } = search(smallLibrary, 'concept:hafen');
    expect(concepts).toEqual([{ concept: 'harbour', label: 'Hafen', segments: { de: 1, en: 1 } }]);
  });
});

describe('concepts in the query', () => {
  it('are found under their other labels and in the other language, after the exact words', () => {
    const hits = hitsOf('customer acquisition cost ');
    expect(hits.map(({ why }) => why)).toEqual(['words', 'concept', 'concept']);
    expect(hits.map(nameOf)).toEqual(['lighthouse.en#s3', 'bakery.de#s5', 'lighthouse.de#s3']);
  });

  it('are recognised whatever the capitals, inflected, and by stop words in the label', () => {
    expect(found('cac ')).toEqual(expect.arrayContaining(['bakery.de#s5', 'lighthouse.en#s3']));
    expect(found('acquisition costs ')).toContain('lighthouse.de#s3');
    expect(found('jtbd ')).toEqual(['bakery.de#s4']);
  });

  it('stand for their words among others', () => {
    const hits = hitsOf('CAC Reederei ');
    expect(hits[0]).toMatchObject({ language: 'de', segment: 's3', why: 'concept' });
  });

  it('are listed with the labels that were added', () => {
    expect(search(smallLibrary, 'Blue Ocean ').expansions).toEqual([
      {
        concept: 'blue-ocean',
        matched: 'Blue Ocean',
        added: [
          { label: 'blauer Ozean', languages: ['de'], on: true },
          { label: 'uncontested market', languages: ['en'], on: true },
        ],
      },
    ]);
  });

  it('can be switched off label by label', () => {
    const without = ['blue-ocean:uncontested market'];
    const { hits, expansions } = search(smallLibrary, 'Blue Ocean ', { without });
    expect(hits.map(nameOf)).toContain('lighthouse.de#s2');
    expect(hits.map(nameOf)).not.toContain('lighthouse.en#s2');
    expect(expansions[0]?.added.map(({ on }) => on)).toEqual([true, false]);
  });

  it('take labels that differ in capitals only for one', () => {
    expect(search(smallLibrary, 'jtbd ').expansions[0]?.added).toEqual([
      { label: 'Jobs to be done', languages: ['de', 'en'], on: true },
    ]);
    expect(found('jtbd ', { without: ['jobs:jobs to be done'] })).toEqual([]);
  });

  it('are not added to a phrase: quotation marks mean these words', () => {
    expect(search(smallLibrary, '"Blue Ocean"').expansions).toEqual([]);
    expect(found('"Blue Ocean"')).toEqual(['bakery.de#title', 'bakery.de#s2']);
  });

  it('stand at the top when the query is their label', () => {
    expect(search(smallLibrary, 'hafen').concepts).toEqual([
      { concept: 'harbour', label: 'Hafen', segments: { de: 1, en: 1 } },
    ]);
    expect(search(smallLibrary, 'hafen Brot').concepts).toEqual([]);
  });

  it('take the longest label, and each word once', () => {
    const spans = search(smallLibrary, 'customer acquisition cost hafen ').expansions;
    expect(spans.map(({ matched }) => matched)).toEqual(['customer acquisition cost', 'hafen']);
  });
});

describe('the list', () => {
  it('has titles at the top, a title that says just this before all others', () => {
    const library = libraryOf([
      edition('a', 'en', 'Deep Value in Harbours', ['# Deep Value', 'Deep value, deep value, deep value.']),
      edition('b', 'en', 'Deep Value', ['Something else.']),
    ]);
    expect(search(library, 'deep value').hits.map(nameOf).slice(0, 3)).toEqual([
      'b.en#title',
      'a.en#title',
      'a.en#s1',
    ]);
  });

  it('does not take a subtitle or an author for the title', () => {
    const library = libraryOf([
      edition('a', 'en', 'Harbours', ['# On rope', 'Rope is made of hemp, and sail of flax.'], {
        subtitle: 'A book of rope, of knots and of much else',
      }),
      edition('b', 'en', 'Rope and much else that a ship carries on board', ['Nothing here.']),
    ]);
    expect(search(library, 'rope ').hits.map(nameOf).slice(0, 2)).toEqual(['b.en#title', 'a.en#s1']);
  });

  it('mixes the languages, so that neither has the better half to itself', () => {
    const languages = hitsOf('strategie strategy ').map(({ language }) => language);
    expect(new Set(languages.slice(0, 2))).toEqual(new Set(['de', 'en']));
  });

  it('does not let a language win by being the larger library', () => {
    const many = Array.from({ length: 60 }, (_, at) => `Paragraph ${at} is about rope and sail.`);
    const library = libraryOf([
      edition('a', 'en', 'Long', [...many, 'The compass points north.']),
      edition('b', 'de', 'Kurz', ['Der compass zeigt nach Norden.', 'Ein Satz ohne ihn.', 'Noch ein Satz.']),
    ]);
    const [first, second] = search(library, 'compass ').hits;
    expect((first?.score ?? 0) - (second?.score ?? 0)).toBeLessThan(0.5);
  });

  it('is the same each time, and shows one language alone where asked to', () => {
    expect(found('Markt market ')).toEqual(found('Markt market '));
    expect(hitsOf('Markt market ', { language: 'en' }).every(({ language }) => language === 'en')).toBe(true);
  });

  it('shows as many as asked for and tells how many there are', () => {
    const all = search(smallLibrary, 'Brot ');
    const { hits, total } = search(smallLibrary, 'Brot ', { limit: 2 });
    expect(hits).toEqual(all.hits.slice(0, 2));
    expect(total).toBe(all.hits.length);
  });

  it('tells work, section and sentence of each hit, with the words marked', () => {
    const [hit] = hitsOf('einfach ');
    expect(hit).toMatchObject({
      work: 'lighthouse',
      language: 'de',
      segment: 's6',
      number: 6,
      kind: 'paragraph',
      section: 'Die Größe des Schiffs',
      why: 'words',
    });
    expect(hit?.snippet.marks.map(({ start, end }) => hit.snippet.text.slice(start, end))).toEqual([
      'einfach',
    ]);
  });

  it('marks mentions under other labels, mended words and beginnings', () => {
    const marked = (query: string) =>
      hitsOf(query).flatMap(({ snippet }) =>
        snippet.marks.map(({ start, end }) => snippet.text.slice(start, end)),
      );
    expect(marked('Blue Ocean ')).toContain('uncontested market');
    expect(marked('Stratgie ')).toEqual(expect.arrayContaining(['Strategie']));
    expect(marked('Tiefg')).toEqual(['Tiefgang']);
  });
});

describe('a single letter', () => {
  it('is too short to look for, and says so, unless it is a word', () => {
    expect(search(smallLibrary, 'T')).toMatchObject({ hits: [], short: true });
    for (const query of ['Ti', 'T ', '-T', '"T"', 'T Markt']) {
      expect(search(smallLibrary, query).short).toBeUndefined();
    }
    const library = libraryOf([edition('plan', 'de', 'Plan', ['Wo A war, soll B werden.'])]);
    expect(search(library, 'B').hits.map(nameOf)).toEqual(['plan.de#s1']);
    expect(search(library, 'B').short).toBeUndefined();
  });
});

describe('a library that holds nothing', () => {
  it('finds nothing and does not fail', () => {
    const empty = libraryOf([], []);
    for (const query of ['ab', 'Markt', '"um die"', 'title:x', 'concept:y', '-z']) {
      expect(search(empty, query)).toEqual({
        concepts: [],
        hits: [],
        total: 0,
        expansions: [],
        works: [],
        corrections: [],
      });
    }
  });
});
