import type { WorkId } from '../../../core/model/ids.ts';
import type { Language } from '../../../core/model/language.ts';
import { segmentKinds } from '../../../core/model/segment.ts';
import type { About } from '../../../core/search/open-index.ts';
import type { SearchDocument } from '../../../core/search/documents.ts';
import type { Database } from './database.ts';

/** What is known of every document of a language without reading it. Lists are by document. */
export type Roll = {
  readonly works: readonly WorkId[];
  readonly workOf: Int32Array;
  readonly sectionNumbers: Uint32Array;
  /** How many words count (see `indexed-words.ts`) and of what kind it is, in one number: `lengthIn`, `kindIn`. */
  readonly sizes: Uint32Array;
  readonly living: number;
  readonly meanLength: number;
  readonly aboutOf: (work: number) => About;
};

const kinds = ['title', ...segmentKinds] as const;
export const kindNumber = (kind: SearchDocument['kind']): number => kinds.indexOf(kind);
export const kindOf = (number: number): SearchDocument['kind'] => kinds[number] ?? 'paragraph';

/** A document in a roll. */
export type RollEntry = {
  readonly section: number;
  readonly length: number;
  readonly kind: SearchDocument['kind'];
};
const kindBits = 3;
export const lengthIn = (size: number): number => size >>> kindBits;
/** The number of a kind, see `kindOf`. */
export const kindIn = (size: number): number => size & ((1 << kindBits) - 1);

/** Documents in a chunk of the table. */
const chunkSize = 4096;
const bytesOfNumber = 4;

/** Adds documents behind the last one there is, which has the number `first - 1`. */
export function addToRoll(
  database: Database,
  language: Language,
  first: number,
  entries: readonly RollEntry[],
): void {
  for (let done = 0; done < entries.length;) {
    const chunk = Math.floor((first + done) / chunkSize);
    const before = (first + done) % chunkSize;
    const some = entries.slice(done, done + chunkSize - before);
    const [sections, sizes] = (database.row(
      'select sections, sizes from rolls where language = ? and chunk = ?',
      language,
      chunk,
    ) as readonly [Uint8Array, Uint8Array] | undefined) ?? [nothing, nothing];
    database.run(
      'insert or replace into rolls values (?, ?, ?, ?)',
      language,
      chunk,
      withMore(
        sections,
        before,
        some.map(({ section }) => section),
      ),
      withMore(
        sizes,
        before,
        some.map(({ length, kind }) => (length << kindBits) | kindNumber(kind)),
      ),
    );
    done += some.length;
  }
}

const nothing = new Uint8Array(0);

/** The first `before` of the numbers in `kept`, and `more` behind them. */
function withMore(kept: Uint8Array, before: number, more: readonly number[]): Uint8Array {
  const bytes = new Uint8Array((before + more.length) * bytesOfNumber);
  bytes.set(kept.subarray(0, before * bytesOfNumber));
  bytes.set(new Uint8Array(Uint32Array.from(more).buffer), before * bytesOfNumber);
  return bytes;
}

/** The number that the next document gets: one more than the last ever had. */
export function readNext(database: Database, language: Language): number {
  const last = database.row(
    'select chunk, length(sections) from rolls where language = ? order by chunk desc limit 1',
    language,
  ) as readonly [number, number] | undefined;
  return last === undefined ? 0 : last[0] * chunkSize + last[1] / bytesOfNumber;
}

/** Nothing here looks at each document: a library has hundreds of thousands, and the first answer waits for this. */
export function readRoll(database: Database, language: Language): Roll {
  const editions = database.rows(
    'select work, first, documents, words from editions indexed by editions_in_order where language = ? order by id',
    language,
  ) as readonly (readonly [WorkId, number, number, number])[];
  const chunks = database.rows(
    'select sections, sizes from rolls where language = ? order by chunk',
    language,
  ) as readonly (readonly [Uint8Array, Uint8Array])[];
  const sectionNumbers = numbersIn(chunks.map(([sections]) => sections));
  const workOf = new Int32Array(sectionNumbers.length).fill(-1);
  let [living, words] = [0, 0];
  editions.forEach(([, first, documents, own], place) => {
    workOf.fill(place, first, first + documents);
    living += documents;
    words += own;
  });
  return {
    works: editions.map(([work]) => work),
    workOf,
    sectionNumbers,
    sizes: numbersIn(chunks.map(([, sizes]) => sizes)),
    living,
    meanLength: words / living,
    aboutOf: aboutReader(database, language),
  };
}

/** A copy: what SQLite gives need not begin where numbers of four bytes may. */
function numbersIn(chunks: readonly Uint8Array[]): Uint32Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return new Uint32Array(bytes.buffer);
}

/** All at once when the first is asked for: whoever asks for one asks for all. */
function aboutReader(database: Database, language: Language): (work: number) => About {
  let known: readonly About[] | undefined;
  return (work) => {
    known ??= (
      database.rows(
        'select day, topics from editions where language = ? order by id',
        language,
      ) as readonly (readonly [string, string])[]
    ).map(([day, topics]) => ({ day, topics: JSON.parse(topics) as readonly string[] }));
    return known[work] ?? { day: undefined, topics: [] };
  };
}
