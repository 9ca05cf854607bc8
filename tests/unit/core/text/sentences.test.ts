import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../../core/text/sentences.ts';
import type { Language } from '../../../../core/model/language.ts';
import { cases } from '../../long.ts';

const split = (text: string, language: Language): readonly string[] =>
  sentences(text, language).map(({ start, end }) => text.slice(start, end));

/** Each case is written as its sentences; joined by spaces they must come apart again. */
const german: readonly (readonly string[])[] = [
  ['Wir suchen z. B. Partner im Süden, d. h. Händler und Berater.', 'Mehr brauchen wir nicht.'],
  ['I. d. R. Kunden aus der Industrie.', 'Das genügt.'],
  ['Am 18. Juni 1998 erschien der Aufsatz.', 'Er wurde viel gelesen.'],
  ['Im 19. Jahrhundert war das anders.', 'Heute nicht.'],
  ['Das schrieb B. Joseph Pine II mit J. H. Gilmore.', 'Ein Jahr danach kam das Buch.'],
  ['Dr. Meier und Prof. Schulz stritten.', 'Wer hatte recht?', 'Niemand!'],
  ['Vgl. dazu S. 12 und Kap. 4.', 'Die Tabelle steht in Abb. 3 oben.'],
  ['Maschinen, Fahrzeuge usw. wurden geteilt.', 'Das half bzw. Es half fast.'],
  ['Der Umsatz stieg auf 5 Mio. Euro im Jahr.', 'Ein Jahr später waren es 3 Mrd.', 'Das war viel.'],
  ['„Warum?“, fragte er.', '„Weil es geht!“ rief sie.', 'Er schwieg.'],
  ['Das war im Jahr 1999.', 'Danach kam die Krise.'],
  ['Es blieb bei Plan B.', 'Dann kam Plan C.'],
  ['Der Wert entsteht beim Gebrauch.[3]', 'So sieht es auch ein anderer. [4] [5]', 'Damit genug.'],
  ['Von 3.5 Prozent auf 4,7 Prozent: ein Sprung.', 'Mehr steht auf www.example.org im Netz.'],
  ['Die Müller AG u. a. Firmen im Land.', 'Und so fort.'],
];

const english: readonly (readonly string[])[] = [
  ['Some firms, e.g. Intel, did it; others, i.e. Most of them, did not.', 'Why?'],
  ['Mr. Smith met Dr. Jones at No. 5 Main Street.', 'They talked.'],
  ['No.', 'I will not.'],
  ['It was B. Joseph Pine who said so.', 'J. H. Gilmore agreed.'],
  ['The U.S. Army bought ten.', 'He lives in the U.S.', 'They left.'],
  ['Acme Inc. Europe was sold.', 'They moved to Acme Inc.', 'That was it.'],
  ['“Why?” he asked.', '“Because!” she said.', 'He left.'],
  ['It grew by 3.5 percent in 1999.', 'The year after was worse.'],
  ['So it went.[12]', 'Then it stopped. [1, 2]', 'No more.'],
  ['See Fig. 3 and pp. 12 for more.', 'Smith et al. Report the same.'],
  ['It was Jan. 5 when she came at 5 p.m. Eastern time.', 'We were late.'],
  ['So it was I.', 'Then he laughed.'],
];

describe('sentences', () => {
  it.each(german.map((parts) => [parts.join(' '), parts] as const))('German: %s', (text, parts) => {
    expect(split(text, 'de')).toEqual(parts);
  });

  it.each(english.map((parts) => [parts.join(' '), parts] as const))('English: %s', (text, parts) => {
    expect(split(text, 'en')).toEqual(parts);
  });

  it('keeps the number of a point with the point', () => {
    expect(split('1. Find a market. 2. Make it yours.', 'en')).toEqual([
      '1. Find a market.',
      '2. Make it yours.',
    ]);
    expect(split('1. Markt finden. 2. Markt halten.', 'de')).toEqual([
      '1. Markt finden.',
      '2. Markt halten.',
    ]);
  });

  it('finds none in nothing', () => {
    expect(sentences('', 'de')).toEqual([]);
    expect(sentences(' \n ', 'en')).toEqual([]);
  });

  it.each(['de', 'en'] as const)(
    'holds all of the text but white space, in order and trimmed (%s)',
    (language) => {
      const piece = fc.oneof(
        fc.constantFrom(
          'z. B. ',
          'e.g. ',
          'Dr. ',
          '[3] ',
          '[',
          '. ',
          '.',
          '? ',
          '“',
          '18. ',
          'B. ',
          ' ',
          '\n',
          'Die ',
          'the ',
          '…',
        ),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
          const text = pieces.join('');
          let last = 0;
          for (const { start, end } of sentences(text, language)) {
            expect(text.slice(last, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            last = end;
          }
          expect(text.slice(last).trim()).toBe('');
        }),
        { seed: 20_245, numRuns: cases(500) },
      );
    },
  );
});
