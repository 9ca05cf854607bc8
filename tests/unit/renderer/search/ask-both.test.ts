import { describe, expect, it, vi } from 'vitest';
import type { Found } from '../../../../core/search/result-schema.ts';
import { askBoth, foundIn, type Answers } from '../../../../renderer/search/ask-both.ts';

const found = (total: number): Found => ({
  result: { concepts: [], hits: [], total, expansions: [], works: [], corrections: [] },
  counts: { de: total, en: 0 },
});

/** A promise by hand, and what was told of both. */
function asked() {
  const [bundled, own, waited] = [0, 1, 2].map(() => Promise.withResolvers<unknown>());
  const told: Answers[] = [];
  const ended = askBoth(
    bundled?.promise as Promise<Found>,
    own?.promise as Promise<Found>,
    (answers) => void told.push(answers),
    () => waited?.promise as Promise<void>,
  );
  return { bundled, own, waited, told, ended };
}

describe('asking both libraries', () => {
  it('tells once where the own library answers in time', async () => {
    const { bundled, own, told, ended } = asked();
    bundled?.resolve(found(1));
    own?.resolve(found(2));
    await ended;
    expect(told).toEqual([{ bundled: found(1), own: found(2), ownState: 'in' }]);
  });

  it('shows the bundled library’s alone after a moment, and then both', async () => {
    const { bundled, own, waited, told, ended } = asked();
    bundled?.resolve(found(1));
    await vi.waitFor(() => expect(told).toEqual([]));
    waited?.resolve(undefined);
    await vi.waitFor(() => expect(told).toEqual([{ bundled: found(1), own: null, ownState: 'coming' }]));
    own?.resolve(found(2));
    await ended;
    expect(told.at(-1)).toEqual({ bundled: found(1), own: found(2), ownState: 'in' });
  });

  it('tells the bundled library’s where the own one fails', async () => {
    const { bundled, own, told, ended } = asked();
    own?.reject(new Error('damaged'));
    bundled?.resolve(found(1));
    await ended;
    expect(told).toEqual([{ bundled: found(1), own: null, ownState: 'failed' }]);
  });

  it('fails where the bundled one does', async () => {
    const { bundled, own, told, ended } = asked();
    own?.resolve(found(2));
    bundled?.reject(new Error('no worker'));
    await expect(ended).rejects.toThrow('no worker');
    expect(told).toEqual([]);
  });

  it('asks nothing of an own library that holds nothing', async () => {
    const told: Answers[] = [];
    await askBoth(Promise.resolve(found(1)), null, (answers) => void told.push(answers));
    expect(told).toEqual([{ bundled: found(1), own: null, ownState: 'none' }]);
  });
});

describe('what is shown of it', () => {
  const answers: Answers = { bundled: found(1), own: found(2), ownState: 'in' };
  it.each([
    ['all', 3],
    ['bundled', 1],
    ['own', 2],
  ] as const)('%s', (scope, total) => {
    expect(foundIn(answers, scope, 10).result.total).toBe(total);
  });

  it('is nothing of the own library while it has not answered', () => {
    expect(foundIn({ ...answers, own: null, ownState: 'coming' }, 'own', 10).result.total).toBe(0);
  });
});
