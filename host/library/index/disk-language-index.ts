import type { Language } from '../../../core/model/language.ts';
import type { SegmentId } from '../../../core/model/ids.ts';
import { weightOf } from '../../../core/search/build-index.ts';
import type { DocumentMention, SearchDocument } from '../../../core/search/documents.ts';
import { indexedWords } from '../../../core/search/indexed-words.ts';
import type { Mentioning } from '../../../core/search/mentioning.ts';
import { remembered, shownParts } from '../../../core/search/open-index.ts';
import type { LanguageIndex } from '../../../core/search/open-index.ts';
import { ceiling, rarity } from '../../../core/search/postings.ts';
import type { Posting, Postings } from '../../../core/search/postings.ts';
import type { Database } from './database.ts';
import { openDiskVocabulary } from './disk-vocabulary.ts';
import { chunksOfTerm, decoded } from './posting-bytes.ts';
import type { PostingList } from './posting-bytes.ts';
import { kindOf, readRoll } from './roll.ts';
import type { Roll } from './roll.ts';
import { mentionTerm } from './write-editions.ts';

/** So many texts are kept, and of so many the words. */
const mostDocuments = 3000;
const mostWords = 1000;
/** A phrase of common words is looked for in the best so many of the passages that hold them all. */
const mostRead = 1200;

/**
 * The index of one language of the own library, as it is in the file now: it has to be opened anew when
 * the file has changed. What a query needs is read from the disk when it is asked for.
 */
export function openDiskLanguageIndex(database: Database, language: Language): LanguageIndex {
  const roll = readRoll(database, language);
  const { workOf, works, lengths } = roll;
  const lists = listReader(database, language, workOf);
  const postings = postingsOf(roll, lists);
  const document = remembered((number) => readDocument(database, language, roll, number), mostDocuments);
  return {
    language,
    document,
    numberOf: (work, segment) => {
      const [first, documents] = (database.row(
        'select first, documents from editions where work = ? and language = ?',
        work,
        language,
      ) ?? [0, 0]) as readonly [number, number];
      if (segment === null || documents === 0) return documents === 0 ? undefined : first;
      const found = database.row(
        `select number from documents_${language} where number > ? and number < ? and segment = ?`,
        first,
        first + documents,
        segment,
      );
      return found === undefined ? undefined : Number(found[0]);
    },
    kindOf: (number) => kindOf(roll.kinds[number] ?? 0),
    sectionNumberOf: (number) => roll.sectionNumbers[number] ?? 0,
    works,
    workOf,
    aboutOf: roll.aboutOf,
    postings,
    vocabulary: openDiskVocabulary(database, language, (term) => lists.of(term) !== undefined),
    mentioning: mentioningOf(database, language, lists),
    wordsOf: remembered((number) => indexedWords(document(number)?.text ?? '', language), mostWords),
    partsOf: remembered((number) => shownParts(document(number), language), mostWords),
    mostRead: Math.min(mostRead, lengths.length),
  };
}

type Row = readonly [SegmentId | null, string, number | null, number, string | null];

function readDocument(
  database: Database,
  language: Language,
  { works, workOf, sectionNumbers, kinds }: Roll,
  number: number,
): SearchDocument | undefined {
  const row = database.row(
    `select segment, text, section, titled, mentions from documents_${language} where number = ?`,
    number,
  ) as Row | undefined;
  const work = works[workOf[number] ?? -1];
  if (row === undefined || work === undefined) return undefined;
  const [segment, text, section, titleLength, mentions] = row;
  return {
    work,
    segment,
    number: sectionNumbers[number] ?? 0,
    kind: kindOf(kinds[number] ?? 0),
    // Only what is shown needs the heading above it.
    get section() {
      return section === null ? '' : textOf(database, language, section);
    },
    text,
    titleLength,
    mentions: mentions === null ? [] : (JSON.parse(mentions) as readonly DocumentMention[]),
  };
}

