import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FaultError } from '../../../../core/host/fault.ts';
import { keepSaving, saveStateOf, type Saving } from '../../../../renderer/notes/saving.ts';
import { example, idOf, slowHost } from './examples.ts';

let slow: ReturnType<typeof slowHost>;
let saving: Saving;
let said: number;

beforeEach(() => {
  vi.useFakeTimers();
  slow = slowHost();
  said = 0;
  saving = keepSaving(slow.host, { done: () => undefined, failed: () => (said += 1) });
});
afterEach(() => void vi.useRealTimers());

const stateOf = (number: number): string => saveStateOf(saving.store.get(), idOf(number)).state;
const fail = async (index: number, code: 'disk-full' | 'refused'): Promise<void> => {
  void slow.calls[index]?.fail(new FaultError(code, 'notes', 'x'));
  await vi.advanceTimersByTimeAsync(0);
};
const succeed = async (index: number): Promise<void> => {
  void slow.calls[index]?.succeed();
  await vi.advanceTimersByTimeAsync(0);
};

test('what could not be saved is tried again without a word, and all of it once that is possible', async () => {
  saving.wish({ do: 'write', annotation: example(1) });
  saving.wish({ do: 'write', annotation: example(2) });
  await fail(0, 'disk-full');
  await fail(1, 'disk-full');
  expect(said).toBe(2);
  for (const call of [2, 3]) {
    await vi.advanceTimersByTimeAsync(15_000);
    expect(slow.calls).toHaveLength(call + 1);
    expect([stateOf(1), stateOf(2)]).toEqual(['failed', 'failed']);
    await fail(call, 'disk-full');
  }
  expect(said).toBe(2);
  await vi.advanceTimersByTimeAsync(15_000);
  await succeed(4);
  expect([stateOf(1), stateOf(2)]).toEqual(['saved', 'saving']);
  await succeed(5);
  expect(saving.store.get().size).toBe(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(slow.calls).toHaveLength(6);
});

test('what is refused is not tried again by itself', async () => {
  saving.wish({ do: 'write', annotation: example(1) });
  await fail(0, 'refused');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(slow.calls).toHaveLength(1);
  expect(stateOf(1)).toBe('failed');
});

test('what is changed while it is tried again is saved as it is then', async () => {
  saving.wish({ do: 'write', annotation: example(1, { note: 'old' }) });
  await fail(0, 'disk-full');
  await vi.advanceTimersByTimeAsync(15_000);
  saving.wish({ do: 'write', annotation: example(1, { note: 'new' }) });
  await succeed(1);
  expect(slow.calls[2]?.input).toMatchObject({ note: 'new' });
  await succeed(2);
  expect(stateOf(1)).toBe('saved');
});
