import { languages, type Language } from '../../core/model/language.ts';

/** The first of the system's languages, most wanted first (`de-AT`, `en`), that the library has; else English. */
export function systemLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = languages.find((known) => known === tag.split('-')[0]?.toLowerCase());
    if (language !== undefined) return language;
  }
  return 'en';
}
