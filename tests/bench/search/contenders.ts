import type { Concept } from '../../../core/model/concept.ts';
import type { Edition } from '../../../core/model/edition.ts';
import { fathomLunr } from '../peers/fathom-lunr.ts';
import { flexSearch } from '../peers/flexsearch.ts';
import { fts5, fts5Stemmed } from '../peers/fts5.ts';
import { miniSearch, miniSearchStemmed } from '../peers/minisearch.ts';
import { orama } from '../peers/orama.ts';
import type { Document, Engine, Peer } from '../peers/peer.ts';

/** An engine that takes part in the bench over generated articles. */
export type Contender = {
  readonly isFathom: boolean;
  /** The largest library it is made for. */
  readonly most: number;
  readonly engine: Engine<Edition>;
};

export const contenders = (concepts: readonly Concept[]): readonly Contender[] => [
  { isFathom: true, most: 1000, engine: fathomLunr(concepts) },
  ...[miniSearch, miniSearchStemmed, flexSearch, orama, fts5, fts5Stemmed].map((peer) => ({
    isFathom: false,
    most: Infinity,
    engine: overArticles(peer),
  })),
];

/** Other engines get each article as one document: its title and its text. */
const overArticles = (peer: Peer): Engine<Edition> => ({
  ...peer,
  build: (editions, folder) => peer.build(documentsOf(editions), folder),
});

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
