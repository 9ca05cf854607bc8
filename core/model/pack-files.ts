import type { WorkId } from './ids.ts';
import type { Language } from './language.ts';

/** Where things stand in a pack, relative to its folder. Nobody else knows these names. */
export const packFiles = {
  manifest: 'manifest.json',
  concepts: 'concepts.json',
  edition: (work: WorkId, language: Language): string => `editions/${work}.${language}.json`,
  search: (language: Language): string => `search/${language}.json`,
} as const;
