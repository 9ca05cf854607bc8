import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundParts } from '../../../../core/text/compounds.ts';
import { fold } from '../../../../core/text/fold.ts';
import { term } from '../../../../core/text/words.ts';
import type { KnownWords } from '../../../../core/text/compounds.ts';
import { cases } from '../../long.ts';

/** The words of a library that stand alone in it. */
function knowing(alone: readonly string[]): KnownWords {
  const forms = new Set(alone.map((word) => fold(word, 'de')));
  const terms = new Set(alone.map((word) => term(word, 'de')));
  return {
    form: (form) => forms.has(form),
    inflected: (form) => forms.has(form) || terms.has(term(form, 'de')),
    stem: (stem) => terms.has(stem),
  };
}

const alone = `
  Vertrieb Partner Partnerschaft Kunde Kunden Nutzen Beirat Markt Zugang Räumung Daten Hoheit lernen Algorithmen
  Verkauf Interesse Interessen Ziel Teil Terror Organisation Erlebnis Hochschule Räte Wettbewerb fähig Kraft
  Unternehmen Wert Beziehung Orientierung Universität Institut Prognose Szenario Frage Rätsel inter Essen Ring
  sparen Technik Industrie Sicherheit Gefängnis hoch
`
  .trim()
  .split(/\s+/u);
const known = knowing(alone);
const parts = (word: string) => compoundParts(fold(word, 'de'), known);

describe('compoundParts', () => {
  it.each([
    ['Vertriebspartnerschaften', 'Vertrieb Partnerschaften'],
    ['Vertriebspartner', 'Vertrieb Partner'],
    ['Kundennutzen', 'Kunden Nutzen'],
    ['Kundenbeiräte', 'Kunden Beiräte'],
    ['Marktzugang', 'Markt Zugang'],
    ['Markträumung', 'Markt Räumung'],
    ['Datenhoheit', 'Daten Hoheit'],
    ['Lernalgorithmen', 'lern Algorithmen'],
    ['Verkaufsinteressen', 'Verkauf Interessen'],
    ['Teilziel', 'Teil Ziel'],
    ['Terrororganisation', 'Terror Organisation'],
    ['Kundenerlebnisses', 'Kunden Erlebnisses'],
    ['Hochschulräte', 'Hochschule Räte'],
    ['wettbewerbsfähige', 'Wettbewerb fähige'],
    ['Verkaufskraft', 'Verkauf Kraft'],
    ['Kundenorientierung', 'Kunden Orientierung'],
    ['Universitätsinstitut', 'Universität Institut'],
    ['Prognoseszenario', 'Prognose Szenario'],
    ['Rätselfrage', 'Rätsel Frage'],
    ['Industrietechnik', 'Industrie Technik'],
    ['Kundendatenhoheit', 'Kunden Daten Hoheit'],
  ])('takes %s apart: %s', (word, expected) => {
    expect(parts(word)).toEqual(expected.split(' ').map((part) => fold(part, 'de')));
  });

  it.each([
    'Partner',
    'Partnerschaft',
    'Partnerschaften',
    'Unternehmen',
    'Wertheit',
    'Castillo',
    'Vehmeier',
    'Mauborgne',
    'Marktes',
    'Kundschaft',
    'Organisationen',
    'Beziehungen',
    'Zugangs',
    'Teilmarx',
    'Industrie40',
  ])('leaves %s whole', (word) => {
    expect(parts(word)).toEqual([]);
  });

  it('prefers the fewest parts', () => {
    const own = knowing(['Hochsicherheit', 'Hoch', 'Sicherheit', 'Gefängnis']);
    expect(compoundParts('hochsicherheitsgefangnis', own)).toEqual(['hochsicherheit', 'gefangnis']);
  });

  it('uses stems of verbs at the beginning of two parts only', () => {
    expect(parts('Sparringspartner')).toEqual([]);
  });

  it('never splits words under eight letters, and gives parts that make up the word', () => {
    const word = fc
      .array(fc.constantFrom(...alone, 's', 'en', 'schaft', 'x'), { minLength: 1, maxLength: 4 })
      .map((some) => fold(some.join(''), 'de'));
    fc.assert(
      fc.property(word, (form) => {
        const found = compoundParts(form, known);
        if (form.length < 8) expect(found).toEqual([]);
        let at = 0;
        for (const part of found) {
          // A part may have lost an e before the next one.
          const start = Math.max(form.indexOf(part, at), form.indexOf(part.replace(/e$/u, ''), at));
          expect(start).toBeGreaterThanOrEqual(at);
          expect(start - at).toBeLessThanOrEqual(3);
          at = start + part.replace(/e$/u, '').length;
        }
        expect(found.length).not.toBe(1);
      }),
      { seed: 20270, numRuns: cases(1000) },
    );
  });
});
