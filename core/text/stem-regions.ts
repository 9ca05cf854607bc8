/**
 * What the Snowball stemmers share. A region is where a part of the word starts: an ending may be
 * cut only where it lies wholly inside its region, so that short words keep a body.
 */
export type Regions = { readonly r1: number; readonly r2: number };

/** One step of a stemmer. Words only get shorter, so the regions of the whole word hold to the end. */
export type Step = (word: string, regions: Regions) => string;

/** Just behind the first consonant that follows a vowel, looking from `from`; else the word's end. */
export function behindSyllable(word: string, from: number, vowels: string): number {
  const isVowel = (at: number): boolean => vowels.includes(word.charAt(at));
  let at = from;
  while (at < word.length && !isVowel(at)) at += 1;
  while (at < word.length && isVowel(at)) at += 1;
  return Math.min(at + 1, word.length);
}

/** Finds the longest of these endings that a word has, or `''`. */
export function longestEnding(endings: readonly string[]): (word: string) => string {
  const pattern = new RegExp(`(?:${endings.join('|')})$`, 'u');
  return (word) => pattern.exec(word)?.[0] ?? '';
}

/** The word without its last `ending.length` letters, and something else there if need be. */
export const cut = (word: string, ending: string, instead = ''): string =>
  word.slice(0, word.length - ending.length) + instead;

/** Whether the ending lies wholly in the region. */
export const within = (region: number, word: string, ending: string): boolean =>
  word.length - ending.length >= region;

export const hasDigit = (word: string): boolean => /\d/u.test(word);
