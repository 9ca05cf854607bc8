import type { WorkId } from '../model/ids.ts';
import type { Annotation, AnnotationId } from './annotation.ts';
import { deletion, deletionTime } from './deletions.ts';
import { instantAfter, milliseconds } from './instants.ts';
import { annotationIn } from './known-record.ts';
import type { NotesPage } from './notes-file.ts';
import { idOfRecord, toRecord, type W3CRecord } from './w3c.ts';

/** What writing made of a page. */
export type Written = {
  readonly page: NotesPage;
  readonly record: W3CRecord;
  /** The record it stands in the place of, or null. */
  readonly replaced: W3CRecord | null;
};

/**
 * The page with this annotation in the place of its earlier record, or at the end. It was done last,
 * so it also looks so: where its time is not later than what it replaces, or than its deletion, it is
 * given one that is. What an earlier record (or else `like`) holds for other tools is kept.
 *
 * The page must be settled (`merge.ts`).
 */
export function withNote(page: NotesPage, annotation: Annotation, now: number, like?: W3CRecord): Written {
  const { id } = annotation;
  const index = placeOf(page, annotation.target.work, id);
  const replaced = index === -1 ? null : (page.items[index] as W3CRecord);
  const known = [replaced?.['modified'], deletionTime(page.deleted, id)].filter(
    (time) => typeof time === 'string',
  );
  const record = toRecord(
    { ...annotation, modified: stamp(annotation.modified, known, now) },
    replaced ?? like,
  );
  const items = index === -1 ? [...page.items, record] : page.items.with(index, record);
  return { page: { ...page, deleted: without(page.deleted, id), items }, record, replaced };
}

/** The page without this annotation, and with the trace of its deletion. It must be settled. */
export function withoutNote(page: NotesPage, work: WorkId, id: AnnotationId, now: number): NotesPage {
  const index = placeOf(page, work, id);
  const before = index === -1 ? deletionTime(page.deleted, id) : (page.items[index] as W3CRecord)['modified'];
  const modified = instantAfter(typeof before === 'string' ? before : null, now);
  return {
    ...page,
    deleted: [...without(page.deleted, id), deletion(id, modified)],
    items: index === -1 ? page.items : page.items.toSpliced(index, 1),
  };
}

/** An unreadable record is never the one that is replaced or removed. */
const placeOf = (page: NotesPage, work: WorkId, id: AnnotationId): number =>
  page.items.findIndex((record) => idOfRecord(record) === id && annotationIn(work, record).ok);

const without = (deleted: readonly unknown[], id: AnnotationId): readonly unknown[] =>
  deleted.filter((trace) => idOfRecord(trace) !== id);

const stamp = (given: string, known: readonly string[], now: number): string =>
  known.reduce(
    (modified, before) =>
      milliseconds(modified) > milliseconds(before) ? modified : instantAfter(before, now),
    given,
  );
