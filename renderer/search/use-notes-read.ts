import { useEffect } from 'react';
import { readNote } from '../../core/search/search-notes.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { whenIdle } from '../app/when-idle.ts';

/** Milliseconds at a time, so that nobody who comes back meanwhile waits. */
const slice = 6;

/** Reads all notes for the search while nobody waits: with thousands of them the first letter typed would. */
export function useNotesRead(): void {
  const { notebook } = useReader();
  const { annotations } = useStore(notebook.store);
  useEffect(() => {
    const unread = annotations.values();
    const readSome = (): void => {
      const start = performance.now();
      for (const annotation of unread) {
        readNote(annotation);
        if (performance.now() - start < slice) continue;
        stop = whenIdle(readSome);
        return;
      }
    };
    let stop = whenIdle(readSome);
    return () => stop();
  }, [annotations]);
}
