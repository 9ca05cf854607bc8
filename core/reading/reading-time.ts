import type { Language, PerLanguage } from '../model/language.ts';

/**
 * Words a minute in silent reading of non-fiction: Brysbaert, "How many words do we read per
 * minute?" (2019) gives 238 for English and about 12 % fewer for German, whose words are longer.
 */
const wordsPerMinute: PerLanguage<number> = { de: 210, en: 238 };

/** Whole minutes, at least one. */
export const readingMinutes = (words: number, language: Language): number =>
  Math.max(1, Math.round(words / wordsPerMinute[language]));
