import { expect, it } from 'vitest';
import { createUnderWay } from '../../../../host/serve/under-way.ts';

it('waits for all that is under way, what begins meanwhile and what fails as well', async () => {
  const { track, isIdle, settled } = createUnderWay();
  expect(isIdle()).toBe(true);
  await settled();
  const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const tracked = track(first.promise);
  let isSettled = false;
  const waiting = settled().then(() => (isSettled = true));
  void track(second.promise).catch(() => undefined);
  first.resolve('done');
  expect(await tracked).toBe('done');
  expect([isIdle(), isSettled]).toEqual([false, false]);
  second.reject(new Error('full'));
  await waiting;
  expect(isIdle()).toBe(true);
});

it('does not wait for ever', async () => {
  const { track, isIdle, settled } = createUnderWay();
  void track(new Promise(() => undefined));
  await settled(1);
  expect(isIdle()).toBe(false);
});
