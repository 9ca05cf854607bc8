import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotationIn } from '../../core/annotations/known-record.ts';
import { notesFileName } from '../../core/annotations/notes-file.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { understand } from '../notes/notes-on-disk.ts';

/**
 * Whether there are notes under this id that were made on another text: those of a work whose folder was
 * deleted by hand. A new work of that id would show them as its own. `text` is the new work's; without
 * it, any note will do. Read at once, for only an id that has notes and no work comes here.
 */
export function hasNotesOfAnother(dataFolder: string, work: WorkId, text: string | null): boolean {
  const path = join(dataFolder, 'notes', notesFileName(work));
  // Where the folder itself cannot be read no id would ever be free.
  if (!existsSync(path)) return false;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return true;
  }
  const read = understand(bytes);
  const items = read.state === 'unreadable' ? null : read.page?.items;
  if (items == null) return true;
  const targets = items.flatMap((record) => {
    const result = annotationIn(work, record);
    return result.ok ? [result.value.target] : [];
  });
  const isOnText = ({ prefix, exact, suffix }: (typeof targets)[number]): boolean =>
    text !== null && text.includes(prefix + exact + suffix);
  return items.length > 0 && !targets.some(isOnText);
}
