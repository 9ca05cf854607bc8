import type { Language, PerLanguage } from '../../core/model/language.ts';

const formats: PerLanguage<Intl.NumberFormat> = {
  de: new Intl.NumberFormat('de'),
  en: new Intl.NumberFormat('en'),
};

const shares: PerLanguage<Intl.NumberFormat> = {
  de: new Intl.NumberFormat('de', { style: 'percent' }),
  en: new Intl.NumberFormat('en', { style: 'percent' }),
};

/** A number as one writes it: `12.345` in German, `12,345` in English. */
export const numberIn = (language: Language, number: number): string => formats[language].format(number);

/** Counts in words: `counted('de', 2, 'Notiz', 'Notizen')` → `2 Notizen`. Both languages have two forms. */
export const counted = (language: Language, count: number, one: string, many: string): string =>
  `${numberIn(language, count)} ${count === 1 ? one : many}`;

/** A share of 1 as one writes it: `42 %` in German, held together, `42%` in English. */
export const percentIn = (language: Language, share: number): string => shares[language].format(share);
