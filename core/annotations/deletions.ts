import * as v from 'valibot';
import type { AnnotationId } from './annotation.ts';
import { milliseconds } from './instants.ts';
import { recordText } from './record-text.ts';
import { idOfRecord, recordId, type W3CRecord } from './w3c.ts';

/** What is left of a removed annotation: its id, and when it was removed. */
export const deletion = (id: AnnotationId, modified: string): W3CRecord => ({ id: recordId(id), modified });

const deletionSchema = v.looseObject({ id: v.string(), modified: v.pipe(v.string(), v.isoTimestamp()) });

/** When each annotation was removed, by its id. What is no trace of a deletion is passed over. */
export function deletionTimes(deleted: readonly unknown[]): ReadonlyMap<AnnotationId, string> {
  const times = new Map<AnnotationId, string>();
  for (const trace of deleted) {
    const id = idOfRecord(trace);
    if (id === null || !v.is(deletionSchema, trace)) continue;
    const earlier = times.get(id);
    if (earlier === undefined || milliseconds(earlier) < milliseconds(trace.modified))
      times.set(id, trace.modified);
  }
  return times;
}

/** When this annotation was removed, or null; the others are not looked at. */
export const deletionTime = (deleted: readonly unknown[], id: AnnotationId): string | null =>
  deletionTimes(deleted.filter((trace) => idOfRecord(trace) === id)).get(id) ?? null;

/** The traces of both lists in their order, one for each annotation with the newest time. */
export function mergeDeletions(one: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const all = [...one, ...other];
  const times = deletionTimes(all);
  const seen = new Set<string>();
  return all.flatMap((trace) => {
    const id = v.is(deletionSchema, trace) ? idOfRecord(trace) : null;
    const key = id ?? recordText(trace);
    if (seen.has(key)) return [];
    seen.add(key);
    const time = id === null ? undefined : times.get(id);
    return [time === undefined ? trace : { ...(trace as W3CRecord), modified: time }];
  });
}
