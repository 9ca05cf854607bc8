import { expect, it } from 'vitest';
import { sendLatest } from '../../../../renderer/app/send-latest.ts';

it('only the newest of what waits is sent, and nothing overtakes', async () => {
  const sent: number[] = [];
  let arrive: () => void = () => undefined;
  const send = sendLatest(
    (value: number) =>
      new Promise<void>((done) => {
        sent.push(value);
        arrive = done;
      }),
    () => undefined,
  );
  send(1);
  send(2);
  send(3);
  expect(sent).toEqual([1]);
  arrive();
  await expect.poll(() => sent).toEqual([1, 3]);
});

it('a failure is told, and the next value is sent all the same', async () => {
  const failures: unknown[] = [];
  const sent: string[] = [];
  const send = sendLatest(
    (value: string) =>
      value === 'bad' ? Promise.reject(new Error('no')) : Promise.resolve(sent.push(value)),
    (error) => failures.push(error),
  );
  send('bad');
  send('good');
  await expect.poll(() => sent).toEqual(['good']);
  expect(failures).toHaveLength(1);
});
