import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { readPlaces, unquoted, writePlaces } from './peer.ts';
import type { Document, Peer } from './peer.ts';
import { stemmedDocument, stemmedQuery } from './stemmed.ts';

type Row = { readonly id: number; readonly title: string; readonly text: string };

const withoutAccents = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');

export const miniSearch: Peer = {
  name: 'MiniSearch',
  setup:
    'one index; accents folded, prefix on, fuzzy 0.2, any of the words (its default), BM25, title counts twice',
  ...over(
    withoutAccents,
    (document) => document,
    (query) => query,
  ),
};

export const miniSearchStemmed: Peer = {
  name: 'MiniSearch + stems',
  setup: 'the same fed with Fathom’s folded stems, each document in its language, each query in both',
  ...over((word) => word, stemmedDocument, stemmedQuery),
};

function over(
  processTerm: (word: string) => string,
  given: (document: Document) => Document,
  asked: (query: string) => string,
): Pick<Peer, 'build' | 'open'> {
  const options = {
    fields: ['title', 'text'],
    processTerm,
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
  };
  return {
    build: async (documents, folder) => {
      const index = new MiniSearch<Row>(options);
      const places: string[] = [];
      for (const document of documents) {
        const { title, text } = given(document);
        index.add({ id: places.push(document.place) - 1, title, text });
      }
      await writeFile(join(folder, 'index.json'), JSON.stringify(index));
      await writePlaces(folder, places);
    },
    open: async (folder) => {
      const index = MiniSearch.loadJSON<Row>(await readFile(join(folder, 'index.json'), 'utf8'), options);
      const places = await readPlaces(folder);
      return (query, most) =>
        index
          .search(asked(unquoted(query)))
          .slice(0, most)
          .map(({ id }) => places[Number(id)] ?? '');
    },
  };
}
