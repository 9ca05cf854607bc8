import { Charset, Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import { languages, perLanguage } from '../../../core/model/language.ts';
import type { Language } from '../../../core/model/language.ts';
import { documentsOf } from '../../../core/search/documents.ts';
import type { SearchDocument } from '../../../core/search/documents.ts';
import { openSearchLibrary } from '../../../core/search/library.ts';
import { openSearchIndex } from '../../../core/search/open-index.ts';
import { search } from '../../../core/search/search.ts';
import { term, words } from '../../../core/text/words.ts';
import type { BundledLibrary } from '../library.ts';

/** A search engine over the bundled library. */
export type Answerer = {
  readonly name: string;
  /** How it is set up, for the print. */
  readonly setup: string;
  /** The places it finds, best first. */
  readonly ask: (query: string, most: number) => readonly string[];
};

/** All get the same documents: each segment, and each edition's title, subtitle and author. */
export const answerers = (library: BundledLibrary): readonly Answerer[] => {
  const documents = languages.flatMap((language) =>
    documentsOf(library.files[language]).map((document) => ({ language, document })),
  );
  return [fathom(library), miniSearch(documents), miniSearchStemmed(documents), flexSearch(documents)];
};

type Placed = { readonly language: Language; readonly document: SearchDocument };

type Placeable = Pick<SearchDocument, 'work' | 'segment'> & { readonly language?: Language };

const placeOf = ({ work, segment }: Placeable, language: Language): string =>
  `${work}.${language} ${segment?.slice(1) ?? 'title'}`;

function fathom({ files, concepts }: BundledLibrary): Answerer {
  const indexes = perLanguage((language) => openSearchIndex(files[language]));
  const library = openSearchLibrary(indexes, concepts);
  return {
    name: 'Fathom',
    setup: 'as it ships: both languages, stems, compounds, slips, concepts',
    ask: (query, limit) => search(library, query, { limit }).hits.map((hit) => placeOf(hit, hit.language)),
  };
}

/** Neither engine reads quotation marks; without them the words are at least looked for. */
const unquoted = (query: string): string => query.replace(/["„“”]/gu, '');

const withoutAccents = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');

function miniSearch(documents: readonly Placed[]): Answerer {
  return {
    ...miniSearchOf(
      documents,
      (word) => withoutAccents(word),
      (text) => text,
    ),
    name: 'MiniSearch',
    setup: 'one index; accents folded, prefix on, fuzzy 0.2, any of the words (its default), BM25',
  };
}

/** With Fathom's own fold and stems; words carry their language, so that each is stemmed in its own. */
function miniSearchStemmed(documents: readonly Placed[]): Answerer {
  const stemmed = (text: string, language: Language): string =>
    words(text)
      .map((word) => `${language}:${term(word.text, language)}`)
      .join(' ');
  const both = (query: string): string => languages.map((language) => stemmed(query, language)).join(' ');
  return {
    ...miniSearchOf(documents, (word) => word, both, stemmed),
    name: 'MiniSearch + stems',
    setup: 'the same fed with Fathom’s folded stems, each document in its language, each query in both',
  };
}

type Row = { readonly id: number; readonly text: string };

function miniSearchOf(
  documents: readonly Placed[],
  processTerm: (word: string) => string,
  asQuery: (text: string) => string,
  asText: (text: string, language: Language) => string = (text) => text,
): Pick<Answerer, 'ask'> {
  const index = new MiniSearch<Row>({
    fields: ['text'],
    processTerm,
    ...(asText('a', 'de') === 'a' ? {} : { tokenize: (text: string) => text.split(' ') }),
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  index.addAll(
    documents.map(({ language, document }, id) => ({ id, text: asText(document.text, language) })),
  );
  return { ask: (query, most) => placesAt(documents, index.search(asQuery(unquoted(query))).slice(0, most)) };
}

function flexSearch(documents: readonly Placed[]): Answerer {
  const index = new Document({
    document: {
      id: 'id',
      index: [{ field: 'text', tokenize: 'forward' as const, encoder: Charset.LatinBalance }],
    },
  });
  documents.forEach(({ document }, id) => index.add({ id, text: document.text }));
  return {
    name: 'FlexSearch',
    setup: 'one Document index; tokenize "forward" (prefixes), encoder LatinBalance, suggestions on',
    ask: (query, limit) => {
      const [found] = index.search(unquoted(query), { limit, suggest: true });
      return placesAt(
        documents,
        (found?.result ?? []).map((id) => ({ id })),
      );
    },
  };
}

const placesAt = (
  documents: readonly Placed[],
  found: readonly { readonly id: unknown }[],
): readonly string[] =>
  found.flatMap(({ id }) => {
    const placed = documents[Number(id)];
    return placed === undefined ? [] : [placeOf(placed.document, placed.language)];
  });