const textOf = (database: Database, language: Language, number: number): string =>
  String((database.row(`select text from documents_${language} where number = ?`, number) ?? [''])[0]);

export type Lists = { readonly of: (term: string) => PostingList | undefined };

/** So many entries of posting lists are kept in memory. */
const mostKept = 400_000;

/** The documents of a term, those latest asked for kept. */
export function listReader(database: Database, language: Language, workOf: Int32Array): Lists {
  const known = new Map<string, PostingList | undefined>();
  let entries = 0;
  const read = (term: string): PostingList | undefined => {
    const [id] = (database.row('select id from terms where language = ? and term = ?', language, term) ??
      []) as readonly number[];
    if (id === undefined) return undefined;
    const chunks = database.rows(
      'select data from postings where key >= ? and key < ? order by key',
      id * chunksOfTerm,
      (id + 1) * chunksOfTerm,
    ) as readonly (readonly [Uint8Array])[];
    const list = decoded(
      chunks.map(([data]) => data),
      workOf,
    );
    return list.documents.length === 0 ? undefined : list;
  };
  return {
    of: (term) => {
      if (known.has(term)) {
        const list = known.get(term);
        known.delete(term);
        known.set(term, list);
        return list;
      }
      const list = read(term);
      known.set(term, list);
      entries += (list?.documents.length ?? 0) + 1;
      for (const [oldest, own] of known) {
        if (entries <= mostKept || oldest === term) break;
        known.delete(oldest);
        entries -= (own?.documents.length ?? 0) + 1;
      }
      return list;
    },
  };
}

/**
 * Shares are worked out when they are asked for, for they change with every article: Lunr's BM25, rounded
 * as Lunr rounds its weights, so that both libraries' scores are the same number for the same text.
 */
function postingsOf({ workOf, lengths, kinds, living, meanLength }: Roll, lists: Lists): Postings {
  const weights = Float64Array.from({ length: 8 }, (_, kind) => weightOf(kindOf(kind)));
  const known = new WeakMap<PostingList, Posting>();
  return {
    size: workOf.length,
    living,
    of: (term) => {
      const list = lists.of(term);
      if (list === undefined) return undefined;
      const before = known.get(list);
      if (before !== undefined) return before;
      const { documents, times } = list;
      const shares = new Float32Array(documents.length);
      const rare = rarity(documents.length, living);
      const highest = rare * ceiling;
      for (let at = 0; at < documents.length; at += 1) {
        const document = documents[at] ?? 0;
        const often = times[at] ?? 0;
        const short = 1.2 * (1 - 0.75 + 0.75 * ((lengths[document] ?? 0) / meanLength));
        const weight = ((rare * (ceiling * often)) / (short + often)) * (weights[kinds[document] ?? 0] ?? 1);
        shares[at] = Math.round(weight * 1000) / 1000 / highest;
      }
      const posting = { documents, shares };
      known.set(list, posting);
      return posting;
    },
  };
}

function mentioningOf(database: Database, language: Language, lists: Lists): Mentioning {
  const known = new Map<string, readonly string[]>();
  const nothing = { documents: new Int32Array(0), times: new Uint16Array(0) };
  const read = (concept: string): readonly string[] => {
    const start = mentionTerm(concept, '');
    const terms = database.rows(
      'select term from terms where language = ? and term >= ? and term < ?',
      language,
      start,
      `${start}\u{10ffff}`,
    ) as readonly (readonly [string])[];
    return terms.filter(([term]) => lists.of(term) !== undefined).map(([term]) => term.slice(start.length));
  };
  return {
    labelsOf: (concept) => {
      const before = known.get(concept);
      if (before !== undefined) return before;
      const labels = read(concept);
      known.set(concept, labels);
      return labels;
    },
    of: (concept, label) => lists.of(mentionTerm(concept, label)) ?? nothing,
  };
}
