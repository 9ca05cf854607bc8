import { describe, expect, it, vi } from 'vitest';
import { oneAtATime } from '../../../../renderer/search/one-at-a-time.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('one question at a time', () => {
  it('asks in order, each after the answer to the one before', async () => {
    const inTurn = oneAtATime();
    const asked: string[] = [];
    const slow = Promise.withResolvers<string>();
    const { signal } = new AbortController();
    const first = inTurn(() => (asked.push('first'), slow.promise), signal);
    const second = inTurn(async () => (asked.push('second'), 'two'), signal);
    await settled();
    expect(asked).toEqual(['first']);
    slow.resolve('one');
    expect(await Promise.all([first, second])).toEqual(['one', 'two']);
    expect(asked).toEqual(['first', 'second']);
  });

  it('never asks what was called off while it waited, and asks the next one all the same', async () => {
    const inTurn = oneAtATime();
    const slow = Promise.withResolvers<string>();
    const { signal } = new AbortController();
    void inTurn(() => slow.promise, signal);
    const overtaken = new AbortController();
    const ask = vi.fn<() => Promise<string>>();
    const dropped = inTurn(ask, overtaken.signal);
    const last = inTurn(async () => 'last', signal);
    overtaken.abort(new Error('overtaken'));
    await expect(dropped).rejects.toThrow('overtaken');
    slow.resolve('one');
    await expect(last).resolves.toBe('last');
    expect(ask).not.toHaveBeenCalled();
  });

  it('passes over the answer to what was called off after it was asked', async () => {
    const inTurn = oneAtATime();
    const slow = Promise.withResolvers<string>();
    const overtaken = new AbortController();
    const dropped = inTurn(() => slow.promise, overtaken.signal);
    await settled();
    overtaken.abort(new Error('overtaken'));
    slow.resolve('one');
    await expect(dropped).rejects.toThrow('overtaken');
  });

  it('goes on after a failure', async () => {
    const inTurn = oneAtATime();
    const { signal } = new AbortController();
    await expect(inTurn(() => Promise.reject(new Error('away')), signal)).rejects.toThrow('away');
    await expect(inTurn(async () => 'next', signal)).resolves.toBe('next');
  });
});
