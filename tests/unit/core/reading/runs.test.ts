import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../core/reading/runs.ts';

describe('runs', () => {
  it('cut a text along what covers it', () => {
    expect(runs({ start: 0, end: 10 }, [{ start: 2, end: 4 }])).toEqual([
      { start: 0, end: 2, thing: null },
      { start: 2, end: 4, thing: { start: 2, end: 4 } },
      { start: 4, end: 10, thing: null },
    ]);
  });

  it('clip what reaches beyond the stretch, and leave out what lies outside', () => {
    const reaching = { start: 0, end: 5 };
    expect(runs({ start: 3, end: 8 }, [reaching, { start: 8, end: 9 }])).toEqual([
      { start: 3, end: 5, thing: reaching },
      { start: 5, end: 8, thing: null },
    ]);
  });

  it('leave out the later of two that overlap', () => {
    const [first, second] = [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
    ];
    expect(runs({ start: 0, end: 6 }, [second, first]).map(({ thing }) => thing)).toEqual([first, null]);
  });

  it('joined are the whole text, with no gap and nothing twice', () => {
    const things = fc.array(
      fc
        .tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }))
        .map(([start, length]) => ({ start, end: start + length })),
    );
    fc.assert(
      fc.property(fc.nat(10), fc.integer({ min: 11, max: 40 }), things, (start, end, all) => {
        let at = start;
        for (const run of runs({ start, end }, all)) {
          expect(run.start).toBe(at);
          expect(run.end).toBeGreaterThan(run.start);
          at = run.end;
        }
        expect(at).toBe(end);
      }),
      { seed: 20261121 },
    );
  });
});
