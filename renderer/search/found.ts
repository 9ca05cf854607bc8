import { languages, otherLanguage, type PerLanguage } from '../../core/model/language.ts';
import type { SearchLibrary } from '../../core/search/library.ts';
import type { SearchOptions } from '../../core/search/result.ts';
import { search } from '../../core/search/search.ts';
import type { Found } from './messages.ts';

/**
 * Searches, and counts the hits of each language, whichever are shown: the filter by language names
 * both. One more search that shows nothing gives the count that the first one cannot.
 */
export function found(library: SearchLibrary, text: string, options: SearchOptions): Found {
  const result = search(library, text, options);
  const counted = options.language === undefined ? languages[0] : otherLanguage(options.language);
  const { total } = search(library, text, { ...options, language: counted, limit: 0 });
  const rest = options.language === undefined ? result.total - total : result.total;
  const counts: PerLanguage<number> = counted === 'de' ? { de: total, en: rest } : { de: rest, en: total };
  return { result, counts };
}
