import { expect, it } from 'vitest';
import { indexLetters } from '../../../../core/concepts/index-letters.ts';
import { makeConcept } from './make-concept.ts';

const concepts = [
  makeConcept('incumbent', {
    de: ['Platzhirsch', 'Etablierte'],
    en: ['incumbent', 'incumbents', 'established player'],
  }),
  makeConcept('early-adopter', { de: ['Ältester', 'Apfel'], en: ['early adopter'] }),
  makeConcept('five-forces', { de: ['5 Kräfte'], en: ['five forces', '5 forces'] }),
  makeConcept('ara', { de: ['Ära'], en: ['era'] }),
];

const lines = (language: 'de' | 'en'): readonly string[] =>
  indexLetters(concepts, language).flatMap(({ letter, entries }) =>
    entries.map(({ label, see }) => `${letter} ${label}${see === null ? '' : ` → ${see}`}`),
  );

it('sorts as German does, Ä under A, with alternative labels as references', () => {
  expect(lines('de')).toEqual([
    '# 5 Kräfte',
    'A Ältester',
    'A Apfel → Ältester',
    'A Ära',
    'E Etablierte → Platzhirsch',
    'P Platzhirsch',
  ]);
});

it('leaves out an alternative that only inflects the preferred label', () => {
  expect(lines('en')).toEqual([
    '# 5 forces → five forces',
    'E early adopter',
    'E era',
    'E established player → incumbent',
    'F five forces',
    'I incumbent',
  ]);
});
