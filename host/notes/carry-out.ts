import type { Annotation } from '../../core/annotations/annotation.ts';
import { milliseconds } from '../../core/annotations/instants.ts';
import type { NoteChange } from '../../core/annotations/note-change.ts';
import type { NotesPage } from '../../core/annotations/notes-file.ts';
import { withNote, withoutNote } from '../../core/annotations/page-changes.ts';
import type { W3CRecord } from '../../core/annotations/w3c.ts';
import type { Quarantine } from './quarantine.ts';

/** Carries out changes, in order, on a work's page that was just read. */
export type CarryOut = (page: NotesPage, changes: readonly NoteChange[]) => Promise<NotesPage>;

/**
 * What the reader does now counts. Where it takes the place of a version that is newer than the
 * reader can have seen (written by another machine meanwhile, or by one whose clock is fast), that
 * version goes into the quarantine: the reader's words were chosen without knowing the others.
 */
export function carrierOut(quarantine: Quarantine): CarryOut {
  /** Records that were written here: what takes their place has seen them. */
  const ours = new WeakSet<object>();

  const write = async (page: NotesPage, annotation: Annotation): Promise<NotesPage> => {
    const written = withNote(page, annotation, Date.now());
    const { replaced } = written;
    if (replaced !== null && !ours.has(replaced) && isUnseen(replaced, annotation))
      await quarantine(annotation.target.work, [replaced], 'a change made without knowing it took its place');
    ours.add(written.record);
    return written.page;
  };

  return async (page, changes) => {
    let current = page;
    for (const each of changes) {
      current =
        each.do === 'write'
          ? await write(current, each.annotation)
          : withoutNote(current, each.work, each.id, Date.now());
    }
    return current;
  };
}

const isUnseen = (replaced: W3CRecord, { modified }: Annotation): boolean =>
  milliseconds(String(replaced['modified'])) > milliseconds(modified);
