import { describe, expect, it } from 'vitest';
import { found } from '../../../../core/search/found.ts';
import { mergeResults } from '../../../../core/search/merge-results.ts';
import { edition, libraryOf } from './small-library.ts';

const library = libraryOf([
  edition('ties', 'de', 'Im Netzwerk', [
    'Das Netzwerk zeigt sich, wenn Innovation im Geschäft ankommt.',
    'Ein Effekt bleibt aus.',
    'Ein Prozess hat Folgen, und über die Folgen wird gestritten.',
  ]),
  edition('ties', 'en', 'Networks', ['A king had a network of spies, and a model of the harbour.']),
]);
const own = libraryOf([
  edition('quay', 'de', 'Am Kai', ['Das Modell des Krans steht am Kai, ein Netzwerk aus Seilen daneben.']),
]);

const piecesFor = (query: string) =>
  (found(library, query, {}).result.pieces ?? []).map(({ typed, piece }) => `${typed}: ${piece}`);

describe('the pieces of a word that is found nowhere', () => {
  it('are what it begins and ends with, as the library writes them', () => {
    expect(piecesFor('netzwerkeffekt')).toEqual(['netzwerkeffekt: Netzwerk', 'netzwerkeffekt: Effekt']);
  });

  it('are the longest', () => {
    expect(piecesFor('Netzwerksfolgen')).toEqual(['Netzwerksfolgen: Netzwerk', 'Netzwerksfolgen: Folgen']);
  });

  it('do without the s that ties them together', () => {
    expect(piecesFor('Innovationsprozess')).toEqual([
      'Innovationsprozess: Innovation',
      'Innovationsprozess: Prozess',
    ]);
  });

  it('may be one alone, and no stop word', () => {
    expect(piecesFor('Geschäftsidee')).toEqual(['Geschäftsidee: Geschäft']);
    expect(piecesFor('Überprozess')).toEqual(['Überprozess: Prozess']);
    expect(piecesFor('Gegenüber')).toEqual([]);
  });

  it('are none in English, nor in a word that is found', () => {
    expect(piecesFor('moonking')).toEqual([]);
    expect(found(library, 'Netzwerk', {}).result).not.toHaveProperty('pieces');
    expect(piecesFor('Prozess -Folgen')).toEqual([]);
  });

  it('are named for the words of a query that need it', () => {
    expect(piecesFor('"xyzzy plugh" Netzwerkeffekt Prozess')).toEqual([
      'Netzwerkeffekt: Netzwerk',
      'Netzwerkeffekt: Effekt',
    ]);
  });

  it('are not sought in what was pasted rather than typed', () => {
    expect(piecesFor(`netzwerk${'x'.repeat(52)}`)).toEqual([`netzwerk${'x'.repeat(52)}: Netzwerk`]);
    expect(piecesFor(`netzwerk${'x'.repeat(53)}`)).toEqual([]);
    expect(piecesFor('xyzzyq plughq frobozzq netzwerkeffekt')).toEqual([]);
  });

  it('come from both libraries, each once, where neither finds anything', () => {
    const both = (query: string) => mergeResults(found(library, query, {}), found(own, query, {})).result;
    expect(both('Netzwerkmodell').pieces).toEqual([
      { typed: 'Netzwerkmodell', piece: 'Netzwerk' },
      { typed: 'Netzwerkmodell', piece: 'Modell' },
    ]);
    expect(both('Kai')).not.toHaveProperty('pieces');
  });
});
