import { sightOf } from './indexed-words.ts';
import type { LanguageIndex } from './open-index.ts';
import type { Way, WordUnit } from './word-unit.ts';

/** Shorter words begin too much, and less behind them is an ending. */
const leastWord = 5;
const leastRest = 3;
const mostForms = 40;

/**
 * For a word that nothing is found for: what begins with it, though a space behind it says that it is finished.
 * Leuchtturm, where a library has Leuchtturmwärter alone, is not to vanish with that space.
 */
export function longerThan({ form, idle, ways }: WordUnit, index: LanguageIndex): readonly Way[] {
  const isMet = ways.some(({ term }) => index.postings.of(term) !== undefined);
  if (idle || isMet || form.length < leastWord || /\P{L}/u.test(form)) return [];
  const { forms } = index.vocabulary.beginningWith(form, mostForms);
  return forms
    .filter((each) => each.length - form.length >= leastRest)
    .map((each): Way => ({ term: sightOf(each, index.language).term, worth: 1, by: 'beginning' }));
}
