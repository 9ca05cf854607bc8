import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft, DraftsWritten } from '../../../../core/annotations/draft.ts';
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
  slow.calls.map(({ input }) => (input as DraftsWritten).kept.map((each) => each.draft.note));
const writtenIn = (index: number): DraftsWritten => slow.calls[index]?.input as DraftsWritten;
const version = (number: number): string => `11111111-0000-4000-8000-${String(number).padStart(12, '0')}`;
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
  expect(writtenIn(1)).toEqual({ kept: [], dropped: [writtenIn(0).kept[0]?.version] });
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
  await answered(0, [
    { version: version(1), draft: draft(1, 'before') },
    { version: version(2), draft: draft(2, 'begun') },
  ]);
  expect([...drafts.store.get().values()].map(({ note }) => note)).toEqual(['now', 'begun']);
  expect(drafts.store.get().get(idOf(1))?.others).toMatchObject([{ note: 'before' }]);
  // Both are written as one, in the place of what was read.
  await vi.advanceTimersByTimeAsync(400);
  expect(writtenIn(1).kept).toMatchObject([
    { draft: { note: 'now', others: [{ note: 'before' }] }, replaces: [version(1)] },
  ]);
});

test('a version takes the place of the one before, and of what was written without an answer', async () => {
  type('a');
  disk.flush();
  void slow.calls[0]?.fail(new FaultError('failed', 'drafts.json', 'no answer'));
  await vi.advanceTimersByTimeAsync(5000);
  const [first, second] = [writtenIn(0).kept[0]?.version, writtenIn(1).kept[0]?.version];
  expect(writtenIn(1).kept[0]?.replaces).toEqual([first]);
  await answered(1);
  drafts.change(idOf(1), { note: 'ab' });
  await vi.advanceTimersByTimeAsync(400);
  expect(writtenIn(2).kept[0]?.replaces).toEqual([second]);
});

test('two versions of a draft become one that has both, which is not written unless it is touched', async () => {
  void disk.load();
  await answered(0, [
    { version: version(1), draft: draft(1, 'here') },
    { version: version(2), draft: draft(1, 'there') },
    { version: version(3), draft: draft(1, 'here ') },
  ]);
  expect(drafts.store.get().get(idOf(1))).toMatchObject({ note: 'here ', others: [{ note: 'there' }] });
  await vi.advanceTimersByTimeAsync(1000);
  expect(slow.calls).toHaveLength(1);
  drafts.change(idOf(1), { note: 'here, later' });
  await vi.advanceTimersByTimeAsync(400);
  expect(writtenIn(1).kept[0]?.replaces).toEqual([1, 2, 3].map(version));
});

test('what was written while the drafts were read is not taken for another window’s', async () => {
  void disk.load();
  type('now');
  disk.flush();
  await answered(1);
  const own = writtenIn(1).kept[0];
  await answered(0, [{ version: own?.version, draft: own?.draft }]);
  expect(drafts.store.get().get(idOf(1))?.others).toBeUndefined();
  expect(disk.isKept()).toBe(true);
});

test('a draft that only followed its note is not written for that', async () => {
  void disk.load();
  await answered(0, [{ version: version(1), draft: draft(1, 'read') }]);
  const before = draft(1, 'read');
  const [read] = drafts.store.get().values();
  const after = { ...before, colour: 'pink' as const };
  disk.followed(read ?? before, after);
  drafts.put(after);
  await vi.advanceTimersByTimeAsync(1000);
  expect(slow.calls).toHaveLength(1);
});
