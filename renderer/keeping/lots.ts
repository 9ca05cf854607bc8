import type { NoteChange } from '../../core/annotations/note-change.ts';
import { longestChange } from '../../core/host/contract.ts';
import { longestCall } from '../../core/host/longest-call.ts';

const bytesOf = (change: NoteChange): number =>
  new TextEncoder().encode(JSON.stringify(change)).byteLength + 1;

/** Changes in lots that the border takes: not too many in one, and not too long together. Their order stays. */
export function lots(
  changes: readonly NoteChange[],
  { most = longestChange, bytes = longestCall - 1000 } = {},
): readonly (readonly NoteChange[])[] {
  const all: NoteChange[][] = [];
  let current: NoteChange[] = [];
  let size = 0;
  for (const change of changes) {
    const more = bytesOf(change);
    if (current.length > 0 && (current.length === most || size + more > bytes)) {
      all.push(current);
      current = [];
      size = 0;
    }
    current.push(change);
    size += more;
  }
  return current.length > 0 ? [...all, current] : all;
}
