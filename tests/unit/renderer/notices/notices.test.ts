import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepNotices, type Notices } from '../../../../renderer/notices/notices.ts';

let isHeld = false;
let notices: Notices;
const texts = (): readonly string[] =>
  notices.store.get().map((notice) => (notice.tone === 'done' ? notice.text : notice.fault.code));

beforeEach(() => {
  vi.useFakeTimers();
  isHeld = false;
  notices = keepNotices(() => isHeld);
});
afterEach(() => {
  vi.useRealTimers();
});

it('what was done goes by itself, what failed stays', () => {
  notices.fault(new Error('no'));
  notices.done('Saved');
  vi.advanceTimersByTime(3_000);
  expect(texts()).toEqual(['failed', 'Saved']);
  vi.advanceTimersByTime(1_000);
  expect(texts()).toEqual(['failed']);
});

it('nothing goes while somebody is at it, and then it has the time that was left', () => {
  notices.done('Deleted', () => undefined);
  vi.advanceTimersByTime(5_000);
  isHeld = true;
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['Deleted']);
  isHeld = false;
  vi.advanceTimersByTime(2_500);
  expect(texts()).toEqual(['Deleted']);
  vi.advanceTimersByTime(500);
  expect(texts()).toEqual([]);
});

it('the newest of what was done is kept, and a way back until another comes', () => {
  notices.done('Removed', () => undefined);
  notices.done('Import finished');
  expect(texts()).toEqual(['Removed', 'Import finished']);
  notices.done('Copied');
  expect(texts()).toEqual(['Removed', 'Copied']);
  notices.done('Deleted', () => undefined);
  expect(texts()).toEqual(['Deleted']);
});
