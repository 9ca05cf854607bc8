import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import { notesFileName } from '../../core/annotations/notes-file.ts';
import type { Output, SetAside } from '../../core/host/contract.ts';
import { FaultError } from '../../core/host/fault.ts';
import { workIdSchema, type WorkId } from '../../core/model/ids.ts';
import { fileFault, systemCode } from '../files/file-fault.ts';
import { createQueue, type Queue } from '../files/queue.ts';
import { openNotes, saveNotes, type OpenNotes } from './notes-on-disk.ts';
import { judge, withNote, withoutNote } from './records.ts';

/** What the reader left in the works, on disk. Every answer comes once the disk has it. */
export type NotesStore = {
  readonly readAll: () => Promise<Output<'notes.read'>>;
  readonly write: (annotation: Annotation) => Promise<void>;
  readonly remove: (work: WorkId, id: AnnotationId) => Promise<void>;
};

/**
 * Opens the store in `notes/` of the data folder: one file per work. The files are the truth: nothing
 * is kept in memory between calls, so what a sync tool or an editor brings in is always seen.
 */
export function notesStore(dataFolder: string): NotesStore {
  const folder = join(dataFolder, 'notes');
  const queues = new Map<WorkId, Queue>();
  /** Files set aside since start: their reports would be gone with the next reading. */
  const setAside = new Map<string, SetAside>();

  const inTurn = <Value>(work: WorkId, job: () => Promise<Value>): Promise<Value> => {
    const queue = queues.get(work) ?? createQueue();
    queues.set(work, queue);
    return queue(job);
  };

  const open = async (work: WorkId): Promise<OpenNotes> => {
    const notes = await openNotes(pathOf(folder, work), work);
    if (notes.report !== null) setAside.set(notes.report.keptAs, notes.report);
    return notes;
  };

  const readOne = (work: WorkId): Promise<Output<'notes.read'>> =>
    inTurn(work, async () => {
      try {
        const { page } = await open(work);
        return judge(work, page);
      } catch (error) {
        const name = shown(notesFileName(work));
        const { detail } = fileFault(error, name).fault;
        return { annotations: [], setAside: [{ file: name, keptAs: name, reason: detail }] };
      }
    });

  const change = (work: WorkId, make: (notes: OpenNotes) => OpenNotes['page']): Promise<void> =>
    inTurn(work, async () => saveNotes(pathOf(folder, work), make(await open(work))));

  return {
    readAll: async () => {
      const { works, strangers } = await worksIn(folder);
      const parts = await Promise.all(works.map(readOne));
      return {
        annotations: parts.flatMap((part) => part.annotations),
        setAside: [...setAside.values(), ...strangers, ...parts.flatMap((part) => part.setAside)],
      };
    },
    write: (annotation) => change(annotation.target.work, ({ page }) => withNote(page, annotation)),
    remove: (work, id) => change(work, ({ page }) => withoutNote(page, work, id)),
  };
}

const shown = (name: string): string => `notes/${name}`;

/** A work id cannot form a path; that is said again here, where it would matter. */
function pathOf(folder: string, work: WorkId): string {
  const path = resolve(folder, notesFileName(work));
  if (!v.is(workIdSchema, work) || dirname(path) !== resolve(folder)) {
    throw new FaultError('refused', 'work', 'is no work id');
  }
  return path;
}

/** The works that have a file, and the notes files whose name is none of ours (a sync tool's copies). */
async function worksIn(folder: string): Promise<{ works: WorkId[]; strangers: SetAside[] }> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw fileFault(error, 'notes');
  });
  const files = names.filter((name) => name.endsWith('.jsonld') && !name.startsWith('.')).toSorted();
  const workOf = (name: string): string => name.slice(0, -'.jsonld'.length);
  const isOurs = (name: string): boolean => v.is(workIdSchema, workOf(name));
  return {
    works: files.filter(isOurs).map(workOf),
    strangers: files
      .filter((name) => !isOurs(name))
      .map((name) => ({
        file: shown(name),
        keptAs: shown(name),
        reason: 'its name is not that of a work, so it is not read',
      })),
  };
}
