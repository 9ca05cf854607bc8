import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Concept } from '../../../core/model/concept.ts';
import type { Edition } from '../../../core/model/edition.ts';
import { openOwnIndex } from '../../../host/library/index/open-own-index.ts';
import type { IndexedEdition } from '../../../host/library/index/own-index.ts';
import { articlesOf, hitsShown } from './fathom-lunr.ts';
import type { Engine } from './peer.ts';

/** How many articles are put in as one, as a large import does. */
const batch = 100;

/** The engine of the own library, asked through its thread as the host asks it. */
export const fathomOwn = (concepts: readonly Concept[]): Engine<Edition> => {
  const open = (folder: string) => openOwnIndex({ file: join(folder, 'index.sqlite'), concepts });
  return {
    name: 'Fathom',
    setup: `the own library’s engine: its thread asked as the host asks it, settled after the last article; the same language, ranking, snippets and marks, ${hitsShown} passages an answer; its file holds the texts`,
    build: async (editions, folder) => {
      const index = await open(folder);
      let waiting: IndexedEdition[] = [];
      for (const edition of editions) {
        waiting.push(indexed(edition));
        if (waiting.length < batch) continue;
        await index.put(waiting);
        waiting = [];
      }
      await index.put(waiting);
      await index.settle();
      await index.close();
    },
    open: async (folder) => {
      const index = await open(folder);
      return async (query, most) => {
        const { result } = await index.search({ text: query, options: { limit: hitsShown } });
        return articlesOf(result.hits, most);
      };
    },
  };
};

const indexed = (edition: Edition): IndexedEdition => ({
  edition,
  added: '2026-11-21T10:00:00.000Z',
  format: 'markdown',
  file: `${edition.head.work}.md`,
  stamp: { size: 1, modified: 1, hash: createHash('sha256').update(edition.head.hash).digest('hex') },
});
