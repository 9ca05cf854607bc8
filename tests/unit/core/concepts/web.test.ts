import { expect, it } from 'vitest';
import { conceptWeb } from '../../../../core/concepts/web.ts';
import type { Concept } from '../../../../core/model/concept.ts';
import { makeConcept } from './make-concept.ts';

const web = conceptWeb([
  makeConcept('market'),
  makeConcept('blue-ocean', { broader: ['market'], related: ['red-ocean', 'gone'] }),
  makeConcept('red-ocean', { broader: ['market'], related: ['blue-ocean'] }),
  makeConcept('incumbent', { related: ['red-ocean'] }),
]);
const ids = (concepts: readonly Concept[]): readonly string[] => concepts.map(({ id }) => id);

it('gives a concept by its id', () => {
  expect(web.get('market')?.id).toBe('market');
  expect(web.get('gone')).toBeUndefined();
});

it('derives what is narrower from what is broader', () => {
  expect(ids(web.broader('blue-ocean'))).toEqual(['market']);
  expect(ids(web.narrower('market'))).toEqual(['blue-ocean', 'red-ocean']);
  expect(ids(web.narrower('blue-ocean'))).toEqual([]);
});

it('makes related go both ways, once, and leaves out what does not exist', () => {
  expect(ids(web.related('red-ocean'))).toEqual(['blue-ocean', 'incumbent']);
  expect(ids(web.related('blue-ocean'))).toEqual(['red-ocean']);
  expect(ids(web.related('incumbent'))).toEqual(['red-ocean']);
  expect(ids(web.related('gone'))).toEqual([]);
});
