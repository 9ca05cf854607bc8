import { perLanguage } from '../model/language.ts';
import type { SearchLibrary } from './library.ts';
import type { SearchOptions } from './result.ts';
import type { Found } from './result-schema.ts';
import { search } from './search.ts';

/** Searches, and counts the hits of each language in the work that is shown: the filter names both. */
export function found(library: SearchLibrary, text: string, options: SearchOptions): Found {
  const result = search(library, text, options);
  const shown = result.works.filter(({ work }) => options.work === undefined || work === options.work);
  const counts = perLanguage((language) => shown.reduce((sum, { hits }) => sum + hits[language], 0));
  return { result, counts };
}
