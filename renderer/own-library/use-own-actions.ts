import type { OwnWork } from '../../core/library/own-work.ts';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { editWords } from './edit-words.ts';

/** What can be done to an own work as a whole. */
export function useOwnActions() {
  const { host, library, notices } = useReader();
  const words = useWords(editWords);

  const restore = async ({ id }: OwnWork): Promise<void> => {
    await host.call('library.restore', { works: [id] });
    await library.own.changed([id]);
  };
  return {
    /** Puts a work into the bin, with its notes kept, and offers the way back. Answers whether that was done. */
    remove: async (work: OwnWork): Promise<boolean> => {
      try {
        await host.call('library.remove', { works: [work.id] });
        await library.own.changed([work.id]);
      } catch (error) {
        notices.fault(error);
        return false;
      }
      notices.done(words.removed(work.editions[0]?.title ?? work.id), () => {
        restore(work).catch(notices.fault);
      });
      return true;
    },
  };
}
