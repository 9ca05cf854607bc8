import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages, perLanguage } from '../../core/model/language.ts';
import { documentsOf } from '../../core/search/documents.ts';
import { openSearchLibrary } from '../../core/search/library.ts';
import { openSearchIndex } from '../../core/search/open-index.ts';
import { search } from '../../core/search/search.ts';
import { readLibrary, withBundledPack } from './library.ts';
import type { BundledLibrary } from './library.ts';
import { flexSearch } from './peers/flexsearch.ts';
import { fts5, fts5Stemmed } from './peers/fts5.ts';
import { miniSearch, miniSearchStemmed } from './peers/minisearch.ts';
import { orama } from './peers/orama.ts';
import type { Ask, Document, Peer } from './peers/peer.ts';
import { judgedQueries } from './relevance/judged.ts';
import type { Judged } from './relevance/judged.ts';
import { relevanceTable } from './relevance/table.ts';

const most = 10;
const peers = [miniSearch, miniSearchStemmed, flexSearch, orama, fts5, fts5Stemmed];

/** How often one of the judged passages is among the first ten, and how high, for each engine and kind of query. */
export async function benchRelevance(): Promise<string> {
  const library = await withBundledPack(readLibrary);
  const judged = await judgedQueries();
  const documents = passagesOf(library);
  refuseUnknown(judged, documents);
  const engines = [{ name: 'Fathom', ranks: await ranksOf(judged, fathom(library)) }];
  for (const peer of peers)
    engines.push({ name: peer.name, ranks: await ranksOf(judged, await opened(peer, documents)) });
  return [
    `Relevance, the bundled library: ${judged.length} judged queries; each cell: answered in the first ${most} · mean reciprocal rank`,
    relevanceTable(judged, engines),
    'Fathom: as it ships: both languages, stems, compounds, slips, concepts.',
    ...peers.map(({ name, setup }) => `${name}: ${setup}.`),
  ].join('\n');
}

/** All engines get the same passages: each segment, and each edition's title, subtitle and author. */
const passagesOf = ({ files }: BundledLibrary): readonly Document[] =>
  languages.flatMap((language) =>
    documentsOf(files[language]).map(({ work, segment, text }) => ({
      place: `${work}.${language} ${segment?.slice(1) ?? 'title'}`,
      language,
      title: '',
      text,
    })),
  );

function fathom({ files, concepts }: BundledLibrary): Ask {
  const library = openSearchLibrary(
    perLanguage((language) => openSearchIndex(files[language])),
    concepts,
  );
  return (query, limit) =>
    search(library, query, { limit }).hits.map(
      ({ work, language, segment }) => `${work}.${language} ${segment?.slice(1) ?? 'title'}`,
    );
}

async function opened(peer: Peer, documents: readonly Document[]): Promise<Ask> {
  const folder = await mkdtemp(join(tmpdir(), 'fathom-bench-relevance-'));
  try {
    await peer.build(documents, folder);
    return await peer.open(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The place of the first judged passage of each query, from 1; 0 if it is not among the first ten. */
async function ranksOf(judged: readonly Judged[], ask: Ask): Promise<readonly number[]> {
  const ranks: number[] = [];
  for (const { query, expected } of judged)
    ranks.push((await ask(query, most)).findIndex((place) => expected.includes(place)) + 1);
  return ranks;
}

/** A judgement of a passage that does not exist would be a failure of every engine. */
function refuseUnknown(judged: readonly Judged[], documents: readonly Document[]): void {
  const known = new Set(documents.map(({ place }) => place));
  for (const { query, expected } of judged) {
    const unknown = expected.find((place) => !known.has(place));
    if (unknown !== undefined)
      throw new Error(`The judgement of “${query}” names ${unknown}, which is not there`);
  }
}
