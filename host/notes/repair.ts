import { withNote } from '../../core/annotations/page-changes.ts';
import { annotationIn } from '../../core/annotations/known-record.ts';
import type { NotesPage } from '../../core/annotations/notes-file.ts';
import { withStay } from '../../core/annotations/taken-out.ts';
import type { W3CRecord } from '../../core/annotations/w3c.ts';
import { FaultError } from '../../core/host/fault.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { notJson } from '../../core/schema/json-flaw.ts';
import { notReadable } from '../../core/schema/said.ts';
import type { Quarantine } from './quarantine.ts';
import { keyOf } from './records.ts';

export type Repair = {
  readonly work: WorkId;
  /** Which record: the key of its text, see `records.ts`. */
  readonly key: string;
  /** What it should say, as JSON; null to move it out into the quarantine; its own text to put it back from there. */
  readonly text: string | null;
};

/**
 * The page with a flawed record repaired or moved out; what it said before is in the quarantine by
 * then, and stays there when it is put back. Throws a `FaultError` where there is no such record any
 * more, or the new text is flawed too.
 */
export async function repaired(
  page: NotesPage,
  { work, key, text }: Repair,
  quarantine: Quarantine,
): Promise<NotesPage> {
  const index = page.items.findIndex((record) => keyOf(record) === key && !annotationIn(work, record).ok);
  if (index === -1) return putBack(page, movedOut(work, key, text));
  const without = takenOut(page, index);
  const next = text === null ? without : withRecord(without, work, recordFrom(text));
  await quarantine(work, [page.items[index]], text === null ? 'it could not be read' : 'it was repaired');
  return next;
}

/** Another host or a copy of the file may still hold the record: its trace keeps it out. */
const takenOut = (page: NotesPage, index: number): NotesPage => ({
  ...page,
  items: page.items.toSpliced(index, 1),
  deleted: withStay(page.deleted, page.items[index], 'out', Date.now()),
});

const putBack = (page: NotesPage, record: W3CRecord): NotesPage => ({
  ...page,
  items: [...page.items, record],
  deleted: withStay(page.deleted, record, 'back', Date.now()),
});

/** The record that was moved out, known by its own text. It goes back as it was, flawed. */
function movedOut(work: WorkId, key: string, text: string | null): W3CRecord {
  const record = text === null ? null : recordFrom(text);
  if (record === null || keyOf(record) !== key || annotationIn(work, record).ok)
    throw new FaultError('missing', 'key', {
      de: 'diesen unlesbaren Eintrag gibt es nicht mehr',
      en: 'there is no such flawed record any more',
    });
  return record;
}

/** The record goes in as if the reader wrote it now: an earlier deletion does not take it away again. */
function withRecord(page: NotesPage, work: WorkId, record: W3CRecord): NotesPage {
  const result = annotationIn(work, record);
  if (result.ok) return withNote(page, result.value, Date.now(), record).page;
  const [flaw] = result.flaws;
  throw new FaultError('refused', flaw?.where ?? '', flaw?.what ?? notReadable);
}

function recordFrom(text: string): W3CRecord {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as W3CRecord;
  } catch {
    throw new FaultError('refused', '', notJson(text));
  }
  throw new FaultError('refused', '', {
    de: 'das ist kein Eintrag: Er muss mit { beginnen und mit } enden',
    en: 'it is no record: it must begin with { and end with }',
  });
}
