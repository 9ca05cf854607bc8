import type { NoteChange } from '../../core/annotations/note-change.ts';
import type { Host } from '../../core/host/contract.ts';
import { lots } from './lots.ts';

type Watched = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
};

/** How many changes are on disk, and what kept the others from it, if anything did. */
export type CarriedOut = { readonly done: number; readonly error?: unknown };

/** Carries out many changes, lot after lot; stops between two. The host takes a snapshot before. */
export async function carryOut(
  host: Pick<Host, 'call'>,
  changes: readonly NoteChange[],
  { signal, onProgress }: Watched = {},
): Promise<CarriedOut> {
  let done = 0;
  for (const lot of lots(changes)) {
    if (signal?.aborted === true) break;
    try {
      await host.call('notes.change', lot);
    } catch (error) {
      return { done, error };
    }
    done += lot.length;
    onProgress?.(done);
  }
  return { done };
}
