import type { ConceptId, WorkId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Stretch } from '../model/segment.ts';
import { sentences } from '../text/sentences.ts';
import { documentsOf } from './documents.ts';
import type { SearchDocument } from './documents.ts';
import { indexedWords } from './indexed-words.ts';
import type { IndexedWord } from './indexed-words.ts';
import type { SearchIndexFile } from './index-schema.ts';
import { openPostings } from './postings.ts';
import type { Postings } from './postings.ts';
import { openVocabulary } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The search index of one language, ready to be asked. Documents go by their numbers. */
export type LanguageIndex = {
  readonly language: Language;
  readonly documents: readonly SearchDocument[];
  /** The works there are, and the place in that list of each document's own. */
  readonly works: readonly WorkId[];
  readonly workOf: Int32Array;
  readonly postings: Postings;
  readonly vocabulary: Vocabulary;
  /** The documents that mention a concept, by concept. */
  readonly mentioning: ReadonlyMap<ConceptId, readonly number[]>;
  /** The words of a document. Read when first asked for, and kept for a while. */
  readonly wordsOf: (document: number) => readonly IndexedWord[];
  /** What a hit in a document is shown by: a title's lines, a heading whole, else sentences. Kept likewise. */
  readonly partsOf: (document: number) => readonly Stretch[];
};

/** Opens the checked content of `search/<language>.json`. */
export function openSearchIndex(file: SearchIndexFile): LanguageIndex {
  const documents = documentsOf(file);
  const works = [...new Set(documents.map(({ work }) => work))];
  const numbers = new Map(works.map((work, number) => [work, number]));
  return {
    language: file.language,
    documents,
    works,
    workOf: Int32Array.from(documents, ({ work }) => numbers.get(work) ?? -1),
    postings: openPostings(file.lunr),
    vocabulary: openVocabulary(file.vocabulary, file.language),
    mentioning: mentioningOf(documents),
    wordsOf: remembered((document) => indexedWords(documents[document]?.text ?? '', file.language)),
    partsOf: remembered((document) => shownParts(documents[document], file.language)),
  };
}

function mentioningOf(documents: readonly SearchDocument[]): ReadonlyMap<ConceptId, readonly number[]> {
  const mentioning = new Map<ConceptId, number[]>();
  documents.forEach(({ mentions }, document) => {
    for (const concept of new Set(mentions.map((mention) => mention.concept))) {
      const own = mentioning.get(concept);
      if (own === undefined) mentioning.set(concept, [document]);
      else own.push(document);
    }
  });
  return mentioning;
}

const mostRemembered = 4000;

function remembered<Value>(work: (document: number) => Value): (document: number) => Value {
  const known = new Map<number, Value>();
  return (document) => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const found = work(document);
    if (known.size >= mostRemembered) known.clear();
    known.set(document, found);
    return found;
  };
}

function shownParts(document: SearchDocument | undefined, language: Language): readonly Stretch[] {
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
