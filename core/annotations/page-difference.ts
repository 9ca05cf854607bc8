import type { NotesChanged } from '../host/contract.ts';
import type { WorkId } from '../model/ids.ts';
import type { AnnotationId } from './annotation.ts';
import { deletionTime } from './deletions.ts';
import { annotationIn } from './known-record.ts';
import type { NotesPage } from './notes-file.ts';
import { recordText } from './record-text.ts';
import { sameRecord } from './same-record.ts';
import { idOfRecord } from './w3c.ts';

/** What a window that knows `before` must hear to know `after`; null for nothing. Both must be settled. */
export function pageDifference(work: WorkId, before: NotesPage, after: NotesPage): NotesChanged | null {
  if (before === after) return null;
  // Of thousands of records nearly all are the very same objects.
  const old = recordsOf(work, before.items, new Set(after.items));
  const now = recordsOf(work, after.items, new Set(before.items));
  if (old.foreign.join('\n') !== now.foreign.join('\n')) return { state: 'all' };
  const written = [...now.known].flatMap(([id, record]) => {
    const result = sameRecord(old.known.get(id), record) ? null : annotationIn(work, record);
    return result?.ok ? [result.value] : [];
  });
  const removed = [...old.known.keys()].flatMap((id) => {
    const modified = now.known.has(id) ? null : deletionTime(after.deleted, id);
    return modified === null ? [] : [{ work, id, modified }];
  });
  return written.length + removed.length === 0 ? null : { state: 'some', written, removed };
}

function recordsOf(
  work: WorkId,
  items: readonly unknown[],
  except: ReadonlySet<unknown>,
): { readonly known: ReadonlyMap<AnnotationId, unknown>; readonly foreign: readonly string[] } {
  const known = new Map<AnnotationId, unknown>();
  const foreign: string[] = [];
  for (const record of items) {
    if (except.has(record)) continue;
    const id = idOfRecord(record);
    if (id !== null && annotationIn(work, record).ok) known.set(id, record);
    else foreign.push(recordText(record));
  }
  return { known, foreign };
}
