import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import type lunr from 'lunr';
import type { Concept } from '../../core/model/concept.ts';
import { languages, perLanguage } from '../../core/model/language.ts';
import type { PerLanguage } from '../../core/model/language.ts';
import type { SearchDocument } from '../../core/search/documents.ts';
import type { SearchIndexFile } from '../../core/search/index-schema.ts';
import { sightOf } from '../../core/search/indexed-words.ts';
import { openSearchLibrary } from '../../core/search/library.ts';
import { lunrIndexOf } from '../../core/search/lunr-index.ts';
import { openSearchIndex } from '../../core/search/open-index.ts';
import { search } from '../../core/search/search.ts';
import { words } from '../../core/text/words.ts';

/** A search engine with its index built and written out. */
export type Engine = {
  readonly name: string;
  /** How it is set up, for the print. */
  readonly setup: string;
  /** Size of the index as it would lie on disk, in bytes. */
  readonly bytes: number;
  /** Opens the written index; what comes back answers a query with the number of its hits. */
  readonly open: () => Promise<(query: string) => number>;
};

const hitsShown = 50;

export function fathom(files: PerLanguage<SearchIndexFile>, concepts: readonly Concept[]): Engine {
  const written = perLanguage((language) => JSON.stringify(files[language]));
  return {
    name: 'Fathom',
    setup:
      'one Lunr index for each language, both always asked; stems, prefix, compounds, typos, concepts; time and size include ' +
      `texts, ranking and ${hitsShown} snippets with marks`,
    bytes: bytesOf(written.de) + bytesOf(written.en),
    open: async () => {
      const indexes = perLanguage((language) =>
        openSearchIndex(JSON.parse(written[language]) as SearchIndexFile),
      );
      const library = openSearchLibrary(indexes, concepts);
      return (query) => search(library, query, { limit: hitsShown }).hits.length;
    },
  };
}

/** Lunr's own way of answering, over the same indexes: what Fathom's evaluation is measured against. */
export function lunrAlone(files: PerLanguage<SearchIndexFile>): Engine {
  const written = perLanguage((language) => JSON.stringify(lunrIndexOf(files[language].lunr)));
  return {
    name: 'Lunr alone',
    setup:
      'the same indexes asked by Lunr 2.3.9 itself: all words, the last one with a wildcard; no typos, no texts, no snippets',
    bytes: bytesOf(written.de) + bytesOf(written.en),
    open: async () => {
      const { default: own } = await import('lunr');
      const indexes = perLanguage((language) => own.Index.load(JSON.parse(written[language]) as object));
      return (query) =>
        languages.reduce((sum, language) => sum + askLunr(own, indexes[language], query, language), 0);
    },
  };
}

function askLunr(own: typeof lunr, index: lunr.Index, query: string, language: 'de' | 'en'): number {
  const typed = words(query).map(({ text }) => sightOf(text, language));
  return index.query((asked) => {
    typed.forEach(({ form, term, stop }, at) => {
      const { REQUIRED } = own.Query.presence;
      const { TRAILING, NONE } = own.Query.wildcard;
      const last = at === typed.length - 1 && form.length > 1;
      if (last) asked.term(form, { presence: REQUIRED, wildcard: TRAILING });
      else if (!stop) asked.term(term, { presence: REQUIRED, wildcard: NONE });
    });
  }).length;
}

type Row = { readonly id: number; readonly text: string };
const rowsOf = (documents: readonly SearchDocument[]): readonly Row[] =>
  documents.map(({ text }, id) => ({ id, text }));

export function miniSearch(documents: readonly SearchDocument[]): Engine {
  const options = {
    fields: ['text'],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' as const },
  };
  const built = new MiniSearch<Row>(options);
  built.addAll(rowsOf(documents));
  const written = JSON.stringify(built);
  return {
    name: 'MiniSearch',
    setup:
      'one index for both languages; prefix on, fuzzy 0.2, all words required; no stems, no texts, no snippets',
    bytes: bytesOf(written),
    open: async () => {
      const index = MiniSearch.loadJSON<Row>(written, options);
      return (query) => index.search(query).length;
    },
  };
}

export function flexSearch(documents: readonly SearchDocument[]): Engine {
  const make = () =>
    new Document({ document: { id: 'id', index: [{ field: 'text', tokenize: 'forward' as const }] } });
  const built = make();
  for (const row of rowsOf(documents)) built.add({ ...row });
  const parts: [string, string][] = [];
  built.export((key, data) => {
    if (typeof data === 'string') parts.push([key, data]);
  });
  return {
    name: 'FlexSearch',
    setup: `one Document index for both languages; tokenize "forward" (prefixes), default encoder; first ${hitsShown} ids; no typos, no stems, no texts`,
    bytes: parts.reduce((sum, [, data]) => sum + bytesOf(data), 0),
    open: async () => {
      const index = make();
      for (const [key, data] of parts) index.import(key, data);
      return (query) =>
        index.search(query, { limit: hitsShown }).reduce((sum, { result }) => sum + result.length, 0);
    },
  };
}

const bytesOf = (written: string): number => Buffer.byteLength(written);
