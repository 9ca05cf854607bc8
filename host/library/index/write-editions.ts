import type { Edition } from '../../../core/model/edition.ts';
import type { EditionName } from '../../../core/model/edition-name.ts';
import { languages } from '../../../core/model/language.ts';
import type { Language } from '../../../core/model/language.ts';
import { countCapitals } from '../../../core/search/capitals.ts';
import { titleText } from '../../../core/search/documents.ts';
import type { DocumentMention, SearchDocument } from '../../../core/search/documents.ts';
import { indexedWords } from '../../../core/search/indexed-words.ts';
import { titleTerms } from '../../../core/search/open-index.ts';
import type { Database } from './database.ts';
import { chunksOfTerm, encoded, fullChunk } from './posting-bytes.ts';
import type { IndexedEdition } from './own-index.ts';
import { addToRoll, readNext } from './roll.ts';
import type { RollEntry } from './roll.ts';

/** The term under which the mentions of a concept by one label are found; no word is written so. */
export const mentionTerm = (concept: string, label: string): string => `\u0001${concept}\u0001${label}`;

/** The term under which the titles are found that have a term in their first line. */
export const titleTerm = (term: string): string => `\u0002${term}`;

/** So many editions are gathered before their terms are written: a term in many of them is then written once. */
const atOnce = 64;

/** Adds editions, each in the place of the one with its work and language. Belongs into a transaction. */
export function writeEditions(database: Database, editions: readonly IndexedEdition[]): void {
  for (let at = 0; at < editions.length; at += atOnce) {
    const gathered = { de: newGathering(), en: newGathering() };
    for (const indexed of editions.slice(at, at + atOnce)) {
      const { work, language } = indexed.edition.head;
      // One that is replaced within this very batch has to be written before it can be taken out.
      if (gathered[language].works.has(work)) flush(database, gathered);
      takeOut(database, { work, language });
      gathered[language].works.add(work);
      add(database, indexed, gathered[language]);
    }
    flush(database, gathered);
  }
}

export function takeOut(database: Database, { work, language }: EditionName): void {
  const known = database.row(
    'select id, first, documents from editions where work = ? and language = ?',
    work,
    language,
  ) as readonly [number, number, number] | undefined;
  if (known === undefined) return;
  const [id, first, documents] = known;
  const rows = database.rows(
    `select segment, text from documents_${language} where number >= ? and number < ?`,
    first,
    first + documents,
  ) as readonly (readonly [string | null, string])[];
  const kinds = kindsOf(database, id);
  const counts = newCounts();
  for (const [segment, text] of rows) {
    const kind = segment === null ? 'title' : (kinds.get(segment) ?? 'paragraph');
    countForms(counts, { kind, text }, language);
  }
  for (const [form, { count, nouns, named, unnamed }] of counts) {
    database.run(
      `update forms set count = count - ?, nouns = nouns - ?, named = named - ?, unnamed = unnamed - ?
       where language = ? and form = ?`,
      count,
      nouns,
      named,
      unnamed,
      language,
      form,
    );
    database.run(
      'delete from forms where language = ? and form = ? and count <= 0 and named <= 0 and unnamed <= 0',
      language,
      form,
    );
  }
  database.run(
    `delete from documents_${language} where number >= ? and number < ?`,
    first,
    first + documents,
  );
  database.run('delete from frames where edition = ?', id);
  database.run('delete from editions where id = ?', id);
}

function kindsOf(database: Database, edition: number): ReadonlyMap<string, SearchDocument['kind']> {
  const [frame] = (database.row('select frame from frames where edition = ?', edition) ?? ['{}']) as [string];
  const { segments = [] } = JSON.parse(frame) as Partial<Edition>;
  return new Map(segments.map(({ id, kind }) => [id, kind]));
}

type FormCount = { count: number; nouns: number; named: number; unnamed: number };

const newCounts = (): Map<string, FormCount> => new Map();

const counterOf = (counts: Map<string, FormCount>, form: string): FormCount => {
  const own = counts.get(form) ?? { count: 0, nouns: 0, named: 0, unnamed: 0 };
  counts.set(form, own);
  return own;
};

/** Counts the forms of one document, and answers with its words. */
function countForms(
  counts: Map<string, FormCount>,
  document: Pick<SearchDocument, 'kind' | 'text'>,
  language: Language,
): ReturnType<typeof indexedWords> {
  const words = indexedWords(document.text, language);
  for (const { form, stop } of words) if (!stop) counterOf(counts, form).count += 1;
  // Only German capitals tell nouns from others, and only German words are taken apart.
  if (language === 'de') countCapitals(document, words, language, (form) => counterOf(counts, form));
  return words;
}

type Occurrences = { readonly documents: number[]; readonly times: number[] };

/** What several editions of one language come to, until it is written. */
type Gathering = {
  readonly works: Set<string>;
  readonly terms: Map<string, Occurrences>;
  readonly forms: Map<string, FormCount>;
  readonly entries: RollEntry[];
  /** The number of the first of `entries`; unknown while there is none. */
  first: number | undefined;
};

const newGathering = (): Gathering => ({
  works: new Set(),
  terms: new Map(),
  forms: newCounts(),
  entries: [],
  first: undefined,
});

