import { useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../core/annotations/annotation.ts';
import type { NoteChange } from '../../core/annotations/note-change.ts';
import type { Candidate } from '../../core/exchange/candidate.ts';
import { FaultError } from '../../core/host/fault.ts';
import { useReader } from '../app/reader-context.ts';
import { startWorker } from '../app/start-worker.ts';
import { allEditions } from '../concepts/all-editions.ts';
import { carryOut, type CarriedOut } from './carry-out.ts';
import { dryRun } from './dry-run.ts';
import { editionsCalled } from './editions-of.ts';
import type { UnreadFile } from './read-files.ts';
import { turnedBack } from './wanted-notes.ts';

export type DryRun = {
  /** Counts the dry runs of this visit. */
  readonly run: number;
  readonly names: readonly string[];
  readonly unread: readonly UnreadFile[];
  readonly candidates: readonly Candidate[];
};

export type ImportStage =
  | { readonly stage: 'idle' }
  | { readonly stage: 'reading'; readonly share: number; readonly records: number }
  | { readonly stage: 'stopped' }
  | { readonly stage: 'failed'; readonly error: unknown }
  | { readonly stage: 'judged'; readonly dry: DryRun }
  | { readonly stage: 'writing' | 'undoing'; readonly done: number; readonly total: number }
  | (CarriedOut & {
      readonly stage: 'written';
      /** What was not written: it was cancelled, or failed. */
      readonly rest: readonly Annotation[];
      /** What undoes all that was written. */
      readonly undo: readonly NoteChange[];
    })
  | (CarriedOut & { readonly stage: 'undone'; readonly undo: readonly NoteChange[] });

export type Importing = {
  readonly stage: ImportStage;
  readonly read: (chosen: readonly File[]) => void;
  /** `undo` is what undoes the part of the import that was written before. */
  readonly write: (annotations: readonly Annotation[], undo?: readonly NoteChange[]) => void;
  readonly undo: (changes: readonly NoteChange[]) => void;
  /** Stops what is under way. */
  readonly cancel: () => void;
  readonly putAway: () => void;
};

/** An import from the files to the disk: a dry run, then the writing, then maybe the way back. */
export function useImport(): Importing {
  const { host, library, notebook } = useReader();
  const [stage, setStage] = useState<ImportStage>({ stage: 'idle' });
  const underWay = useRef<AbortController | null>(null);
  const runs = useRef(0);
  const isWriting = useRef(false);
  // Reading ends with the page. What the reader has asked to be written is written, wherever they go.
  useEffect(
    () => () => {
      if (!isWriting.current) underWay.current?.abort();
    },
    [],
  );

  /** One thing at a time; whatever it throws is shown. */
  const start = async (work: (signal: AbortSignal) => Promise<ImportStage>): Promise<void> => {
    underWay.current?.abort();
    const control = new AbortController();
    underWay.current = control;
    const next = await work(control.signal).catch((error: unknown): ImportStage => ({
      stage: 'failed',
      error,
    }));
    // What was replaced meanwhile has nothing to say.
    if (underWay.current === control) setStage(next);
  };

  const judge = async (chosen: readonly File[], signal: AbortSignal): Promise<ImportStage> => {
    setStage({ stage: 'reading', share: 0, records: 0 });
    if (notebook.store.get().reading.state !== 'read') await notebook.load();
    // Against notes that are not known, everything would be new.
    const { reading } = notebook.store.get();
    if (reading.state === 'failed') {
      const { code, where, detail } = reading.fault;
      throw new FaultError(code, where, detail);
    }
    const result = await dryRun(
      {
        files: chosen,
        namesTitles: library.catalogue.get().own.works.size > 0,
        groundsFor: async (titles) => {
          const [bundled, named, removed] = await Promise.all([
            allEditions(library),
            editionsCalled(titles, library),
            host.call('notes.removed', null),
          ]);
          return {
            known: [...notebook.store.get().annotations.values()],
            removed: new Map(removed.map(({ id, at }) => [id, at])),
            editions: [...bundled, ...named],
            now: new Date().toISOString(),
          };
        },
      },
      {
        signal,
        onProgress: (share, records) => signal.aborted || setStage({ stage: 'reading', share, records }),
      },
      () => startWorker('file-judge'),
    );
    if (result === null) return { stage: 'stopped' };
    runs.current += 1;
    const names = chosen.map(({ name }) => name);
    return { stage: 'judged', dry: { run: runs.current, names, ...result } };
  };

  const write = async (
    annotations: readonly Annotation[],
    earlier: readonly NoteChange[],
    signal: AbortSignal,
  ): Promise<ImportStage> => {
    const before = notebook.store.get().annotations;
    const total = annotations.length;
    setStage({ stage: 'writing', done: 0, total });
    const changes = annotations.map((annotation): NoteChange => ({ do: 'write', annotation }));
    isWriting.current = true;
    const carried = await carryOut(host, changes, {
      signal,
      onProgress: (done) => setStage({ stage: 'writing', done, total }),
    });
    isWriting.current = false;
    await notebook.load();
    const undo = [...earlier, ...turnedBack(annotations.slice(0, carried.done), before)];
    return { stage: 'written', ...carried, rest: annotations.slice(carried.done), undo };
  };

  const undo = async (changes: readonly NoteChange[]): Promise<ImportStage> => {
    const total = changes.length;
    setStage({ stage: 'undoing', done: 0, total });
    const carried = await carryOut(host, changes, {
      onProgress: (done) => setStage({ stage: 'undoing', done, total }),
    });
    await notebook.load();
    return { stage: 'undone', ...carried, undo: changes.slice(carried.done) };
  };

  return {
    stage,
    read: (chosen) => void start((signal) => judge(chosen, signal)),
    write: (annotations, earlier = []) => void start((signal) => write(annotations, earlier, signal)),
    undo: (changes) => void start(() => undo(changes)),
    cancel: () => underWay.current?.abort(),
    putAway: () => setStage({ stage: 'idle' }),
  };
}
