import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../core/text/fold.ts';
import { cases } from '../../long.ts';

describe('fold', () => {
  it.each([
    ['Größe', 'Groesse', 'grosse', 'GRÖSSE', 'GROẞE', 'Gro\u0308ße'],
    ['Märkte', 'Maerkte', 'markte'],
    ['für', 'fuer', 'FUER', 'fur'],
    ['Äpfel', 'Aepfel', 'apfel'],
    ['Häuser', 'Haeuser', 'hauser'],
    ['Bäuerin', 'Baeuerin', 'bauerin'],
    ['religiös', 'religioes', 'religios'],
    ['Diät', 'Diaet', 'diat'],
    ['Menüeintrag', 'Menueeintrag', 'menuintrag'],
    ['Smørrebrød', 'Smörrebröd', 'smorrebrod'],
  ])('makes one of the German spellings of %s', (...spellings) => {
    expect(new Set(spellings.map((spelling) => fold(spelling, 'de'))).size).toBe(1);
  });

  it.each([
    'neue',
    'bauen',
    'frauen',
    'quelle',
    'bequem',
    'treue',
    'feuer',
    'steuern',
    'idee',
    'ideen',
    'see',
  ])('keeps the e of %s', (word) => expect(fold(word, 'de')).toBe(word));

  it('leaves ae, oe and ue alone in English', () => {
    expect(['blue', 'value', 'poem', 'aerospace'].map((word) => fold(word, 'en'))).toEqual([
      'blue',
      'value',
      'poem',
      'aerospace',
    ]);
  });

  it.each([
    ['café', 'cafe'],
    ['naïve', 'naive'],
    ['œuvre', 'oeuvre'],
    ['Encyclopædia', 'encyclopaedia'],
    ['Łódź', 'lodz'],
    ['ﬁrm', 'firm'],
    ['İstanbul', 'istanbul'],
    ['Müller', 'muller'],
  ])('folds %s to %s', (word, folded) => expect(fold(word, 'en')).toBe(folded));

  it.each([
    ['incumbent’s', 'incumbent'],
    ["incumbent's", 'incumbent'],
    ['we’ll', 'we'],
    ["don't", 'dont'],
    ['can’t', 'cant'],
  ])('drops the small ending of %s', (word, folded) => expect(fold(word, 'en')).toBe(folded));

  it('drops the small ending of geht’s', () => expect(fold('geht’s', 'de')).toBe('geht'));

  it('keeps the signs of other scripts that are no accents', () => {
    expect(fold('हिन्दी', 'en')).toBe('हिन्दी');
    expect(fold('한국어', 'en')).toBe('한국어');
  });

  it.each(['de', 'en'] as const)('has no other result for words of basic letters (%s)', (language) => {
    const letter = fc.constantFrom(...'aeiounsxqzAEIOUSQ');
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1 }), (word) => {
        // The accent sends the word the long way, and is lost there.
        expect(fold(word, language)).toBe(fold(`${word}\u0301`, language));
      }),
      { seed: 20_242, numRuns: cases(2000) },
    );
  });

  it.each(['de', 'en'] as const)('changes nothing the second time (%s)', (language) => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('a', 'e', 'o', 'u', 'ä', 'ö', 'ü', 'q', 'n', 's', 'ß', '’', 'ø', 'Æ'),
      }),
    );
    fc.assert(
      fc.property(word, (text) => {
        const once = fold(text, language);
        expect(fold(once, language)).toBe(once);
      }),
      { seed: 20_242, numRuns: cases(2000) },
    );
  });
});
