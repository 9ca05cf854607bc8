import { expect, it } from 'vitest';
import { importSeries } from '../../crash/import-series.ts';
import { cases } from '../long.ts';

const files = cases(100);

it('an import goes on where it was killed: nothing is lost, nothing comes twice, nothing is half there', async () => {
  const { state, wrong, killed } = await importSeries({
    files,
    kills: cases(3),
    seed: 20261122,
    // The whole import takes a quick machine half a second.
    longestLife: 250,
  });
  expect(wrong).toEqual([]);
  expect(state).toMatchObject({ state: 'idle', total: files, done: files, failed: 0, changed: 0 });
  // What a process had written when it was killed, and not yet counted, is found to be known.
  expect(state.added + state.known).toBe(files);
  expect(killed).toBeGreaterThan(0);
});
