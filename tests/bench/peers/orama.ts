import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, insert, load, save, search } from '@orama/orama';
import type { RawData } from '@orama/orama';
import { languages } from '../../../core/model/language.ts';
import type { Language } from '../../../core/model/language.ts';
import { stemGerman } from '../../../core/text/stem-german.ts';
import { unquoted } from './peer.ts';
import type { Peer } from './peer.ts';

const schema = { title: 'string', text: 'string' } as const;

const fresh = (language: Language) =>
  create({
    schema,
    sort: { enabled: false },
    components: {
      tokenizer:
        language === 'de'
          ? { language: 'german', stemming: true, stemmer: stemGerman }
          : { language: 'english', stemming: true },
    },
  });

export const orama: Peer = {
  name: 'Orama',
  setup:
    'a database for each language, both asked, hits by score; its English stemmer, for German Fathom’s; tolerance 1, title counts twice, prefixes as always, sorting off; it keeps the texts with its index',
  build: async (documents, folder) => {
    const databases = { de: fresh('de'), en: fresh('en') };
    for (const { place, language, title, text } of documents)
      await insert(databases[language], { place, title, text });
    for (const language of languages)
      await writeFile(join(folder, `${language}.json`), JSON.stringify(save(databases[language])));
  },
  open: async (folder) => {
    const databases = await Promise.all(
      languages.map(async (language) => {
        const database = fresh(language);
        load(database, JSON.parse(await readFile(join(folder, `${language}.json`), 'utf8')) as RawData);
        return database;
      }),
    );
    return async (query, limit) => {
      // Asked for nothing it gives everything, which takes it seconds.
      if (unquoted(query).trim() === '') return [];
      const asked = { term: unquoted(query), limit, tolerance: 1, boost: { title: 2 }, properties };
      const found = await Promise.all(databases.map(async (database) => search(database, asked)));
      return found
        .flatMap(({ hits }) => hits)
        .toSorted((one, other) => other.score - one.score)
        .slice(0, limit)
        .map(({ document }) => String((document as { readonly place?: unknown }).place));
    };
  },
};

const properties: ('title' | 'text')[] = ['title', 'text'];
