import { readdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { notesFileName } from '../../core/annotations/notes-file.ts';
import { FaultError } from '../../core/host/fault.ts';
import { workIdSchema, type WorkId } from '../../core/model/ids.ts';
import { fileFault, systemCode } from '../files/file-fault.ts';

const ending = '.jsonld';

/** A work id cannot form a path; that is said again here, where it would matter. */
export function notesPath(folder: string, work: WorkId): string {
  const path = resolve(folder, notesFileName(work));
  if (!v.is(workIdSchema, work) || dirname(path) !== resolve(folder)) {
    throw new FaultError('refused', 'work', 'is no work id');
  }
  return path;
}

/** The work whose notes a file of this name holds, or null where the name is none of ours. */
export function workOfName(name: string): WorkId | null {
  const stem = name.endsWith(ending) ? name.slice(0, -ending.length) : '';
  return v.is(workIdSchema, stem) ? stem : null;
}

/** The names of all files of notes, a sync tool's copies among them; none where there is no folder. */
export async function notesNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw fileFault(error, 'notes');
  });
  return names.filter((name) => name.endsWith(ending) && !name.startsWith('.')).toSorted();
}
