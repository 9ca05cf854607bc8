import type { WorkId } from '../model/ids.ts';
import type { AnnotationId } from './annotation.ts';
import { deletionTimes, mergeDeletions } from './deletions.ts';
import { milliseconds, modifiedAt } from './instants.ts';
import { annotationIn } from './known-record.ts';
import type { NotesPage } from './notes-file.ts';
import { recordText } from './record-text.ts';
import { sameRecord } from './same-record.ts';
import { outOf } from './taken-out.ts';
import { idOfRecord } from './w3c.ts';

/** Which of two records of one annotation with the same time counts. */
export type Tie =
  /** The one whose text sorts later: the same on every machine, whoever merges. */
  | 'by-text'
  /** The first page's: it is what stands in the file now, changed by an editor that knows nothing of times. */
  | 'the-first';

/**
 * Merges two pages of a work, annotation by annotation:
 *
 * 1. Of several records of an annotation the one modified last counts; at the same time, see `Tie`.
 * 2. A deletion counts against records modified before it. One modified at the same time or later
 *    stays or comes back, and the deletion is forgotten.
 * 3. Records that we do not understand all stay, the same text once; except one that was taken out
 *    (`taken-out.ts`), unless it was put back later.
 *
 * By text, the outcome does not depend on who merges what in which order (only the order of the
 * records does: the first page's come first). Returns `one` itself where nothing is added.
 */
export function mergePages(work: WorkId, one: NotesPage, other: NotesPage, tie: Tie = 'by-text'): NotesPage {
  const items = mergeRecords(work, [...one.items, ...other.items], tie);
  const deletions = mergeDeletions(one.deleted, other.deleted);
  const isOut = outOf(deletions);
  const staying = isOut && items.filter((record) => annotationIn(work, record).ok || !isOut(record));
  const { kept, forgotten } = withoutDeleted(work, staying ?? items, deletionTimes(deletions));
  const left = deletions.filter((trace) => !forgotten.has(idOfRecord(trace) ?? ''));
  const deleted = sameRecord(left, one.deleted) ? one.deleted : left;
  const added = Object.entries(other.terms).filter(([term]) => !Object.hasOwn(one.terms, term));
  const isSame =
    added.length === 0 &&
    deleted === one.deleted &&
    kept.length === one.items.length &&
    kept.every((record, at) => record === one.items[at]);
  return isSame ? one : { terms: { ...one.terms, ...Object.fromEntries(added) }, deleted, items: kept };
}

/** The page by its own rules: a merge by hand may have left a record twice, or one that was deleted. */
export const settledPage = (work: WorkId, page: NotesPage): NotesPage =>
  mergePages(work, page, { terms: {}, deleted: [], items: [] });

function mergeRecords(work: WorkId, records: readonly unknown[], tie: Tie): readonly unknown[] {
  const merged: unknown[] = [];
  const places = new Map<AnnotationId, number>();
  const foreign = new Set<string>();
  const keep = (record: unknown): number => merged.push(record) - 1;
  const keepOnce = (record: unknown): void => {
    const text = recordText(record);
    if (foreign.has(text)) return;
    foreign.add(text);
    keep(record);
  };
  for (const record of records) {
    const id = idOfRecord(record);
    const place = id === null ? undefined : places.get(id);
    const earlier = place === undefined ? undefined : merged[place];
    if (id === null) keepOnce(record);
    else if (place === undefined) places.set(id, keep(record));
    else if (sameRecord(earlier, record)) continue;
    // Judging is dear, so it waits until two records claim one id.
    else if (!annotationIn(work, record).ok) {
      // A record that was repaired in the file must not come back flawed.
      if (tie === 'by-text' || !annotationIn(work, earlier).ok) keepOnce(record);
    } else if (annotationIn(work, earlier).ok) merged[place] = newer(earlier, record, tie);
    else {
      foreign.add(recordText(earlier));
      places.set(id, keep(record));
    }
  }
  return merged;
}

function newer(one: unknown, other: unknown, tie: Tie): unknown {
  const difference = modifiedAt(other) - modifiedAt(one);
  if (difference !== 0) return difference > 0 ? other : one;
  return tie === 'by-text' && recordText(other) > recordText(one) ? other : one;
}

function withoutDeleted(
  work: WorkId,
  items: readonly unknown[],
  times: ReadonlyMap<AnnotationId, string>,
): { readonly kept: readonly unknown[]; readonly forgotten: ReadonlySet<AnnotationId> } {
  const forgotten = new Set<AnnotationId>();
  if (times.size === 0) return { kept: items, forgotten };
  const kept = items.filter((record) => {
    const id = idOfRecord(record);
    const deleted = id === null ? undefined : times.get(id);
    if (id === null || deleted === undefined || !annotationIn(work, record).ok) return true;
    if (modifiedAt(record) < milliseconds(deleted)) return false;
    forgotten.add(id);
    return true;
  });
  return { kept, forgotten };
}
