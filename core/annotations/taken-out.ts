import * as v from 'valibot';
import { instantAfter } from './instants.ts';
import { recordText } from './record-text.ts';
import type { W3CRecord } from './w3c.ts';

/**
 * The trace that a record leaves which cannot be read and was taken out of its file: it may have no id
 * and no time, so it is known by its text. One that was put back keeps a trace too, or an older copy
 * of the file would take it out again; of two traces of a record the later counts.
 */
const staySchema = v.looseObject({
  'fathom:record': v.string(),
  'fathom:is': v.picklist(['out', 'back']),
  modified: v.pipe(v.string(), v.isoTimestamp()),
});

export type Stay = { readonly record: string; readonly is: 'out' | 'back' };

/** Which record an entry of the deletions is of, and whether that is in its file; null for other entries. */
export function stayOf(trace: unknown): Stay | null {
  const result = v.safeParse(staySchema, trace);
  return result.success ? { record: result.output['fathom:record'], is: result.output['fathom:is'] } : null;
}

/** The deletions with a record taken out, or put back, last of all. */
export function withStay(
  deleted: readonly unknown[],
  record: unknown,
  is: Stay['is'],
  now: number,
): readonly unknown[] {
  const key = keyOfText(record);
  const earlier = deleted.find((trace) => stayOf(trace)?.record === key) as W3CRecord | undefined;
  const modified = instantAfter(earlier === undefined ? null : String(earlier['modified']), now);
  return [
    ...deleted.filter((trace) => trace !== earlier),
    { 'fathom:record': key, 'fathom:is': is, modified },
  ];
}

/** Tells the records that were taken out, by the settled deletions of their page; null where there are none. */
export function outOf(deleted: readonly unknown[]): ((record: unknown) => boolean) | null {
  const out = new Set(
    deleted.flatMap((trace) => {
      const stay = stayOf(trace);
      return stay?.is === 'out' ? [stay.record] : [];
    }),
  );
  return out.size === 0 ? null : (record) => out.has(keyOfText(record));
}

/** FNV-1a with 64 bits (public domain) in hex, over the UTF-16 units of a record's text. */
function keyOfText(record: unknown): string {
  const text = recordText(record);
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
