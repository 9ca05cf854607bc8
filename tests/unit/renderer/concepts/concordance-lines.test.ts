import { describe, expect, it } from 'vitest';
import { concordanceLines, foundLabels, sieved } from '../../../../renderer/concepts/concordance-lines.ts';
import { makeEdition } from './make-edition.ts';

const german = makeEdition('deep', 'de', [
  { kind: 'heading', text: 'Wert', mentions: { Wert: 'value' } },
  { text: 'Aus Nutzen wird Wert, aus Wert wird Nutzen.', mentions: { Wert: 'value', Nutzen: 'value' } },
  { text: 'Ein Markt.', mentions: { Markt: 'market' } },
]);
const english = makeEdition('deep', 'en', [
  { text: 'There is\n\tvalue in it.', mentions: { value: 'value' } },
]);

const inWords = (line: { left: string; word: string; right: string }): string =>
  `${line.left}[${line.word}]${line.right}`;

describe('concordanceLines', () => {
  it('gives one line for each mention, in the order of the text, whatever the order of the mentions', () => {
    const lines = concordanceLines([{ ...german, mentions: german.mentions.toReversed() }], 'value');
    expect(lines.map(inWords)).toEqual([
      '[Wert]',
      'Aus [Nutzen] wird Wert, aus Wert wird Nutzen.',
      'Aus Nutzen wird [Wert], aus Wert wird Nutzen.',
      'Aus Nutzen wird Wert, aus [Wert] wird Nutzen.',
      'Aus Nutzen wird Wert, aus Wert wird [Nutzen].',
    ]);
    expect(lines.map(({ segment }) => segment.number)).toEqual([1, 2, 2, 2, 2]);
  });

  it('leaves other concepts out, and gives nothing for one that is mentioned nowhere', () => {
    expect(concordanceLines([german, english], 'market').map(inWords)).toEqual(['Ein [Markt].']);
    expect(concordanceLines([german, english], 'trade')).toEqual([]);
  });
});

describe('sieved', () => {
  it('keeps the language and the label asked for', () => {
    const lines = concordanceLines([german, english], 'value');
    expect(sieved(lines, { language: 'all', label: null })).toHaveLength(6);
    expect(sieved(lines, { language: 'en', label: null }).map(({ word }) => word)).toEqual(['value']);
    expect(sieved(lines, { language: 'all', label: 'Nutzen' }).map(({ word }) => word)).toEqual([
      'Nutzen',
      'Nutzen',
    ]);
    expect(sieved(lines, { language: 'en', label: 'Nutzen' })).toEqual([]);
  });
});

describe('foundLabels', () => {
  it('counts the labels found, the most frequent first', () => {
    expect(foundLabels(concordanceLines([german, english], 'value'))).toEqual([
      ['Wert', 3],
      ['Nutzen', 2],
      ['value', 1],
    ]);
  });
});
