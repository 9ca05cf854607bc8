import type { NoteChange } from '../../core/annotations/note-change.ts';
import type { WorkPreview } from '../../core/annotations/snapshot.ts';
import type { Input } from '../../core/host/contract.ts';

/** What becomes of notes that have changed since the snapshot. */
export type ChangedOnes = Input<'snapshots.restore'>['changed'];

/** How many notes of a work would be brought back or changed. */
export const restorable = ({ missing, changed }: WorkPreview, ofChanged: ChangedOnes): number =>
  missing.length + (ofChanged === 'restore' ? changed.length : 0);

/** What undoes bringing back these works: what was missing goes again, what had changed gets its later version. */
export const turnedBackRestore = (
  previews: readonly WorkPreview[],
  ofChanged: ChangedOnes,
): readonly NoteChange[] =>
  previews.flatMap(({ work, missing, changed }): readonly NoteChange[] => [
    ...missing.map(({ id }) => ({ do: 'remove', work, id }) as const),
    ...(ofChanged === 'restore' ? changed.map(({ now }) => ({ do: 'write', annotation: now }) as const) : []),
  ]);
