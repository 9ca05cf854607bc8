import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import { notesFileName, type NotesPage } from '../../core/annotations/notes-file.ts';
import { fromRecord, isRecordOf, toRecord, type W3CRecord } from '../../core/annotations/w3c.ts';
import type { Output, SetAside } from '../../core/host/contract.ts';
import { FaultError } from '../../core/host/fault.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { inWords, type Checked } from '../../core/schema/check.ts';

/** A record of this work that we understand, or what is wrong with it. */
function ofWork(work: WorkId, record: unknown): Checked<Annotation> {
  const result = fromRecord(record);
  if (!result.ok || result.value.target.work === work) return result;
  return { ok: false, flaws: [{ where: 'target.source.id', what: 'it names another work' }] };
}

/** What a page says: its annotations in the order of the file, and a report on each record that is none. */
export function judge(work: WorkId, page: NotesPage): Output<'notes.read'> {
  const byId = new Map<AnnotationId, Annotation>();
  const reports: SetAside[] = [];
  page.items.forEach((record, index) => {
    const result = ofWork(work, record);
    if (!result.ok) reports.push(reportOn(work, index, result.flaws.slice(0, 3).map(inWords)));
    else if (isNewer(result.value, byId.get(result.value.id))) byId.set(result.value.id, result.value);
  });
  return { annotations: [...byId.values()], setAside: reports };
}

/** Two records of one annotation (a merge by hand leaves such): the one modified last counts. */
const isNewer = (one: Annotation, other: Annotation | undefined): boolean =>
  other === undefined || Date.parse(one.modified) >= Date.parse(other.modified);

const reportOn = (work: WorkId, index: number, flaws: readonly string[]): SetAside => {
  const name = `notes/${notesFileName(work)}`;
  const reason = `record ${index + 1} is left in the file as it is: ${flaws.join('; ')}`;
  return { file: name, keptAs: name, reason };
};

/** The page with this annotation in the place of its earlier records, or at the end. */
export function withNote(page: NotesPage, annotation: Annotation): NotesPage {
  const isEarlier = recordOf(annotation.target.work, annotation.id);
  const index = page.items.findIndex(isEarlier);
  if (index === -1) return { ...page, items: [...page.items, toRecord(annotation)] };
  const items = page.items.flatMap((record, at) => {
    if (at === index) return [toRecord(annotation, record as W3CRecord)];
    return isEarlier(record) ? [] : [record];
  });
  return { ...page, items };
}

/** The page without this annotation. Throws a `FaultError` where there is none. */
export function withoutNote(page: NotesPage, work: WorkId, id: AnnotationId): NotesPage {
  const isGone = recordOf(work, id);
  const items = page.items.filter((record) => !isGone(record));
  if (items.length < page.items.length) return { ...page, items };
  throw new FaultError('missing', 'id', 'there is no such annotation in this work');
}

/** Recognises the readable records of one annotation; an unreadable one is never replaced or removed. */
const recordOf =
  (work: WorkId, id: AnnotationId) =>
  (record: unknown): boolean =>
    isRecordOf(record, id) && ofWork(work, record).ok;
