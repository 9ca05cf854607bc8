import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { term, words } from '../../../../core/text/words.ts';
import type { Language } from '../../../../core/model/language.ts';

const texts = (text: string): readonly string[] => words(text).map((word) => word.text);

describe('words', () => {
  it('parts words at hyphens, slashes, points and spaces', () => {
    expect(texts('Start-up-Welt und/oder Industrie 4.0 (B2B)')).toEqual([
      'Start',
      'up',
      'Welt',
      'und',
      'oder',
      'Industrie',
      '4',
      '0',
      'B2B',
    ]);
  });

  it('keeps the short endings of English with their word, and no other apostrophe', () => {
    expect(texts("The incumbent’s partners don't, we'll see; the partners’ own")).toEqual([
      'The',
      'incumbent’s',
      'partners',
      "don't",
      "we'll",
      'see',
      'the',
      'partners',
      'own',
    ]);
    expect(texts("d'accord, O’Reilly, ’tis")).toEqual(['d', 'accord', 'O', 'Reilly', 'tis']);
  });

  it('keeps combining marks with their letters and makes no word of a lone one', () => {
    expect(texts('u\u0308ber ❤️ 👍🏽 हिन्दी')).toEqual(['u\u0308ber', 'हिन्दी']);
  });

  it('gives the stretch of each word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeGreaterThan(word.start);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          last = word.end;
        }
      }),
      { seed: 20_243 },
    );
  });

  it('leaves no letter and no digit outside a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const outside = words(text).reduceRight(
          (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
          text,
        );
        expect(outside).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { seed: 20_244 },
    );
  });
});

describe('term', () => {
  it.each<[Language, ...string[]]>([
    ['de', 'Vertriebspartnerschaft', 'Vertriebspartnerschaften'],
    ['de', 'Kunde', 'Kunden', 'Kundin', 'Kundinnen'],
    ['de', 'Investor', 'Investoren', 'Investors', 'Investorin', 'Investorinnen'],
    ['de', 'Markt', 'Märkte', 'Maerkte', 'Märkten', 'Marktes'],
    ['de', 'Startup', 'Startups'],
    ['de', 'up', 'ups'],
    ['de', 'Größe', 'Groesse', 'große', 'grosse', 'GRÖSSEN'],
    ['de', 'Unternehmen', 'Unternehmens'],
    ['de', 'Workshop', 'Workshops'],
    ['en', 'partner', 'partners', 'partnering', "partner's"],
    ['en', 'company', 'companies', 'company’s'],
    ['en', 'incumbent', 'incumbents', 'incumbent’s'],
    ['en', 'up', 'ups'],
  ])('%s: %s meets its other forms', (language, ...forms) => {
    expect(new Set(forms.map((form) => term(form, language))).size).toBe(1);
  });

  it.each<[Language, string, string]>([
    ['de', 'Kunde', 'Kunst'],
    ['de', 'System', 'Syst'],
    ['de', 'bauen', 'blau'],
    ['en', 'general', 'generous'],
    ['en', 'university', 'universe'],
    ['en', 'past', 'paste'],
  ])('%s: %s does not meet %s', (language, one, other) => {
    expect(term(one, language)).not.toBe(term(other, language));
  });

  it('answers the same when asked again, and keeps the languages apart', () => {
    expect(term('Märkte', 'de')).toBe(term('Märkte', 'de'));
    expect(term('Blue', 'de')).toBe('blu');
    expect(term('Blue', 'en')).toBe('blue');
  });
});
