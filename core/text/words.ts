import type { Language } from '../model/language.ts';
import { fold } from './fold.ts';
import { baseForm } from './irregular-forms.ts';
import { stemEnglish } from './stem-english.ts';
import { stemGerman } from './stem-german.ts';

/** A word of a text and where it stands: UTF-16 offsets, `end` exclusive. */
export type Word = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Letters, their marks, and digits. Hyphens, slashes and apostrophes part words, save an apostrophe
 * before the short endings of English (and of German geht’s): incumbent’s is one word, d'accord two.
 */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?:s|t|d|m|ll|re|ve)(?![\p{L}\p{M}\p{N}]))?/giu;

/** The words of a text, in order. */
export const words = (text: string): readonly Word[] =>
  Array.from(text.matchAll(wordPattern), ({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));

/** The same without their places. */
export const wordsIn = (text: string): readonly string[] => text.match(wordPattern) ?? [];

const stemmers = { de: stemGerman, en: stemEnglish } as const;

/** Terms already worked out. Texts repeat their words, so this spares most of the stemming. */
const known = { de: new Map<string, string>(), en: new Map<string, string>() } as const;
const mostKnown = 8_000;

/** As `term`, of a word folded already, and worked out anew each time. */
export const stemOf = (folded: string, language: Language): string =>
  stemmers[language](baseForm(folded, language));

/** The term under which a word is found: its folded form, an irregular one by its base, stemmed. */
export function term(word: string, language: Language): string {
  const terms = known[language];
  const before = terms.get(word);
  if (before !== undefined) return before;
  const found = stemOf(fold(word, language), language);
  if (terms.size >= mostKnown) terms.clear();
  terms.set(word, found);
  return found;
}
