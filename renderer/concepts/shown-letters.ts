import type { IndexLetter } from '../../core/concepts/index-letters.ts';
import type { Language } from '../../core/model/language.ts';
import { closeness } from '../quick-box/closeness.ts';
import { plain } from '../words/plain.ts';

/** The letters of the jump bar, whether or not anything stands under them. */
export const alphabet: readonly string[] = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * The letters and entries left when the index is filtered by what was typed. A `see` entry also stays
 * where the label that it points to fits, and the other way round it does not.
 */
export function shownLetters(
  letters: readonly IndexLetter[],
  typed: string,
  language: Language,
): readonly IndexLetter[] {
  const asked = plain(typed, language);
  if (asked === '') return letters;
  const fits = (label: string | null): boolean =>
    label !== null && closeness(plain(label, language), asked) !== null;
  return letters
    .map(({ letter, entries }) => ({
      letter,
      entries: entries.filter(({ label, see }) => fits(label) || fits(see)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** The letters of the bar: the alphabet, and whatever else the index has (`#`, letters of other scripts). */
export const barLetters = (letters: readonly IndexLetter[]): readonly string[] => [
  ...alphabet,
  ...letters.map(({ letter }) => letter).filter((letter) => !alphabet.includes(letter)),
];
