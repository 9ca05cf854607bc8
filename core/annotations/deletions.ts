import * as v from 'valibot';
import type { AnnotationId } from './annotation.ts';
import { milliseconds, modifiedAt } from './instants.ts';
import { recordText } from './record-text.ts';
import { stayOf } from './taken-out.ts';
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

/** The traces of both lists in their order, one for each annotation and each record with the newest time. */
export function mergeDeletions(one: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const merged = new Map<string, unknown>();
  for (const trace of [...one, ...other]) {
    const key = keyOf(trace);
    const earlier = merged.get(key);
    if (earlier === undefined || isLater(trace, earlier)) merged.set(key, trace);
  }
  return [...merged.values()];
}

/** What a trace is of; what is no trace of ours only of itself. */
const keyOf = (trace: unknown): string => {
  if (v.is(deletionSchema, trace)) return idOfRecord(trace) ?? recordText(trace);
  return stayOf(trace)?.record ?? recordText(trace);
};

/** Whether a trace counts before an earlier one of the same. At the same time a record stays. */
function isLater(trace: unknown, earlier: unknown): boolean {
  const difference = modifiedAt(trace) - modifiedAt(earlier);
  return difference !== 0 ? difference > 0 : stayOf(trace)?.is === 'back' && stayOf(earlier)?.is === 'out';
}
