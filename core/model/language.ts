import * as v from 'valibot';

/** The library's languages. German and English are equals: no rule may know only one of them. */
export const languages = ['de', 'en'] as const;

export const languageSchema = v.picklist(languages);
export type Language = v.InferOutput<typeof languageSchema>;

/** One value for each language. */
export type PerLanguage<Value> = Readonly<Record<Language, Value>>;

export const perLanguage = <Value>(make: (language: Language) => Value): PerLanguage<Value> => ({
  de: make('de'),
  en: make('en'),
});

export const otherLanguage = (language: Language): Language => (language === 'de' ? 'en' : 'de');
