import { describe, expect, it } from 'vitest';
import { ledger } from '../../crash/ledger.ts';
import { annotationOf, idOf, stepOf } from '../../crash/script.ts';
import { runSeries } from '../../crash/series.ts';
import { cases } from '../long.ts';

const seed = 20261121;

describe(`a host that is killed while it writes (seed ${seed})`, () => {
  it.concurrent('has lost nothing that it acknowledged, and left no file unreadable', async () => {
    const outcome = await runSeries({ kind: 'kill', rounds: cases(15), seed });
    expect(outcome).toMatchObject({ lost: [], unreadable: [], refused: 0 });
    expect(outcome.acknowledged).toBeGreaterThan(0);
  });

  it.concurrent('has lost nothing where the disk is full at random writes', async () => {
    const outcome = await runSeries({ kind: 'full-disk', rounds: cases(5), seed, shim: true });
    expect(outcome).toMatchObject({ lost: [], unreadable: [] });
    expect(outcome.refused).toBeGreaterThan(0);
  });

  it.concurrent('has lost nothing where a second host writes into the same files', async () => {
    const outcome = await runSeries({ kind: 'two-writers', rounds: cases(5), seed });
    expect(outcome).toMatchObject({ lost: [], unreadable: [], refused: 0 });
  });
});

describe('the ledger that judges this', () => {
  const step = Array.from({ length: 50 }, (_, number) => stepOf(seed, number)).find(
    (each) => each.do === 'write',
  );
  const number = step?.number ?? 0;
  const written = step && annotationOf(1, step);
  const onDisk = new Map(written ? [[idOf(1, step.note), written]] : []);

  it('finds an acknowledged note that is missing, and one that is older', () => {
    const own = ledger(1, seed);
    for (const line of [`+${number}`, `=${number}`]) own.hear(line);
    expect(own.settle(onDisk)).toEqual([]);
    expect(own.settle(new Map())).toHaveLength(1);
  });

  it('finds a note on disk that nobody wrote', () => {
    const own = ledger(1, seed);
    own.hear(`+${number + 1000}`);
    own.hear(`+${number}`);
    expect(own.settle(onDisk)).toEqual([]);
    const stale = ledger(1, seed);
    stale.hear(`+${number}`);
    expect(
      stale.settle(new Map(written ? [[written.id, { ...written, note: '99999 words' }]] : [])),
    ).toHaveLength(1);
  });

  it('accepts of what was not acknowledged that it happened, and that it did not', () => {
    for (const found of [onDisk, new Map()]) {
      const own = ledger(1, seed);
      own.hear(`+${number}`);
      expect(own.settle(found)).toEqual([]);
    }
  });
});
