import type { Language } from '../../../core/model/language.ts';
import type { SegmentId } from '../../../core/model/ids.ts';
import { weightOf } from '../../../core/search/kind-weight.ts';
import type { DocumentMention, SearchDocument } from '../../../core/search/documents.ts';
import { indexedWords } from '../../../core/search/indexed-words.ts';
import type { Mentioning } from '../../../core/search/mentioning.ts';
import { remembered, shownParts } from '../../../core/search/open-index.ts';
import type { LanguageIndex } from '../../../core/search/open-index.ts';
import { ceiling, rarity } from '../../../core/search/postings.ts';
import { float32s, int32s, roomTime, uint16s } from '../../../core/search/room.ts';
import type { Posting, Postings } from '../../../core/search/postings.ts';
import type { Database } from './database.ts';
import { openDiskVocabulary } from './disk-vocabulary.ts';
import { chunksOfTerm, decoded, mostIn } from './posting-bytes.ts';
import type { PostingList } from './posting-bytes.ts';
import { kindIn, kindOf, lengthIn, readRoll } from './roll.ts';
import type { Roll } from './roll.ts';
import { mentionTerm, titleTerm } from './write-editions.ts';

/** So many texts are kept, and of so many the words. */
const mostDocuments = 1000;
const mostWords = 300;
/** A phrase of common words is looked for in the best so many of the passages that hold them all. */
const mostRead = 4000;

/**
 * The index of one language of the own library, as it is in the file now: it has to be opened anew when
 * the file has changed. What a query needs is read from the disk when it is asked for.
 */
export function openDiskLanguageIndex(database: Database, language: Language): LanguageIndex {
  const roll = readRoll(database, language);
  const { workOf, works, sizes } = roll;
  const lists = listReader(database, language, workOf);
  const postings = postingsOf(roll, lists);
  const document = remembered((number) => readDocument(database, language, roll, number), mostDocuments);
  return {
    language,
    document,
    textOf: (number) => textOf(database, language, number),
    saying: (text, most) => {
      // Words are letters and digits: nothing in them means anything to `like`.
      const rows = database.rows(
        `select number from documents_${language} where text like ? limit ?`,
        `%${text}%`,
        most,
      ) as readonly (readonly [number])[];
      return Int32Array.from(rows.flatMap(([number]) => ((workOf[number] ?? -1) < 0 ? [] : number)));
    },
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
    kindOf: (number) => kindOf(kindIn(sizes[number] ?? 0)),
    sectionNumberOf: (number) => roll.sectionNumbers[number] ?? 0,
    works,
    workOf,
    aboutOf: roll.aboutOf,
    postings,
    vocabulary: openDiskVocabulary(database, language, (term) => lists.of(term) !== undefined),
    mentioning: mentioningOf(database, language, lists),
    titlesWith: (term) => lists.of(titleTerm(term))?.documents ?? new Int32Array(0),
    wordsOf: remembered((number) => indexedWords(document(number)?.text ?? '', language), mostWords),
    partsOf: remembered((number) => shownParts(document(number), language), mostWords),
    mostRead: Math.min(mostRead, workOf.length),
  };
}

type Row = readonly [SegmentId | null, string, number | null, number, string | null];

function readDocument(
  database: Database,
  language: Language,
  { works, workOf, sectionNumbers, sizes }: Roll,
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
    kind: kindOf(kindIn(sizes[number] ?? 0)),
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

/** So many entries of posting lists are kept in memory; longer lists are read anew for each query. */
const mostKept = 250_000;
const longList = 60_000;

/** A list, and until when it is good: a long one as long as the room it was read into. */
type Kept = { readonly list: PostingList | undefined; readonly until: number | undefined };

/** The documents of a term, those latest asked for kept. */
export function listReader(database: Database, language: Language, workOf: Int32Array): Lists {
  const known = new Map<string, Kept>();
  let entries = 0;
  const read = (term: string): Kept => {
    const nothing = { list: undefined, until: undefined };
    const rows = database.rows(
      `select data from terms join postings on key >= id * ${chunksOfTerm} and key < (id + 1) * ${chunksOfTerm}
       where language = ? and term = ? order by key`,
      language,
      term,
    ) as readonly (readonly [Uint8Array])[];
    if (rows.length === 0) return nothing;
    const chunks = rows.map(([data]) => data);
    const most = mostIn(chunks);
    const isLong = most > longList;
    const list = decoded(
      chunks,
      workOf,
      isLong
        ? { documents: int32s(most), times: uint16s(most) }
        : { documents: new Int32Array(most), times: new Uint16Array(most) },
    );
    if (list.documents.length === 0) return nothing;
    return { list, until: isLong ? roomTime() : undefined };
  };
  const sizeOf = ({ list, until }: Kept): number =>
    until === undefined ? (list?.documents.length ?? 0) + 1 : 1;
  return {
    of: (term) => {
      const before = known.get(term);
      if (before !== undefined) {
        known.delete(term);
        if (before.until === undefined || before.until === roomTime()) {
          known.set(term, before);
          return before.list;
        }
        entries -= sizeOf(before);
      }
      const kept = read(term);
      known.set(term, kept);
      entries += sizeOf(kept);
      for (const [oldest, own] of known) {
        if (entries <= mostKept || oldest === term) break;
        known.delete(oldest);
        entries -= sizeOf(own);
      }
      return kept.list;
    },
  };
}

/**
 * Shares are worked out when they are asked for, for they change with every article: Lunr's BM25, rounded
 * as Lunr rounds its weights, so that both libraries' scores are the same number for the same text.
 */
function postingsOf({ workOf, sizes, living, meanLength }: Roll, lists: Lists): Postings {
  const weights = Float64Array.from({ length: 8 }, (_, kind) => weightOf(kindOf(kind)));
  const known = new WeakMap<PostingList, Posting>();
  const shareOf = (rare: number, times: number, length: number, kind: number): number => {
    const short = 1.2 * (1 - 0.75 + 0.75 * (length / meanLength));
    const weight = ((rare * (ceiling * times)) / (short + times)) * (weights[kind] ?? 1);
    return Math.round(weight * 1000) / 1000 / (rare * ceiling);
  };
  return {
    size: workOf.length,
    living,
    of: (term) => {
      const list = lists.of(term);
      if (list === undefined) return undefined;
      const before = known.get(list);
      if (before !== undefined) return before;
      const { documents, times } = list;
      const { length } = documents;
      const isLong = length > longList;
      const shares = isLong ? float32s(length) : new Float32Array(length);
      const rare = rarity(length, living);
      // Of a long list most entries are words that stand once in a passage of a usual length.
      const usual = isLong ? usualShares((words, kind) => shareOf(rare, 1, words, kind)) : undefined;
      for (let at = 0; at < length; at += 1) {
        const document = documents[at] ?? 0;
        const often = times[at] ?? 0;
        const size = sizes[document] ?? 0;
        const words = lengthIn(size);
        const kind = kindIn(size);
        shares[at] =
          usual !== undefined && often === 1 && words < usualLength
            ? (usual[(kind << usualBits) | words] ?? 0)
            : shareOf(rare, often, words, kind);
      }
      const posting = { documents, shares };
      known.set(list, posting);
      return posting;
    },
  };
}

const usualBits = 8;
const usualLength = 1 << usualBits;

/** Shares by kind and number of words. */
const usualShares = (shareOf: (words: number, kind: number) => number): Float32Array =>
  Float32Array.from({ length: 8 * usualLength }, (_, at) => shareOf(at % usualLength, at >> usualBits));

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
