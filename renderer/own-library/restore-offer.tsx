import type { WorkId } from '../../core/model/ids.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { useAsked } from '../app/use-asked.ts';
import { useWords } from '../words/words.ts';
import { useRestore } from './use-restore.ts';
import { ownLibraryWords } from './words.ts';

/** The way back for a work that lies in the library's bin; nothing for any other. */
export function RestoreOffer({ work }: { work: WorkId }) {
  const { notices } = useReader();
  const words = useWords(ownLibraryWords);
  const restore = useRestore();
  const [bin] = useAsked('library.bin', null);
  const removed = bin.state === 'answered' ? bin.value.find(({ id }) => id === work) : undefined;
  if (removed === undefined) return null;
  return (
    <p>
      <Button look="button" onClick={() => void restore(removed).catch(notices.fault)}>
        {words.restoreOf(removed.title)}
      </Button>
    </p>
  );
}
