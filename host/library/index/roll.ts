import type { WorkId } from '../../../core/model/ids.ts';
import type { Language } from '../../../core/model/language.ts';
import { segmentKinds } from '../../../core/model/segment.ts';
import type { About } from '../../../core/search/open-index.ts';
import type { SearchDocument } from '../../../core/search/documents.ts';
import type { Database } from './database.ts';

/** What is known of every document of a language without reading it. Lists are by document. */
export type Roll = {
  readonly works: readonly WorkId[];
  /** By a work's place in `works`. */
  readonly editions: readonly number[];
  readonly workOf: Int32Array;
  readonly sectionNumbers: Uint32Array;
  readonly kinds: Uint8Array;
  /** How many words count, see `indexed-words.ts`. */
  readonly lengths: Uint32Array;
  readonly living: number;
  readonly meanLength: number;
  readonly aboutOf: (work: number) => About;
};

const kinds = ['title', ...segmentKinds] as const;
export const kindNumber = (kind: SearchDocument['kind']): number => kinds.indexOf(kind);
export const kindOf = (number: number): SearchDocument['kind'] => kinds[number] ?? 'paragraph';

/** A document in a roll: edition, § and, in one number, length and kind. */
export type RollEntry = {
  readonly edition: number;
  readonly section: number;
  readonly length: number;
  readonly kind: SearchDocument['kind'];
};
const fields = 3;
const kindBits = 3;
/** Documents in a chunk of the table. */
const chunkSize = 4096;

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
    const [kept] = (database.row(
      'select data from rolls where language = ? and chunk = ?',
      language,
      chunk,
    ) as readonly [Uint8Array] | undefined) ?? [new Uint8Array(0)];
    const data = new Int32Array((before + some.length) * fields);
    data.set(numbersIn(kept).subarray(0, before * fields));
    some.forEach(({ edition, section, length, kind }, at) => {
      data.set([edition, section, (length << kindBits) | kindNumber(kind)], (before + at) * fields);
    });
    database.run(
      'insert or replace into rolls values (?, ?, ?)',
      language,
      chunk,
      new Uint8Array(data.buffer, 0, data.byteLength),
    );
    done += some.length;
  }
}

/** The number that the next document gets: one more than the last ever had. */
export function readNext(database: Database, language: Language): number {
  const last = database.row(
    'select chunk, length(data) from rolls where language = ? order by chunk desc limit 1',
    language,
  ) as readonly [number, number] | undefined;
  return last === undefined ? 0 : last[0] * chunkSize + last[1] / (fields * 4);
}

/** A copy: what SQLite gives need not begin where numbers of four bytes may. */
const numbersIn = (bytes: Uint8Array): Int32Array => new Int32Array(bytes.slice().buffer);

export function readRoll(database: Database, language: Language): Roll {
  const known = database.rows(
    'select id, work from editions where language = ? order by id',
    language,
  ) as readonly (readonly [number, WorkId])[];
  const places = new Map(known.map(([id], place) => [id, place]));
  const chunks = database.rows(
    'select data from rolls where language = ? order by chunk',
    language,
  ) as readonly (readonly [Uint8Array])[];
  const size = chunks.reduce((sum, [{ length }]) => sum + length / (fields * 4), 0);
  const workOf = new Int32Array(size);
  const sectionNumbers = new Uint32Array(size);
  const lengths = new Uint32Array(size);
  const kindsOf = new Uint8Array(size);
  let [document, living, words] = [0, 0, 0];
  let [lastEdition, lastPlace] = [-1, -1];
  for (const [bytes] of chunks) {
    const data = numbersIn(bytes);
    for (let at = 0; at < data.length; at += fields) {
      const edition = data[at] ?? 0;
      if (edition !== lastEdition) [lastEdition, lastPlace] = [edition, places.get(edition) ?? -1];
      const packed = data[at + 2] ?? 0;
      workOf[document] = lastPlace;
      sectionNumbers[document] = data[at + 1] ?? 0;
      lengths[document] = packed >>> kindBits;
      kindsOf[document] = packed & ((1 << kindBits) - 1);
      if (lastPlace >= 0) {
        living += 1;
        words += packed >>> kindBits;
      }
      document += 1;
    }
  }
  const works = known.map(([, work]) => work);
  return {
    works,
    editions: known.map(([id]) => id),
    workOf,
    sectionNumbers,
    kinds: kindsOf,
    lengths,
    living,
    meanLength: words / living,
    aboutOf: aboutReader(database, language),
  };
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
