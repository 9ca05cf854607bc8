import type { Edition } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import { compoundsOf, packCompounds } from './compound-table.ts';
import { documentsOf } from './documents.ts';
import type { SearchDocument } from './documents.ts';
import { indexedWords } from './indexed-words.ts';
import type { IndexedWord } from './indexed-words.ts';
import { weightOf } from './kind-weight.ts';
import { packedLunr } from './lunr-index.ts';
import type { PackedEdition, PackedVocabulary, SearchIndexFile } from './index-schema.ts';

/** Makes the search index of all editions in one language; editions in others are passed over. */
export function buildSearchIndex(editions: readonly Edition[], language: Language): SearchIndexFile {
  const own = editions.filter(({ head }) => head.language === language);
  const labels = labelTable(own);
  const file = {
    format: 1 as const,
    language,
    labels: labels.entries,
    editions: own.map((edition) => packEdition(edition, labels)),
  };
  const documents = documentsOf(file);
  const indexed = documents.map(({ text }) => indexedWords(text, language).filter(({ stop }) => !stop));
  return {
    ...file,
    vocabulary: vocabularyOf(indexed, documents, language),
    lunr: packedLunr(
      documents.map(({ kind }, id) => ({
        terms: (indexed[id] ?? []).map(({ term }) => term),
        weight: weightOf(kind),
      })),
    ),
  };
}

function vocabularyOf(
  indexed: readonly (readonly IndexedWord[])[],
  documents: readonly SearchDocument[],
  language: Language,
): PackedVocabulary {
  const counts = new Map<string, number>();
  for (const words of indexed) {
    for (const { form } of words) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const sorted = [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const forms = sorted.map(([form]) => form);
  return {
    forms,
    counts: sorted.map(([, count]) => count),
    compounds: packCompounds(compoundsOf(forms, documents, language)),
  };
}

type LabelTable = {
  readonly entries: readonly [concept: string, label: string][];
  readonly indexOf: (concept: string, label: string) => number;
};

function labelTable(editions: readonly Edition[]): LabelTable {
  const key = (concept: string, label: string): string => `${concept}:${label}`;
  const found = new Map<string, [string, string]>();
  for (const { mentions } of editions) {
    for (const { concept, label } of mentions) found.set(key(concept, label), [concept, label]);
  }
  const sorted = [...found].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const numbers = new Map(sorted.map(([name], index) => [name, index]));
  return {
    entries: sorted.map(([, entry]) => entry),
    indexOf: (concept, label) => numbers.get(key(concept, label)) ?? -1,
  };
}

function packEdition({ head, segments, mentions }: Edition, labels: LabelTable): PackedEdition {
  const packed = new Map<string, number[]>();
  for (const { segment, concept, label, start, end } of mentions) {
    const own = packed.get(segment) ?? [];
    own.push(labels.indexOf(concept, label), start, end);
    packed.set(segment, own);
  }
  return {
    work: head.work,
    title: head.title,
    ...(head.subtitle === undefined ? {} : { subtitle: head.subtitle }),
    ...(head.author === undefined ? {} : { author: head.author }),
    ...(head.date === undefined ? {} : { date: head.date }),
    ...(head.topics.length === 0 ? {} : { topics: head.topics }),
    segments: segments.map(({ id, number, kind, text }) => {
      const own = packed.get(id);
      return { id, number, kind, text, ...(own === undefined ? {} : { mentions: own }) };
    }),
  };
}
