import { useCallback } from 'react';
import { workOfBinned, type RemovedWork } from '../../core/library/own-work.ts';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { ownLibraryWords } from './words.ts';

/** Brings a removed work back into the library, and says so. Rejects where that cannot be done. */
export function useRestore(): (work: Pick<RemovedWork, 'id' | 'title'>) => Promise<void> {
  const { host, library, notices } = useReader();
  const words = useWords(ownLibraryWords);
  return useCallback(
    async ({ id, title }) => {
      const works = await host.call('library.restore', { works: [id] });
      await library.own.changed(works);
      const isBeside = works.some((work) => work !== workOfBinned(id));
      notices.done(isBeside ? words.restoredBeside(title) : words.restored(title));
    },
    [host, library, notices, words],
  );
}
