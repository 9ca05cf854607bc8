import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from '../../../../core/annotations/draft.ts';
import { FaultError } from '../../../../core/host/fault.ts';
import { keepDrafts, type Drafts } from '../../../../renderer/notes/drafts.ts';
import { keepDraftsOnDisk } from '../../../../renderer/notes/drafts-on-disk.ts';
import { example, idOf, slowHost } from './examples.ts';

let slow: ReturnType<typeof slowHost>;
let drafts: Drafts;
let saved: boolean;
let faults: unknown[];
let disk: ReturnType<typeof keepDraftsOnDisk>;

const draft = (number: number, note: string): Draft => ({
  annotation: example(number),
  isNew: true,
  note,
  tags: '',
  colour: 'yellow',
});
const notesSent = (): readonly (readonly string[])[] =>
  slow.calls.map(({ input }) => (input as { kept: readonly Draft[] }).kept.map(({ note }) => note));
/** Answers without waiting for a timer of the test's own. */
const answered = async (index: number, value: unknown = null): Promise<void> => {
  void slow.calls[index]?.succeed(value);
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  slow = slowHost();
  drafts = keepDrafts();
  saved = true;
  faults = [];
  disk = keepDraftsOnDisk(
    slow.host,
    drafts.store,
    () => saved,
    (error) => faults.push(error),
  );
});
afterEach(() => void vi.useRealTimers());

const type = (note: string): void => {
  drafts.open(example(1), true);
  drafts.change(idOf(1), { note });
};

test('what is typed is written within the pause, even if typing never rests', async () => {
  type('a');
  for (const note of ['ab', 'abc', 'abcd']) {
    await vi.advanceTimersByTimeAsync(150);
    drafts.change(idOf(1), { note });
  }
  expect(notesSent()).toEqual([['abc']]);
  expect(disk.isKept()).toBe(false);
  await answered(0);
  await vi.advanceTimersByTimeAsync(400);
  expect(notesSent()).toEqual([['abc'], ['abcd']]);
  await answered(1);
  expect(disk.isKept()).toBe(true);
});

test('an editor that was only looked into leaves nothing on disk', async () => {
  drafts.open(example(1), true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(slow.calls).toEqual([]);
});

test('a draft is dropped from disk only once its note is saved', async () => {
  type('a');
  disk.flush();
  await answered(0);
  saved = false;
  drafts.drop(idOf(1));
  await vi.advanceTimersByTimeAsync(1000);
  expect(slow.calls).toHaveLength(1);
  saved = true;
  disk.look();
  await vi.advanceTimersByTimeAsync(400);
  expect(slow.calls[1]?.input).toEqual({ kept: [], dropped: [idOf(1)] });
});

test('what could not be written is said once and tried again', async () => {
  type('a');
  disk.flush();
  for (const index of [0, 1]) {
    void slow.calls[index]?.fail(new FaultError('disk-full', 'drafts.json', 'no space left'));
    await vi.advanceTimersByTimeAsync(5000);
  }
  expect(faults).toHaveLength(1);
  expect(slow.calls).toHaveLength(3);
});

test('what an earlier window kept comes back, and what is written now stays', async () => {
  type('now');
  void disk.load();
  await answered(0, [draft(1, 'before'), draft(2, 'begun')]);
  expect([...drafts.store.get().values()].map(({ note }) => note)).toEqual(['now', 'begun']);
});
