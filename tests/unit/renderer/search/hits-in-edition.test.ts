import { describe, expect, it } from 'vitest';
import { openSearchIndex } from '../../../../core/search/open-index.ts';
import { buildSearchIndex } from '../../../../core/search/build-index.ts';
import { openSearchLibrary } from '../../../../core/search/library.ts';
import { matcherOf } from '../../../../core/search/mark-text.ts';
import { hitsIn } from '../../../../renderer/search/hits-in-edition.ts';
import { edition, smallConcepts } from '../../core/search/small-library.ts';

const german = edition('harbour', 'de', 'Am Hafen', [
  '# Der Markt',
  'Ein Markt ohne Boote ist kein Markt.',
  'Nichts davon steht hier.',
  'Die CAC sinken, wenn die Akquisekosten sinken.',
]);
const library = openSearchLibrary(
  {
    de: openSearchIndex(buildSearchIndex([german], 'de')),
    en: openSearchIndex(buildSearchIndex([german], 'en')),
  },
  smallConcepts,
);

const marked = (query: string, without: readonly string[] = []): readonly string[] =>
  hitsIn(german, matcherOf(library, query, { without })).map(({ segment, start, end }) => {
    const text = german.segments.find(({ id }) => id === segment)?.text ?? '';
    return `${segment} ${text.slice(start, end)}`;
  });

describe('the hits in an edition', () => {
  it('stand in reading order, all of them, in headings too', () => {
    expect(marked('markt ')).toEqual(['s1 Markt', 's2 Markt', 's2 Markt']);
  });

  it('are marked under a concept’s other labels, save those that are switched off', () => {
    expect(marked('CAC ')).toEqual(['s4 CAC', 's4 Akquisekosten']);
    expect(marked('CAC ', ['cac:Akquisekosten'])).toEqual(['s4 CAC']);
  });

  it('are none where nothing matches', () => {
    expect(marked('Leuchtturm ')).toEqual([]);
  });
});
