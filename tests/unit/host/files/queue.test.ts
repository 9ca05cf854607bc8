import { expect, it } from 'vitest';
import { createQueue } from '../../../../host/files/queue.ts';

it('a queue runs its work in order, one at a time, past failures', async () => {
  const queue = createQueue();
  const log: string[] = [];
  const work = (name: string, ticks: number) => async () => {
    log.push(`${name} begins`);
    for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
    log.push(`${name} ends`);
    if (name === 'b') throw new Error('b failed');
    return name;
  };
  const results = await Promise.allSettled([queue(work('a', 20)), queue(work('b', 1)), queue(work('c', 5))]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
