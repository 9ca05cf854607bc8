import type { Language } from '../../../core/model/language.ts';
import type { Database } from './database.ts';
import { factOf } from './facts.ts';
import { chunksOfTerm, decoded, encoded, mostIn } from './posting-bytes.ts';
import { readNext, readRoll } from './roll.ts';

/** So many passages may be gone, or as many as there are, before the lists are written anew. */
const mostGone = 2000;
const termsAtOnce = 300;
/** Passages in a chunk, some 3 kB. */
const chunkLength = 1500;

/**
 * Writes the lists of a language anew without the passages that are gone, where these have become many.
 * Stops where something is put in between: the next time comes with the next batch.
 */
export function* compacting(database: Database, language: Language): Generator<undefined> {
  const started = factOf(database, 'changed');
  const name = `gone ${language}`;
  const [there] = (database.row(
    'select coalesce(sum(documents), 0) from editions where language = ?',
    language,
  ) ?? [0]) as readonly [number];
  const gone = readNext(database, language) - there;
  if (gone - factOf(database, name) <= Math.max(mostGone, there)) return;
  const { workOf } = readRoll(database, language);
  for (let after = 0; ;) {
    const terms = database.rows(
      'select id from terms where language = ? and id > ? order by id limit ?',
      language,
      after,
      termsAtOnce,
    ) as readonly (readonly [number])[];
    database.together(() => {
      for (const [id] of terms) rewrite(database, id, workOf);
    });
    after = terms.at(-1)?.[0] ?? 0;
    if (terms.length < termsAtOnce) break;
    yield;
    if (factOf(database, 'changed') !== started) return;
  }
  database.run('insert or replace into facts values (?, ?)', name, gone);
}

function rewrite(database: Database, id: number, workOf: Int32Array): void {
  const [start, end] = [id * chunksOfTerm, (id + 1) * chunksOfTerm];
  const rows = database.rows(
    'select data from postings where key >= ? and key < ? order by key',
    start,
    end,
  ) as readonly (readonly [Uint8Array])[];
  const chunks = rows.map(([data]) => data);
  const most = mostIn(chunks);
  const room = { documents: new Int32Array(most), times: new Uint16Array(most) };
  const { documents, times } = decoded(chunks, workOf, room);
  database.run('delete from postings where key >= ? and key < ?', start, end);
  if (documents.length === 0) {
    database.run('delete from terms where id = ?', id);
    return;
  }
  let [last, chunk] = [-1, 0];
  for (let at = 0; at < documents.length; at += chunkLength, chunk += 1) {
    const some = [...documents.subarray(at, at + chunkLength)];
    const bytes = encoded(some, [...times.subarray(at, at + chunkLength)], last);
    database.run('insert into postings values (?, ?)', start + chunk, bytes);
    last = some.at(-1) ?? last;
  }
  database.run('update terms set last = ?, chunk = ? where id = ?', last, chunk - 1, id);
}
