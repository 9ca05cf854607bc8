import type { W3CRecord } from './w3c.ts';

/** The format that is written. A file with a higher number is shown, and never written. */
export const notesFormat = 2;

/** Makes a page of one format a page of the next. Pure; it must not lose a term. */
export type Migration = (page: W3CRecord) => W3CRecord;

/**
 * The step that leads away from each earlier format. Every one has a pair of files in
 * `tests/unit/core/annotations/formats/`, and a test fails where one is missing.
 *
 * - 1 knew no deletions: what was removed left no trace. Nothing in it has to change.
 */
export const migrations: Readonly<Record<number, Migration>> = {
  1: (page) => ({ ...page, 'fathom:format': 2 }),
};

/** The page in today's format. */
export function migrated(page: W3CRecord, format: number): W3CRecord {
  let current = page;
  for (let at = format; at < notesFormat; at += 1) {
    const step = migrations[at];
    if (step === undefined) throw new RangeError(`no migration leads away from format ${at}`);
    current = step(current);
  }
  return current;
}
