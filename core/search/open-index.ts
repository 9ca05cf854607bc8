import type { SegmentId, WorkId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Stretch } from '../model/segment.ts';
import { sentences } from '../text/sentences.ts';
import { documentsOf } from './documents.ts';
import type { SearchDocument } from './documents.ts';
import { indexedWords } from './indexed-words.ts';
import type { IndexedWord } from './indexed-words.ts';
import type { SearchIndexFile } from './index-schema.ts';
import { mentioningIn } from './mentioning.ts';
import type { Mentioning } from './mentioning.ts';
import { openPostings } from './postings.ts';
import type { Postings } from './postings.ts';
import { openVocabulary } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What `tag:` and `before:` ask of an article. */
export type About = {
  /** The day it was published, else the one it came into the library, `2026-11-01`; where neither is known, none. */
  readonly day: string | undefined;
  /** Concept ids, or free words. */
  readonly topics: readonly string[];
};

/**
 * The index of one language, ready to be asked. Documents go by their numbers. There are two of it: the
 * bundled library's is opened from its file and held in memory (below), the own library's reads what a
 * query needs from the disk (`host/library/index`). Both are asked by the same code.
 */
export type LanguageIndex = {
  readonly language: Language;
  readonly document: (document: number) => SearchDocument | undefined;
  /** The text of a document, read for this once. */
  readonly textOf: (document: number) => string;
  /** The first `most` documents whose text has these letters, capitals aside. */
  readonly saying: (text: string, most: number) => Int32Array;
  readonly numberOf: (work: WorkId, segment: SegmentId | null) => number | undefined;
  /** Known without reading the document. */
  readonly kindOf: (document: number) => SearchDocument['kind'];
  /** § of a document, 0 for a title; likewise. */
  readonly sectionNumberOf: (document: number) => number;
  /** The works there are, and the place in that list of each document's own; -1 where a number has no document. */
  readonly works: readonly WorkId[];
  readonly workOf: Int32Array;
  /** By a work's place in `works`. */
  readonly aboutOf: (work: number) => About;
  readonly postings: Postings;
  readonly vocabulary: Vocabulary;
  readonly mentioning: Mentioning;
  /** The titles that have one of these terms in their first line, by their documents. */
  readonly titlesWith: (terms: readonly string[]) => ReadonlySet<number>;
  /** The words of a document. Read when first asked for, and kept for a while. */
  readonly wordsOf: (document: number) => readonly IndexedWord[];
  /** What a hit in a document is shown by: a title's lines, a heading whole, else sentences. Kept likewise. */
  readonly partsOf: (document: number) => readonly Stretch[];
  /** How many texts may be read to answer one question of a query: the index itself knows no order of words. */
  readonly mostRead: number;
};

/** Opens the checked content of `search/<language>.json`. */
export function openSearchIndex(file: SearchIndexFile): LanguageIndex {
  const documents = documentsOf(file);
  const works = file.editions.map(({ work }) => work);
  const numbers = new Map(works.map((work, number) => [work, number]));
  return {
    language: file.language,
    document: (document) => documents[document],
    textOf: (document) => documents[document]?.text ?? '',
    saying: (text, most) => {
      const said = text.toLowerCase();
      const found = documents.flatMap((each, at) => (each.text.toLowerCase().includes(said) ? at : []));
      return Int32Array.from(found.slice(0, most));
    },
    numberOf: (work, segment) => {
      const found = documents.findIndex((each) => each.work === work && each.segment === segment);
      return found < 0 ? undefined : found;
    },
    kindOf: (document) => documents[document]?.kind ?? 'paragraph',
    sectionNumberOf: (document) => documents[document]?.number ?? 0,
    works,
    workOf: Int32Array.from(documents, ({ work }) => numbers.get(work) ?? -1),
    aboutOf: (work) => ({ day: file.editions[work]?.date, topics: file.editions[work]?.topics ?? [] }),
    postings: openPostings(file.lunr),
    vocabulary: openVocabulary(file.vocabulary, file.language),
    mentioning: mentioningIn(documents),
    titlesWith: titlesIn(documents, file.language),
    wordsOf: remembered((document) => indexedWords(documents[document]?.text ?? '', file.language)),
    partsOf: remembered((document) => shownParts(documents[document], file.language)),
    mostRead: Number.POSITIVE_INFINITY,
  };
}

/** The terms of the first line of a title, which is the title itself. */
export const titleTerms = (text: string, language: Language): ReadonlySet<string> =>
  new Set(indexedWords(text.split('\n')[0] ?? '', language).map(({ term }) => term));

function titlesIn(documents: readonly SearchDocument[], language: Language): LanguageIndex['titlesWith'] {
  let known: Map<string, number[]> | undefined;
  const read = (): Map<string, number[]> => {
    const titles = new Map<string, number[]>();
    documents.forEach(({ kind, text }, document) => {
      if (kind !== 'title') return;
      for (const term of titleTerms(text, language)) {
        const own = titles.get(term);
        if (own === undefined) titles.set(term, [document]);
        else own.push(document);
      }
    });
    return titles;
  };
  return (terms) => {
    const titles = (known ??= read());
    return new Set(terms.flatMap((term) => titles.get(term) ?? []));
  };
}

const mostRemembered = 4000;

/** What was worked out for a document, kept until there is too much of it. */
export function remembered<Value>(
  work: (document: number) => Value,
  most = mostRemembered,
): (document: number) => Value {
  const known = new Map<number, Value>();
  return (document) => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const found = work(document);
    if (known.size >= most) known.clear();
    known.set(document, found);
    return found;
  };
}

export function shownParts(document: SearchDocument | undefined, language: Language): readonly Stretch[] {
  const { kind, text } = document ?? { kind: 'heading', text: '' };
  if (kind === 'heading') return [{ start: 0, end: text.length }];
  if (kind !== 'title') return sentences(text, language);
  let start = 0;
  return text.split('\n').map((line) => {
    const stretch = { start, end: start + line.length };
    start = stretch.end + 1;
    return stretch;
  });
}
