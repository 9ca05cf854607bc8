import type { Language } from '../../../core/model/language.ts';
import type { SegmentId } from '../../../core/model/ids.ts';
import type { DocumentMention, SearchDocument } from '../../../core/search/documents.ts';
import { indexedWords } from '../../../core/search/indexed-words.ts';
import type { Mentioning } from '../../../core/search/mentioning.ts';
import { remembered, shownParts } from '../../../core/search/open-index.ts';
import type { LanguageIndex } from '../../../core/search/open-index.ts';
import type { Database } from './database.ts';
import { openDiskPostings } from './disk-postings.ts';
import { openDiskVocabulary } from './disk-vocabulary.ts';
import { listReader } from './lists.ts';
import type { Lists } from './lists.ts';
import { kindIn, kindOf, readRoll } from './roll.ts';
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
  const postings = openDiskPostings(roll, lists);
  const document = remembered((number) => readDocument(database, language, roll, number), mostDocuments);
  return {
    language,
    document,
    textOf: (number) => textOf(database, language, number),
    saying: (text, most) => {
      // Words are letters and digits: nothing in them means anything to `like`, which knows the capitals of a to z
      // alone. Any letter stands for the others; whoever asks reads the texts anyway.
      const rows = database.rows(
        `select number from documents_${language} where text like ? limit ?`,
        `%${text.replace(/[^\0-\x7f]/gu, '_')}%`,
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
    titlesWith: (terms) =>
      new Set(
        lists.ofAll(terms.map(titleTerm)).flatMap((list) => (list === undefined ? [] : [...list.documents])),
      ),
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
