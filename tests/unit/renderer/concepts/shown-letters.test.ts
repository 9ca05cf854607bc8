import { describe, expect, it } from 'vitest';
import { indexLetters } from '../../../../core/concepts/index-letters.ts';
import { alphabet, barLetters, shownLetters } from '../../../../renderer/concepts/shown-letters.ts';
import { makeConcept } from '../../core/concepts/make-concept.ts';

const letters = indexLetters(
  [
    makeConcept('ecosystem', { de: ['Ökosystem', 'Verbund'] }),
    makeConcept('market', { de: ['Markt'] }),
    makeConcept('industry', { de: ['4.0-Industrie'] }),
  ],
  'de',
);

const shown = (typed: string): readonly string[] =>
  shownLetters(letters, typed, 'de').flatMap(({ letter, entries }) =>
    entries.map(({ label }) => `${letter} ${label}`),
  );

describe('shownLetters', () => {
  it('shows everything while nothing is typed', () => {
    expect(shown(' ')).toEqual(['# 4.0-Industrie', 'M Markt', 'O Ökosystem', 'V Verbund']);
  });

  it('keeps what fits, with umlauts as they are typed, and an entry that points to it', () => {
    for (const typed of ['ökos', 'oekos', 'okos']) expect(shown(typed)).toEqual(['O Ökosystem', 'V Verbund']);
    expect(shown('verb')).toEqual(['V Verbund']);
  });

  it('leaves no empty letter', () => {
    expect(shownLetters(letters, 'markt', 'de').map(({ letter }) => letter)).toEqual(['M']);
    expect(shownLetters(letters, 'xyz', 'de')).toEqual([]);
  });
});

it('has the whole alphabet in the bar, and what stands outside it', () => {
  expect(barLetters(letters)).toEqual([...alphabet, '#']);
});
