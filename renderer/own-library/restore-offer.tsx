import type { WorkId } from '../../core/model/ids.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { useRemoved } from './use-removed.ts';
import { useRestore } from './use-restore.ts';

/** The ways back for a work that lies in the library's bin, its last state first; nothing for any other. */
export function RestoreOffer({ work }: { work: WorkId }) {
  const { notices } = useReader();
  const restore = useRestore();
  const [bin] = useRemoved();
  return bin
    ?.filter((removed) => removed.work === work)
    .map((removed, at) => (
      <p key={removed.id}>
        <Button
          look={at === 0 ? 'button' : 'plain'}
          onClick={() => void restore(removed).catch(notices.fault)}
        >
          {removed.restore}
        </Button>
      </p>
    ));
}
