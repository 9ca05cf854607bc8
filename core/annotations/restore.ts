import type { WorkId } from '../model/ids.ts';
import type { Annotation, AnnotationId } from './annotation.ts';
import { annotationIn } from './known-record.ts';
import { mergePages } from './merge.ts';
import type { NotesPage } from './notes-file.ts';
import { withNote } from './page-changes.ts';
import type { WorkPreview } from './snapshot.ts';
import type { W3CRecord } from './w3c.ts';

type Entry = { readonly annotation: Annotation; readonly record: W3CRecord };

/** What bringing back an earlier page of a work would do to today's. Both must be settled. */
export function previewOf(work: WorkId, then: NotesPage, now: NotesPage): WorkPreview {
  const present = entriesOf(work, now);
  const past = entriesOf(work, then);
  const both = [...past.values()].flatMap(({ annotation }) => {
    const current = present.get(annotation.id);
    return current === undefined ? [] : [{ before: annotation, now: current.annotation }];
  });
  const changed = both.filter(({ before, now }) => !saysTheSame(before, now));
  return {
    work,
    missing: [...past.values()].flatMap(({ annotation }) => (present.has(annotation.id) ? [] : [annotation])),
    changed,
    same: both.length - changed.length,
    since: [...present.keys()].filter((id) => !past.has(id)).length,
  };
}

export type Restored = { readonly page: NotesPage; readonly restored: number };

/**
 * Today's page with what it lacks of the earlier one (records that cannot be read too), and, with
 * `restore`, with the earlier versions of what has changed. What comes back counts as written `now`, so
 * no other copy takes it away again; what was made since stays.
 */
export function restoredPage(
  work: WorkId,
  then: NotesPage,
  page: NotesPage,
  changed: 'keep' | 'restore',
  now: number,
): Restored {
  const past = entriesOf(work, then);
  const preview = previewOf(work, then, page);
  const wanted = [
    ...preview.missing,
    ...(changed === 'restore' ? preview.changed.map(({ before }) => before) : []),
  ];
  const restored = wanted.reduce((current, annotation) => {
    const modified = new Date(now).toISOString();
    return withNote(current, { ...annotation, modified }, now, past.get(annotation.id)?.record).page;
  }, page);
  // What could not be read then is kept as well, by the rules of a merge: once, and not if it was taken out.
  const flawed = then.items.filter((record) => !annotationIn(work, record).ok);
  const whole = mergePages(work, restored, { terms: {}, deleted: [], items: flawed }, 'the-first');
  return { page: whole, restored: wanted.length };
}

function entriesOf(work: WorkId, page: NotesPage): ReadonlyMap<AnnotationId, Entry> {
  const entries = page.items.flatMap((record) => {
    const result = annotationIn(work, record);
    return result.ok
      ? [[result.value.id, { annotation: result.value, record: record as W3CRecord }] as const]
      : [];
  });
  return new Map(entries);
}

/** When it was said does not matter. */
const saysTheSame = (one: Annotation, other: Annotation): boolean =>
  JSON.stringify({ ...one, modified: '' }) === JSON.stringify({ ...other, modified: '' });
