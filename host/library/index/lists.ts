import type { Language } from '../../../core/model/language.ts';
import { int32s, roomTime, uint16s } from '../../../core/search/room.ts';
import type { Database } from './database.ts';
import { chunksOfTerm, decoded, mostIn } from './posting-bytes.ts';
import type { PostingList } from './posting-bytes.ts';

export type Lists = {
  readonly of: (term: string) => PostingList | undefined;
  /** One for each of these terms, in their order, read at one go. */
  readonly ofAll: (terms: readonly string[]) => readonly (PostingList | undefined)[];
};

/** So many entries of posting lists are kept in memory; longer lists are read anew for each query. */
const mostKept = 250_000;
export const longList = 60_000;

/** A list, and until when it is good: a long one as long as the room it was read into. */
type Kept = { readonly list: PostingList | undefined; readonly until: number | undefined };

/** The documents of a term, those latest asked for kept. */
export function listReader(database: Database, language: Language, workOf: Int32Array): Lists {
  const known = new Map<string, Kept>();
  let entries = 0;
  const listIn = (chunks: readonly Uint8Array[]): Kept => {
    const most = mostIn(chunks);
    const isLong = most > longList;
    const list = decoded(
      chunks,
      workOf,
      isLong
        ? { documents: int32s(most), times: uint16s(most) }
        : { documents: new Int32Array(most), times: new Uint16Array(most) },
    );
    return list.documents.length === 0 ? nothing : { list, until: isLong ? roomTime() : undefined };
  };
  const read = (terms: readonly string[]): ReadonlyMap<string, readonly Uint8Array[]> => {
    const rows = database.rows(
      `select term, data from terms join postings on key >= id * ${chunksOfTerm} and key < (id + 1) * ${chunksOfTerm}
       where language = ? and term in (select value from json_each(?)) order by key`,
      language,
      JSON.stringify(terms),
    ) as readonly (readonly [string, Uint8Array])[];
    const chunks = new Map<string, Uint8Array[]>();
    for (const [term, data] of rows) {
      const own = chunks.get(term);
      if (own === undefined) chunks.set(term, [data]);
      else own.push(data);
    }
    return chunks;
  };
  const sizeOf = ({ list, until }: Kept): number =>
    until === undefined ? (list?.documents.length ?? 0) + 1 : 1;
  const good = (term: string): Kept | undefined => {
    const before = known.get(term);
    if (before === undefined) return undefined;
    known.delete(term);
    if (before.until === undefined || before.until === roomTime()) {
      known.set(term, before);
      return before;
    }
    entries -= sizeOf(before);
    return undefined;
  };
  const keep = (term: string, kept: Kept): Kept => {
    known.set(term, kept);
    entries += sizeOf(kept);
    for (const [oldest, own] of known) {
      if (entries <= mostKept || oldest === term) break;
      known.delete(oldest);
      entries -= sizeOf(own);
    }
    return kept;
  };
  const ofAll: Lists['ofAll'] = (terms) => {
    const kept = terms.map(good);
    const missing = terms.filter((_, at) => kept[at] === undefined);
    const chunks = missing.length === 0 ? undefined : read(missing);
    return terms.map(
      (term, at) => (kept[at] ?? good(term) ?? keep(term, listIn(chunks?.get(term) ?? []))).list,
    );
  };
  return { of: (term) => ofAll([term])[0], ofAll };
}

const nothing = { list: undefined, until: undefined };
