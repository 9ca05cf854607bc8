import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../core/model/language.ts';
import { matcherOf, matchesIn } from '../../../../core/search/mark-text.ts';
import { smallEditions, smallLibrary } from './small-library.ts';

function marked(
  query: string,
  work: string,
  language: Language,
  id: string,
  without: readonly string[] = [],
) {
  const home = smallEditions.find(({ head }) => head.work === work && head.language === language);
  const segment = home?.segments.find((each) => each.id === id);
  if (home === undefined || segment === undefined) throw new Error(`no ${work}.${language}#${id}`);
  // Through JSON and back, as it travels from the worker to the page.
  const matcher = JSON.parse(JSON.stringify(matcherOf(smallLibrary, query, { without }))) as ReturnType<
    typeof matcherOf
  >;
  return matchesIn(matcher, segment, home.mentions, language).map(({ start, end }) =>
    segment.text.slice(start, end),
  );
}

describe('matchesIn', () => {
  it('marks every inflection of each word in its language', () => {
    expect(marked('Märkte ', 'lighthouse', 'de', 's6')).toEqual(['Markt']);
    expect(marked('Brot ', 'bakery', 'de', 's3')).toEqual(['Brot']);
  });

  it('marks beginnings of words while one is being typed, but no stop words', () => {
    expect(marked('Br', 'bakery', 'de', 's3')).toEqual(['Brot', 'braucht']);
    expect(marked('Brot di', 'bakery', 'de', 's3')).toEqual(['Brot']);
  });

  it('marks a phrase as one, and its words alone not at all', () => {
    expect(marked('"um die Ecke"', 'bakery', 'de', 's3')).toEqual(['um die Ecke']);
    expect(marked('"Brot immer"', 'bakery', 'de', 's3')).toEqual([]);
  });

  it('marks mentions of a concept under every label that is on', () => {
    expect(marked('Blue Ocean ', 'lighthouse', 'en', 's2')).toEqual(['uncontested market']);
    expect(marked('Blue Ocean ', 'lighthouse', 'en', 's2', ['blue-ocean:uncontested market'])).toEqual([]);
    expect(marked('concept:cac ', 'bakery', 'de', 's5')).toEqual(['CAC']);
  });

  it('marks the word that was meant where a typo was forgiven', () => {
    expect(marked('Stratgie ', 'lighthouse', 'de', 's6')).toEqual(['Strategie']);
  });

  it('marks what title: asks for in headings only', () => {
    expect(marked('title:Größe ', 'lighthouse', 'de', 's4')).toEqual(['Größe']);
    expect(marked('title:Größe ', 'lighthouse', 'de', 's5')).toEqual([]);
  });

  it('does not mark what is shut out', () => {
    expect(marked('Brot -Nachbarn ', 'bakery', 'de', 's2')).toEqual(['Brot']);
  });
});

describe('a heading', () => {
  it('is marked by what was asked of titles, too', () => {
    const matcher = matcherOf(smallLibrary, 'title:Karte Rand ');
    const text = 'Der Leuchtturm am Rand der Karte';
    const markedIn = (kind: 'heading' | 'paragraph'): readonly string[] =>
      matchesIn(matcher, { id: 's9', kind, text }, [], 'de').map(({ start, end }) => text.slice(start, end));
    expect(markedIn('heading')).toEqual(['Rand', 'Karte']);
    expect(markedIn('paragraph')).toEqual(['Rand']);
  });
});
