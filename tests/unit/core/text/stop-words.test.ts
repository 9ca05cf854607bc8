import { expect, it } from 'vitest';
import { fold } from '../../../../core/text/fold.ts';
import { isStopWord } from '../../../../core/text/stop-words.ts';

it('knows the small words of each language in their folded form', () => {
  for (const word of ['der', 'für', 'über', 'können', 'Während'])
    expect(isStopWord(fold(word, 'de'), 'de')).toBe(true);
  for (const word of ['the', 'of', "don't", 'Their']) expect(isStopWord(fold(word, 'en'), 'en')).toBe(true);
});

it('keeps the two languages apart', () => {
  expect(isStopWord('the', 'de')).toBe(false);
  expect(isStopWord('der', 'en')).toBe(false);
});

it('leaves alone the words that carry a subject', () => {
  for (const word of ['wert', 'markt', 'kund', 'neu']) expect(isStopWord(word, 'de')).toBe(false);
  for (const word of ['value', 'market', 'deep', 'first']) expect(isStopWord(word, 'en')).toBe(false);
});
