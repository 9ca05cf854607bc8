import { found } from './found.ts';
import type { SearchLibrary } from './library.ts';
import type { Query } from './query.ts';
import type { SearchOptions, SearchResult } from './result.ts';

/**
 * Searches the library in both languages and returns one list, best first: titles; segments with
 * all words; segments that mention what is looked for under another label or in the other language;
 * and, where those are few, segments that hold the word in pieces or with some of the words. Slips are
 * forgiven where nothing else is found, else only told. Never throws.
 */
export const search = (
  library: SearchLibrary,
  query: Query | string,
  options: SearchOptions = {},
): SearchResult => found(library, query, options).result;
