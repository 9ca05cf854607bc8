import { expect, it } from 'vitest';
import { conceptCounts } from '../../../../renderer/concepts/concept-counts.ts';
import { makeEdition } from './make-edition.ts';

it('counts places in all editions, and a work once whatever its languages', () => {
  const counts = conceptCounts([
    makeEdition('a', 'de', [{ text: 'Wert, Wert, Markt', mentions: { Wert: 'value', Markt: 'market' } }]),
    makeEdition('a', 'en', [{ text: 'value', mentions: { value: 'value' } }]),
    makeEdition('b', 'de', [{ text: 'Wert', mentions: { Wert: 'value' } }]),
  ]);
  expect(counts.get('value')).toEqual({ places: 4, works: 2 });
  expect(counts.get('market')).toEqual({ places: 1, works: 1 });
  expect(counts.get('trade')).toBeUndefined();
});
