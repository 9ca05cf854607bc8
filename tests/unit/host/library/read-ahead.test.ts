import { expect, it } from 'vitest';
import { readAhead } from '../../../../host/library/import/read-ahead.ts';

const after = <Value>(pause: number, value: Value): Promise<Value> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(value), pause);
  });

it('hands out what is made in the order in which it was begun', async () => {
  const ahead = readAhead<string>();
  ahead.add(after(60, 'first'));
  ahead.add(after(1, 'second'));
  expect([await ahead.next(null, () => undefined), await ahead.next(null, () => undefined)]).toEqual([
    'first',
    'second',
  ]);
  expect(ahead.isEmpty()).toBe(true);
});

it('lets others go before one that holds them up, and says when it is late', async () => {
  const ahead = readAhead<string>();
  const slow = Promise.withResolvers<string>();
  let late = 0;
  ahead.add(slow.promise);
  ahead.add(after(1, 'second'));
  expect(await ahead.next(performance.now() + 20, () => (late += 1))).toBe('second');
  expect(late).toBe(1);
  slow.resolve('first');
  expect(await ahead.next(null, () => undefined)).toBe('first');
});
