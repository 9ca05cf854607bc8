import { describe, expect, it } from 'vitest';
import { honest, inWords, nothing, playwrightTally, sum, type Tally } from '../../../scripts/tally.ts';

const tally: Tally = { passed: 3, failed: 0, skipped: [{ title: 'a', reason: 'no display' }] };
const spec = (
  title: string,
  status: 'expected' | 'unexpected' | 'flaky' | 'skipped',
  description?: string,
) => ({
  title,
  tests: [{ status, annotations: description === undefined ? [] : [{ type: 'skip', description }] }],
});

describe('the count of the tests', () => {
  it('ends in a line of one form', () => {
    expect(inWords(sum([tally, { ...tally, failed: 2 }]))).toBe('6 passed, 2 failed, 2 skipped');
    expect(inWords(nothing)).toBe('0 passed, 0 failed, 0 skipped');
  });

  it('takes no command for passed that ended with an error', () => {
    expect(honest(tally, 1).failed).toBe(1);
    expect(honest({ ...tally, failed: 2 }, 1).failed).toBe(2);
    expect(honest(tally, 0)).toEqual(tally);
    expect(honest(null, 0).failed).toBe(1);
  });

  it("reads Playwright's report, with the reason of each skipped test", () => {
    const report = {
      errors: [],
      suites: [
        {
          title: 'window.test.ts',
          specs: [spec('opens', 'expected'), spec('is flaky', 'flaky')],
          suites: [
            {
              title: 'real Electron',
              specs: [
                spec('starts', 'skipped', 'no display'),
                spec('ends', 'unexpected'),
                spec('is too late', 'skipped'),
              ],
            },
          ],
        },
      ],
    };
    expect(playwrightTally(report)).toEqual({
      passed: 1,
      failed: 2,
      skipped: [
        { title: 'window.test.ts › real Electron › starts', reason: 'no display' },
        {
          title: 'window.test.ts › real Electron › is too late',
          reason: 'an earlier test of its group failed',
        },
      ],
    });
  });

  it('counts an error outside every test', () => {
    expect(playwrightTally({ errors: [{}], suites: [] }).failed).toBe(1);
  });
});
