import type { OwnWork } from '../../core/library/own-work.ts';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { editWords } from './edit-words.ts';
import { useRestore } from './use-restore.ts';

/** Puts a work into the bin, with its notes kept, and offers the way back. Answers whether that was done. */
export function useRemove(): (work: OwnWork) => Promise<boolean> {
  const { host, library, notices } = useReader();
  const words = useWords(editWords);
  const restore = useRestore();
  return async ({ id, editions }) => {
    try {
      await host.call('library.remove', { works: [id] });
      await library.own.changed([id]);
    } catch (error) {
      notices.fault(error);
      return false;
    }
    const title = editions[0]?.title ?? id;
    notices.done(words.removed(title), () => {
      restore({ id, title }).catch(notices.fault);
    });
    return true;
  };
}
