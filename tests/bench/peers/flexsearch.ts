import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Charset, Document } from 'flexsearch';
import { readPlaces, unquoted, writePlaces } from './peer.ts';
import type { Peer } from './peer.ts';

const fresh = () => {
  const field = (name: string) => ({
    field: name,
    tokenize: 'forward' as const,
    encoder: Charset.LatinBalance,
  });
  return new Document({ document: { id: 'id', index: [field('title'), field('text')] } });
};

export const flexSearch: Peer = {
  name: 'FlexSearch',
  setup:
    'one Document index of title and text, what the title finds first; tokenize "forward" (prefixes), encoder LatinBalance, suggestions on',
  build: async (documents, folder) => {
    const index = fresh();
    const places: string[] = [];
    for (const { place, title, text } of documents) index.add({ id: places.push(place) - 1, title, text });
    const parts = join(folder, 'parts');
    await mkdir(parts);
    const written: Promise<void>[] = [];
    index.export((key, data) => {
      if (typeof data === 'string') written.push(writeFile(join(parts, key), data));
    });
    await Promise.all(written);
    await writePlaces(folder, places);
  },
  open: async (folder) => {
    const index = fresh();
    const parts = join(folder, 'parts');
    for (const key of await readdir(parts)) index.import(key, await readFile(join(parts, key), 'utf8'));
    const places = await readPlaces(folder);
    return (query, limit) => {
      const found = index.search(unquoted(query), { limit, suggest: true });
      const ids = new Set(found.flatMap(({ result }) => result));
      return [...ids].slice(0, limit).map((id) => places[Number(id)] ?? '');
    };
  },
};
