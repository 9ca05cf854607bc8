import type { Concept } from '../../../core/model/concept.ts';
import type { Edition } from '../../../core/model/edition.ts';
import type { Document, Engine, Peer } from '../peers/peer.ts';

/** An engine that takes part in the bench over generated articles. */
export type Contender = {
  readonly name: string;
  readonly isFathom: boolean;
  /** The largest library it is made for. */
  readonly most: number;
  /** Loads its code: a process that measures one engine holds no other. */
  readonly load: (concepts: readonly Concept[]) => Promise<Engine<Edition>>;
};

export const contenders: readonly Contender[] = [
  {
    name: 'Fathom',
    isFathom: true,
    most: Infinity,
    load: async (concepts) => (await import('../peers/fathom-own.ts')).fathomOwn(concepts),
  },
  {
    name: 'Fathom, bundled',
    isFathom: true,
    most: 1000,
    load: async (concepts) => (await import('../peers/fathom-lunr.ts')).fathomLunr(concepts),
  },
  other('MiniSearch', async () => (await import('../peers/minisearch.ts')).miniSearch),
  other('MiniSearch + stems', async () => (await import('../peers/minisearch.ts')).miniSearchStemmed),
  other('FlexSearch', async () => (await import('../peers/flexsearch.ts')).flexSearch),
  other('Orama', async () => (await import('../peers/orama.ts')).orama),
  other('FTS5', async () => (await import('../peers/fts5.ts')).fts5),
  other('FTS5 + stems', async () => (await import('../peers/fts5.ts')).fts5Stemmed),
];

/** Other engines get each article as one document: its title and its text. */
function other(name: string, load: () => Promise<Peer>): Contender {
  return {
    name,
    isFathom: false,
    most: Infinity,
    load: async () => {
      const peer = await load();
      return { ...peer, build: (editions, folder) => peer.build(documentsOf(editions), folder) };
    },
  };
}

function* documentsOf(editions: Iterable<Edition>): Generator<Document> {
  for (const { head, segments } of editions) {
    const { work, language, title } = head;
    yield {
      place: `${work}.${language}`,
      language,
      title,
      text: segments.map(({ text }) => text).join('\n'),
    };
  }
}