function add(database: Database, indexed: IndexedEdition, gathering: Gathering): void {
  const { edition, added, format, file, stamp } = indexed;
  const { head, segments, mentions } = edition;
  const { language } = head;
  gathering.first ??= readNext(database, language);
  const first = gathering.first + gathering.entries.length;

  const insert = `insert into documents_${language} values (?, ?, ?, ?, ?, ?)`;
  const title = titleText(head);
  const titled = (head.subtitle === undefined ? head.title : `${head.title}\n${head.subtitle}`).length;
  database.run(insert, first, null, title, null, titled, null);
  let words = note(gathering, { section: 0, kind: 'title' }, title, [], language);

  const bySegment = Map.groupBy(mentions, ({ segment }) => segment);
  let section: number | null = null;
  segments.forEach(({ id: segment, number, kind, text }, at) => {
    const own = (bySegment.get(segment) ?? []).map(({ concept, label, start, end }): DocumentMention => ({
      concept,
      label,
      start,
      end,
    }));
    const document = first + 1 + at;
    const packed = own.length === 0 ? null : JSON.stringify(own);
    database.run(insert, document, segment, text, section, kind === 'heading' ? text.length : 0, packed);
    words += note(gathering, { section: number, kind }, text, own, language);
    if (kind === 'heading') section = document;
  });

  database.run(
    `insert into editions (work, language, hash, head, added, format, file, size, modified, stamp, day, topics,
     first, documents, words) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    head.work,
    language,
    head.hash,
    JSON.stringify(head),
    added,
    format,
    file,
    stamp.size,
    stamp.modified,
    stamp.hash,
    dayOf(indexed),
    JSON.stringify(head.topics),
    first,
    segments.length + 1,
    words,
  );
  const [id] = database.row('select last_insert_rowid()') as readonly [number];
  database.run('insert into frames values (?, ?)', id, frameOf(edition));
}

/** Takes a document into a gathering, and answers with how many of its words count. */
function note(
  gathering: Gathering,
  { section, kind }: Omit<RollEntry, 'length'>,
  text: string,
  mentions: readonly DocumentMention[],
  language: Language,
): number {
  const document = (gathering.first ?? 0) + gathering.entries.length;
  let length = 0;
  for (const { term, stop } of countForms(gathering.forms, { kind, text }, language)) {
    if (stop) continue;
    length += 1;
    occur(gathering.terms, term, document);
  }
  if (kind === 'title') {
    for (const term of titleTerms(text, language)) occur(gathering.terms, titleTerm(term), document);
  }
  for (const { concept, label } of mentions) occur(gathering.terms, mentionTerm(concept, label), document);
  gathering.entries.push({ section, kind, length });
  return length;
}

function occur(terms: Map<string, Occurrences>, term: string, document: number): void {
  const own = terms.get(term);
  if (own === undefined) terms.set(term, { documents: [document], times: [1] });
  else if (own.documents.at(-1) === document) own.times[own.times.length - 1] = (own.times.at(-1) ?? 0) + 1;
  else {
    own.documents.push(document);
    own.times.push(1);
  }
}

/** Writes what was gathered, and empties the gatherings. */
function flush(database: Database, gathered: Record<Language, Gathering>): void {
  for (const language of languages) {
    const { terms, forms, entries, first } = gathered[language];
    gathered[language] = newGathering();
    if (first === undefined) continue;
    addToRoll(database, language, first, entries);
    for (const [term, occurrences] of terms) append(database, language, term, occurrences);
    for (const [form, { count, nouns, named, unnamed }] of forms) {
      database.run(
        `insert into forms values (?, ?, ?, ?, ?, ?) on conflict do update set count = count + excluded.count,
         nouns = nouns + excluded.nouns, named = named + excluded.named, unnamed = unnamed + excluded.unnamed`,
        language,
        form,
        count,
        nouns,
        named,
        unnamed,
      );
    }
  }
}

function append(
  database: Database,
  language: Language,
  term: string,
  { documents, times }: Occurrences,
): void {
  const known = database.row(
    'select id, last, chunk from terms where language = ? and term = ?',
    language,
    term,
  ) as readonly [number, number, number] | undefined;
  const last = documents.at(-1) ?? 0;
  if (known === undefined) {
    database.run('insert into terms (language, term, last, chunk) values (?, ?, ?, 0)', language, term, last);
    const [id] = database.row('select last_insert_rowid()') as readonly [number];
    database.run('insert into postings values (?, ?)', id * chunksOfTerm, encoded(documents, times, -1));
    return;
  }
  const [id, before, chunk] = known;
  const bytes = encoded(documents, times, before);
  const key = id * chunksOfTerm + chunk;
  const [kept] = (database.row('select data from postings where key = ?', key) ?? [new Uint8Array(0)]) as [
    Uint8Array,
  ];
  const isFull = kept.length + bytes.length > fullChunk && kept.length > 0;
  if (isFull) database.run('insert into postings values (?, ?)', key + 1, bytes);
  else database.run('update postings set data = ? where key = ?', joined(kept, bytes), key);
  database.run('update terms set last = ?, chunk = ? where id = ?', last, chunk + (isFull ? 1 : 0), id);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The texts are with the documents. */
const frameOf = ({ head, segments, mentions }: Edition): string =>
  JSON.stringify({ head, segments: segments.map((segment) => ({ ...segment, text: undefined })), mentions });

/** The day an article was published, else the reader's day on which it came into the library. */
function dayOf({ edition: { head }, added }: IndexedEdition): string {
  if (head.date !== undefined) return head.date;
  const day = new Date(added);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
