import { describe, expect, it } from 'vitest';
import type { NoteChange } from '../../../../core/annotations/note-change.ts';
import type { Host } from '../../../../core/host/contract.ts';
import { FaultError } from '../../../../core/host/fault.ts';
import { carryOut } from '../../../../renderer/keeping/carry-out.ts';
import { exampleNote } from '../../core/annotations/example.ts';

const changes = Array.from({ length: 1200 }, (_, index): NoteChange => ({
  do: 'write',
  annotation: { ...exampleNote, note: `${index}` },
}));

/** A host that takes so many lots and then has no room. */
function hostFor(most: number): { readonly host: Pick<Host, 'call'>; readonly taken: number[] } {
  const taken: number[] = [];
  const call = async (_name: string, input: unknown): Promise<null> => {
    if (taken.length === most) throw new FaultError('disk-full', 'notes', 'the disk is full');
    taken.push((input as readonly NoteChange[]).length);
    return null;
  };
  return { host: { call }, taken };
}

describe('carrying out many changes', () => {
  it('goes lot after lot and tells how far it is', async () => {
    const { host, taken } = hostFor(9);
    const told: number[] = [];
    const carried = await carryOut(host, changes, { onProgress: (done) => told.push(done) });
    expect(carried).toEqual({ done: 1200 });
    expect(taken).toEqual([500, 500, 200]);
    expect(told).toEqual([500, 1000, 1200]);
  });

  it('says what is on disk when a fault ends it', async () => {
    const carried = await carryOut(hostFor(1).host, changes);
    expect(carried.done).toBe(500);
    expect(carried.error).toBeInstanceOf(FaultError);
  });

  it('stops between two lots', async () => {
    const { host, taken } = hostFor(9);
    const control = new AbortController();
    const carried = await carryOut(host, changes, {
      signal: control.signal,
      onProgress: () => control.abort(),
    });
    expect(carried).toEqual({ done: 500 });
    expect(taken).toEqual([500]);
  });
});
