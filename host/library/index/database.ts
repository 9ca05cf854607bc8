import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { FaultError, type FaultCode } from '../../../core/host/fault.ts';

/** The shape of the tables. An index of another one is not read but built anew: the articles' files are the truth. */
const version = 4;
/** “Fthm”: says that the file is ours. */
const application = 0x4674686d;

/**
 * - `editions`: an article in one language; its documents are numbered from `first` on, in its own language's
 *   numbers, and hold so many `words` that count.
 * - `frames`: an edition without its texts, as JSON.
 * - `documents`: what can be found, a row each: title or segment. `section` is the number of the heading before it,
 *   `mentions` JSON. Numbers are never used again.
 * - `rolls`: of every document what is needed before it is read, `roll.ts` says how.
 * - `terms`, `postings`: which documents hold a term and how often, `posting-bytes.ts` says how; a term's key is
 *   its id times `chunksOfTerm`, plus the number of the chunk. Documents that are gone stay in until they are many.
 * - `forms`: the vocabulary, and what capitals tell of each form.
 * - `learned`: what is worked out from the vocabulary as a whole, `settle.ts`; `compounds` by one of their parts.
 */
const tables = `
  create table editions (
    id integer primary key autoincrement, work text not null, language text not null, hash text not null,
    head text not null, added text not null, format text not null, file text not null,
    size integer not null, modified real not null, stamp text not null,
    day text not null, topics text not null,
    first integer not null, documents integer not null, words integer not null, unique (work, language)
  ) strict;
  create index editions_in_order on editions (language, id, work, first, documents, words);
  create index editions_by_hash on editions (hash);
  create table frames (edition integer primary key, frame text not null) strict;
  create table documents_de (
    number integer primary key, segment text, text text not null, section integer, titled integer not null, mentions text
  ) strict;
  create table documents_en (
    number integer primary key, segment text, text text not null, section integer, titled integer not null, mentions text
  ) strict;
  create table rolls (
    language text not null, chunk integer not null, sections blob not null, sizes blob not null,
    primary key (language, chunk)
  ) strict;
  create table terms (
    id integer primary key, language text not null, term text not null, last integer not null, chunk integer not null,
    unique (language, term)
  ) strict;
  create table postings (key integer primary key, data blob not null) strict;
  create table forms (
    language text not null, form text not null, count integer not null,
    nouns integer not null, named integer not null, unnamed integer not null, primary key (language, form)
  ) strict, without rowid;
  create table learned (language text primary key, forms text not null, counts blob not null) strict, without rowid;
  create table compounds (
    language text not null, part text not null, wholes text not null, primary key (language, part)
  ) strict, without rowid;
  create table facts (name text primary key, value integer not null) strict, without rowid;
`;

/** SQLite with each statement prepared once, and its errors in our words. */
export type Database = {
  readonly run: (sql: string, ...values: readonly SQLInputValue[]) => void;
  /** The first row, as an array. */
  readonly row: (sql: string, ...values: readonly SQLInputValue[]) => readonly unknown[] | undefined;
  readonly rows: (sql: string, ...values: readonly SQLInputValue[]) => readonly (readonly unknown[])[];
  /** Reads the file as it is at one moment, whatever another process writes meanwhile. */
  readonly atOnce: <Value>(work: () => Value) => Value;
  /** Changes when another process has written. */
  readonly version: () => number;
  /** Writes all or nothing. */
  readonly together: <Value>(work: () => Value) => Value;
  readonly close: () => void;
};

/** Milliseconds to wait for another host that is writing; it does so in moments. */
const patience = 5000;

/** Opens the file, or makes it. Throws a `FaultError`: `unreadable` where it is damaged, not ours, or of another version. */
export function openDatabase(file: string): Database {
  const sqlite = told(() => new DatabaseSync(file, { timeout: patience }));
  try {
    prepare(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const statements = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const before = statements.get(sql);
    if (before !== undefined) return before;
    const made = sqlite.prepare(sql);
    made.setReturnArrays(true);
    statements.set(sql, made);
    return made;
  };
  return {
    run: (sql, ...values) => told(() => void statement(sql).run(...values)),
    // With arrays asked for, rows are arrays; the typings know objects only.
    row: (sql, ...values) =>
      told(() => statement(sql).get(...values) as unknown as readonly unknown[] | undefined),
    rows: (sql, ...values) =>
      told(() => statement(sql).all(...values) as unknown as readonly (readonly unknown[])[]),
    atOnce: (work) => transaction(sqlite, 'begin', work),
    version: () => (told(() => statement('pragma data_version').get()) as unknown as readonly [number])[0],
    together: (work) => transaction(sqlite, 'begin immediate', work),
    close: () => told(() => sqlite.close()),
  };
}

function transaction<Value>(sqlite: DatabaseSync, begin: string, work: () => Value): Value {
  told(() => sqlite.exec(begin));
  try {
    const value = work();
    told(() => sqlite.exec('commit'));
    return value;
  } catch (error) {
    try {
      sqlite.exec('rollback');
    } catch {
      // SQLite has rolled back by itself.
    }
    throw error;
  }
}

/** Looks whose file it is before anything is written to it. */
function prepare(sqlite: DatabaseSync): void {
  told(() => {
    const number = (sql: string): number => Number(Object.values(sqlite.prepare(sql).get() ?? {})[0]);
    const known = number('pragma user_version');
    const isEmpty = sqlite.prepare('select name from sqlite_schema limit 1').get() === undefined;
    const isNew = isEmpty && known === 0;
    if (!isNew && (number('pragma application_id') !== application || known !== version)) {
      throw new FaultError('unreadable', 'index', 'is not an index of this version');
    }
    // What a crash of the machine may lose is built anew from the articles; a crash of ours loses nothing.
    sqlite.exec(`
      pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -4000;
      pragma temp_store = memory; pragma journal_size_limit = 8000000;
    `);
    if (isNew) {
      sqlite.exec(`
        begin immediate; ${tables} pragma user_version = ${version}; pragma application_id = ${application};
        commit;
      `);
    }
  });
}

/** Result codes of SQLite, their lower eight bits. Most of the others tell of a file that is not as it should be. */
const codes: ReadonlyMap<number, FaultCode> = new Map([
  [13, 'disk-full'],
  [8, 'read-only'],
  [14, 'gone'],
  // Busy, locked, out of memory, interrupted; and values that break a rule of the tables: no reason to build it anew.
  ...[5, 6, 7, 9, 19, 20, 21, 25].map((code) => [code, 'failed'] as const),
]);

/** Runs, and turns what SQLite throws into a fault. */
export function told<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw faultOf(error);
  }
}

/** `unreadable` tells the owner to build the index anew; what our own mistakes throw does not. */
export function faultOf(error: unknown): FaultError {
  if (error instanceof FaultError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const { errcode } = error as { readonly errcode?: number };
  if (errcode !== undefined)
    return new FaultError(codes.get(errcode & 0xff) ?? 'unreadable', 'index', detail);
  // JSON or numbers that cannot have been written so.
  const isNonsense = error instanceof SyntaxError || error instanceof RangeError;
  return new FaultError(isNonsense ? 'unreadable' : 'failed', 'index', detail);
}
