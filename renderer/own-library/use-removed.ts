import type { RemovedWork } from '../../core/library/own-work.ts';
import { useAsked } from '../app/use-asked.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { whenRemoved } from './when-removed.ts';
import { ownLibraryWords } from './words.ts';

/** Something in the bin, and how it is told from the rest of it. */
export type Removed = RemovedWork & {
  /** When it was removed, and of what it is an earlier state, in words. */
  readonly said: string;
  /** What the button is called that brings it back. */
  readonly restore: string;
};

/** What lies in the bin, what was removed last first; null until that is known. And how to ask again. */
export function useRemoved(): readonly [readonly Removed[] | null, () => Promise<void>] {
  const words = useWords(ownLibraryWords);
  const language = useLanguage();
  const [asked, ask] = useAsked('library.bin', null);
  if (asked.state !== 'answered') return [null, ask];
  const removed = whenRemoved(asked.value, language).map(({ when, isAlone, ...work }) => {
    const isEarlier = work.id !== work.work;
    const said = isEarlier ? words.earlierRemovedOn(when) : words.removedOn(when);
    const restore =
      isAlone && !isEarlier ? words.restoreOf(work.title) : words.restoreOneOf(work.title, said);
    return { ...work, said, restore };
  });
  return [removed, ask];
}
