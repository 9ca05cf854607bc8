import { describe, expect, it } from 'vitest';
import { conceptFlaws } from '../../../../core/concepts/check-concepts.ts';
import type { Concept } from '../../../../core/model/concept.ts';
import { makeConcept } from './make-concept.ts';

const rules = (...concepts: readonly Concept[]): readonly string[] =>
  conceptFlaws(concepts).map(({ concept, rule }) => `${concept}: ${rule}`);

describe('conceptFlaws', () => {
  it('finds nothing wrong with good concepts', () => {
    expect(
      rules(
        makeConcept('market', { de: ['Markt', 'Märkte'], en: ['market'] }),
        makeConcept('blue-ocean', { de: ['Blue Ocean'], en: ['Blue Ocean'], broader: ['market'] }),
        makeConcept('ocean', { de: ['Ozean'], en: ['ocean'], related: ['blue-ocean'] }),
      ),
    ).toEqual([]);
  });

  it('names ids that no concept has', () => {
    expect(conceptFlaws([makeConcept('market', { broader: ['economy'], related: ['trade'] })])).toEqual([
      { concept: 'market', rule: 'dangling id', what: 'broader names “economy”, and no concept has that id' },
      { concept: 'market', rule: 'dangling id', what: 'related names “trade”, and no concept has that id' },
    ]);
  });

  it('tells a concept that names itself from one that comes back to itself', () => {
    expect(rules(makeConcept('market', { broader: ['market'] }))).toEqual(['market: self reference']);
    expect(rules(makeConcept('market', { related: ['market'] }))).toEqual(['market: self reference']);
    expect(
      conceptFlaws([
        makeConcept('alpha', { broader: ['beta'] }),
        makeConcept('beta', { broader: ['gamma'] }),
        makeConcept('gamma', { broader: ['alpha'] }),
        makeConcept('delta', { broader: ['alpha'] }),
      ]).map(({ what }) => what),
    ).toEqual([
      'it is broader than itself: alpha → beta → gamma → alpha',
      'it is broader than itself: beta → gamma → alpha → beta',
      'it is broader than itself: gamma → alpha → beta → gamma',
    ]);
  });

  it('names an id that two concepts have', () => {
    expect(
      rules(
        makeConcept('market', { de: ['Markt'] }),
        makeConcept('market', { de: ['Basar'], en: ['bazaar'] }),
      ),
    ).toEqual(['market: same id']);
  });

  it('names a label that holds no word', () => {
    expect(rules(makeConcept('plus', { de: ['Plus', '+++'] }))).toEqual(['plus: empty label']);
  });

  it('names a label that two concepts claim, inflected or not', () => {
    expect(
      conceptFlaws([
        makeConcept('market', { de: ['Markt'], en: ['market'] }),
        makeConcept('trade', { de: ['Handel', 'Maerkte'], en: ['trade'] }),
      ]),
    ).toEqual([
      {
        concept: 'trade',
        rule: 'claimed label',
        what: 'the label “Maerkte” (de) is found on the same words as “Markt” (de) of “market”',
      },
    ]);
  });

  it('names labels of two languages that are found on the same words', () => {
    expect(
      rules(
        makeConcept('gift', { de: ['Geschenk'], en: ['gift'] }),
        makeConcept('poison', { de: ['Gift'], en: ['poison'] }),
      ),
    ).toEqual(['poison: claimed label']);
  });

  it('lets a concept repeat its own labels, and acronyms differ by case', () => {
    expect(rules(makeConcept('startup', { de: ['Start-up', 'Start-ups'], en: ['start-up'] }))).toEqual([]);
    expect(
      rules(
        makeConcept('iot', { de: ['IoT'], en: ['IoT'] }),
        makeConcept('iota', { de: ['IOT'], en: ['IOT'] }),
      ),
    ).toEqual([]);
    expect(
      rules(
        makeConcept('iot', { de: ['IoT'], en: ['IoT'] }),
        makeConcept('iota', { de: ['iot'], en: ['iot'] }),
      ),
    ).toEqual(['iota: claimed label']);
  });
});
