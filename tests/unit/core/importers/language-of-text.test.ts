import { expect, test } from 'vitest';
import { languageOf } from '../../../../core/importers/language-of-text.ts';

test('a text’s language is told by its small words', () => {
  expect(languageOf('The market is not yet there, and it will be for the brave.')).toBe('en');
  expect(languageOf('Der Markt ist noch nicht da, und er wird für die Mutigen sein.')).toBe('de');
  expect(languageOf('A Customer Acquisition Cost (CAC) is what it is.')).toBe('en');
  expect(languageOf('Customer Value, Co-Creation und Deep Value sind Begriffe.')).toBe('de');
});

test('one foreign name does not turn a text', () => {
  expect(languageOf('In Zürich and in Köln the market is not what it was.')).toBe('en');
});

test('where nothing tells, it is German', () => {
  expect(languageOf('')).toBe('de');
  expect(languageOf('12345')).toBe('de');
});
