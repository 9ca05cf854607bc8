import { useReader } from '../app/reader-context.ts';
import type { Language, PerLanguage } from '../../core/model/language.ts';
import { useStore } from '../app/store.ts';

/**
 * The words of one feature in both languages. They stand in the feature's own `words.ts`; a word
 * missing in one language is a type error. A library would bring loading and look-up by string,
 * which the type checker cannot follow.
 */
export const dictionary = <Words extends object>(words: PerLanguage<Words>): PerLanguage<Words> => words;

/** The interface's language now. */
export function useLanguage(): Language {
  const { settings, systemLanguage } = useReader();
  const { language } = useStore(settings.store);
  return language === 'system' ? systemLanguage : language;
}

export const useWords = <Words extends object>(words: PerLanguage<Words>): Words => words[useLanguage()];
