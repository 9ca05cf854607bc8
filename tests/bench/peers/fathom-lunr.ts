import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Concept } from '../../../core/model/concept.ts';
import type { Edition } from '../../../core/model/edition.ts';
import { languages, perLanguage } from '../../../core/model/language.ts';
import { buildSearchIndex } from '../../../core/search/build-index.ts';
import type { SearchIndexFile } from '../../../core/search/index-schema.ts';
import { openSearchLibrary } from '../../../core/search/library.ts';
import { openSearchIndex } from '../../../core/search/open-index.ts';
import { search } from '../../../core/search/search.ts';
import type { Ask, Engine } from './peer.ts';

/** How many passages the page asks for. */
export const hitsShown = 20;

type Placed = Pick<Edition['head'], 'work' | 'language'>;

/** The articles of a list of passages, each once, in the order of its best one. */
export const articlesOf = (hits: readonly Placed[], most: number): readonly string[] =>
  [...new Set(hits.map(({ work, language }) => `${work}.${language}`))].slice(0, most);

/** The engine of the bundled library, as the page's worker holds it. */
export const fathomLunr = (concepts: readonly Concept[]): Engine<Edition> => ({
  name: 'Fathom, bundled',
  setup: `the bundled library’s engine: both languages always asked; stems, prefixes, compounds, slips, concepts; each answer with ${hitsShown} snippets and their marks`,
  build: async (editions, folder) => {
    const all = [...editions];
    for (const language of languages)
      await writeFile(join(folder, `${language}.json`), JSON.stringify(buildSearchIndex(all, language)));
  },
  open: async (folder): Promise<Ask> => {
    const texts = {
      de: await readFile(join(folder, 'de.json'), 'utf8'),
      en: await readFile(join(folder, 'en.json'), 'utf8'),
    };
    const indexes = perLanguage((language) =>
      openSearchIndex(JSON.parse(texts[language]) as SearchIndexFile),
    );
    const library = openSearchLibrary(indexes, concepts);
    return (query, most) => articlesOf(search(library, query, { limit: hitsShown }).hits, most);
  },
});
