import { otherLanguage, type Language } from '../../core/model/language.ts';
import type { Target } from '../quick-box/target.ts';
import { keepingWords } from './words.ts';

/** The page in the quick box, found in both languages. */
export const keepingTarget = (language: Language): Target => ({
  id: 'page keeping',
  group: 'commands',
  names: [
    { text: keepingWords[language].title, language },
    { text: keepingWords[otherLanguage(language)].title, language: otherLanguage(language) },
  ],
  to: { route: { page: 'keeping' } },
});
