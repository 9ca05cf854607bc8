import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../../core/search/build-index.ts';
import { matcherOf, matchesIn } from '../../../../core/search/mark-text.ts';
import { search } from '../../../../core/search/search.ts';
import { edition, libraryOf, nameOf } from './small-library.ts';

const editions = [
  edition('sales', 'de', 'Über den Verkauf', [
    'Der Vertrieb ist teuer, und ein Nutzen zeigt sich spät.',
    'Die Vertriebspartnerschaften sind selten, die Partnerschaft ist es auch.',
    'Nur eine Vertriebspartnerschaft half den Kunden von damals.',
    'Das Militärgericht tagte, und Pedro Hartmannstein sah zu.',
    'Was dem Kunden ein Nutzen ist, weiß er selbst.',
    'Hartmann und Stein sind Namen, ein Stein ist auch keiner; hart ist der Mann.',
    'Die Hochschulräte schwiegen.',
  ]),
  edition('sales', 'en', 'On selling', ['The countryside is far.', 'They practised co-creation early.']),
];
const library = libraryOf(editions, []);
const found = (query: string) => search(library, query).hits.map(nameOf);

describe('parts of compounds', () => {
  it('find the compound, the word alone before it', () => {
    expect(found('Partnerschaft ')).toEqual(['sales.de#s2', 'sales.de#s3']);
    expect(found('Vertrieb ')[0]).toBe('sales.de#s1');
    expect(found('Vertrieb ').toSorted()).toEqual(['sales.de#s1', 'sales.de#s2', 'sales.de#s3']);
  });

  it('are kept with the index, as terms, names left whole', () => {
    const { compounds } = buildSearchIndex(editions, 'de').vocabulary;
    expect(compounds).toEqual(['vertriebspartnerschaft vertrieb partnerschaft']);
  });

  it('are none in English', () => {
    expect(buildSearchIndex(editions, 'en').vocabulary.compounds).toEqual([]);
  });

  it('mark the whole compound', () => {
    const matcher = matcherOf(library, 'Partnerschaft ');
    const [home] = editions;
    const segment = home?.segments[1];
    if (segment === undefined) throw new Error('no segment');
    const marked = matchesIn(matcher, segment, [], 'de').map(({ start, end }) =>
      segment.text.slice(start, end),
    );
    expect(marked).toEqual(['Vertriebspartnerschaften', 'Partnerschaft']);
  });

  it('need not be known where the library has them in compounds only', () => {
    expect(found('Gericht ')).toEqual(['sales.de#s4']);
    expect(found('Hochschule ')).toEqual(['sales.de#s7']);
    expect(search(library, 'Militär ').hits).toMatchObject([{ segment: 's4', why: 'apart' }]);
    expect(found('tärgericht ')).toEqual(['sales.de#s4']);
    expect(found('litär ')).toEqual([]);
  });

  it('need not be known at the beginning either, where a known word stands behind', () => {
    const towers = libraryOf([
      edition('a', 'de', 'Eins', [
        'Der Leuchtturmwärter schlief.',
        'Ein Wärter wachte.',
        'Das Hochsitzgerät.',
      ]),
    ]);
    const why = (query: string) => search(towers, query).hits.map((hit) => [nameOf(hit), hit.why]);
    expect(why('Leuchtturm ')).toEqual([['a.de#s1', 'words']]);
    expect(why('Hochsitz ')).toEqual([['a.de#s3', 'apart']]);
    expect(why('Hochsitzgexät ')).toEqual([['a.de#s3', 'typo']]);
  });

  it('come before the stem of another word, where nothing says that both are one', () => {
    const first = (query: string, ...texts: readonly string[]) =>
      search(libraryOf([edition('a', 'de', 'Eins', texts)], []), query).hits.map(nameOf)[0];
    expect(first('Wärter ', 'Von dieser Warte aus.', 'Der Leuchtturmwärter schlief.')).toBe('a.de#s2');
    expect(first('Häuser ', 'Die Rathäuser sind alt.', 'Ein Haus.')).toBe('a.de#s2');
    expect(first('Wärter ', 'Der Leuchtturmwärter schlief.', 'Ein Wärter wachte.')).toBe('a.de#s2');
  });

  it('do not shut out what only has the word in it', () => {
    expect(found('Vertriebspartnerschaft -Partnerschaft ')).toEqual(['sales.de#s3']);
  });

  it('stand apart in a text near each other, after everything else', () => {
    const { hits } = search(library, 'Kundennutzen ');
    expect(hits[0]).toMatchObject({ segment: 's5', why: 'apart' });
    expect(hits.map(nameOf)).not.toContain('sales.de#s1');
  });

  it('come first where a hyphen ties their parts', () => {
    const towers = libraryOf([
      edition('a', 'de', 'Eins', [
        'Die Uhr geht nach, und der Turm ist schief.',
        'Die Turmuhr geht nach, wie man weiß.',
      ]),
    ]);
    expect(search(towers, 'Turm-Uhr ').hits.map(nameOf)[0]).toBe('a.de#s2');
  });

  it('may be typed apart and be written as one, or the other way round', () => {
    expect(search(library, 'country side ').hits[0]).toMatchObject({
      language: 'en',
      segment: 's1',
      why: 'words',
    });
    expect(search(library, 'cocreation ').hits[0]).toMatchObject({
      language: 'en',
      segment: 's2',
      why: 'apart',
    });
    const letters = libraryOf([
      edition('a', 'de', 'Eins', ['Er schickt jedem Kunden eine E-Mail.']),
      edition('b', 'en', 'One', ['Send every customer an email.']),
    ]);
    expect(search(letters, 'email ').hits.map(nameOf)).toEqual(['b.en#s1', 'a.de#s1']);
  });
});
