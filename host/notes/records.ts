import { createHash } from 'node:crypto';
import type { FlawedRecord } from '../../core/annotations/note-change.ts';
import { annotationIn } from '../../core/annotations/known-record.ts';
import { notesFormat } from '../../core/annotations/migrations.ts';
import { notesFileName, type NotesPage } from '../../core/annotations/notes-file.ts';
import { recordText } from '../../core/annotations/record-text.ts';
import type { Output, SetAside } from '../../core/host/contract.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { inWords } from '../../core/schema/check.ts';

/** How a notes file is named to the reader. */
export const shownFile = (work: WorkId): string => `notes/${notesFileName(work)}`;

/** What a settled page says: its annotations in the order of the file, and a report on each record that is none. */
export function judge(work: WorkId, page: NotesPage, format: number): Output<'notes.read'> {
  const annotations = page.items.flatMap((record) => {
    const result = annotationIn(work, record);
    return result.ok ? [result.value] : [];
  });
  const setAside = flawedIn(work, page).map(asReport);
  return { annotations, setAside, later: format > notesFormat ? [work] : [] };
}

/** The records of a page that are no annotations of its work. */
export function flawedIn(work: WorkId, page: NotesPage): FlawedRecord[] {
  return page.items.flatMap((record, index) => {
    const result = annotationIn(work, record);
    if (result.ok) return [];
    const reason = inWords(result.flaws.slice(0, 3));
    // The text as a person would write it, not as it is indented in the file.
    const text = JSON.stringify(record, null, 2) ?? 'null';
    return [{ work, file: shownFile(work), index, key: keyOf(record), reason, text }];
  });
}

/** Tells a record from all others by what it says. */
export const keyOf = (record: unknown): string =>
  createHash('sha256').update(recordText(record)).digest('hex');

const asReport = ({ file, index, reason }: FlawedRecord): SetAside => ({
  file,
  keptAs: file,
  reason: {
    de: `Eintrag ${index + 1} bleibt in der Datei, wie er ist: ${reason.de}`,
    en: `record ${index + 1} is left in the file as it is: ${reason.en}`,
  },
});
