import { beforeAll, expect, test } from 'vitest';
import { readEssays } from '../../../bench/anchoring/essays.ts';
import { runSuite, type Outcome, type Way } from '../../../bench/anchoring/suite.ts';
import { seed } from './editions.ts';

/** The bench in small: each kind of change once on one work, in both languages. */
let outcomes: readonly Outcome[] = [];

beforeAll(async () => {
  const essays = await readEssays();
  outcomes = runSuite(essays, { seed, versions: 1, annotations: 10, work: 'deep-value' }).outcomes;
});

const share = (way: Way, fate: Outcome['fate'], verdicts: readonly Outcome['verdict'][]): number => {
  const own = outcomes.filter((outcome) => outcome.way === way && outcome.fate === fate);
  return own.filter(({ verdict }) => verdicts.includes(verdict)).length / own.length;
};

test('[A2, A3] with the earlier text 99 of 100 surviving passages are found in the right place', () => {
  expect(share('with the earlier text', 'survived', ['in place', 'moved'])).toBeGreaterThanOrEqual(0.99);
});

test('[A2] with the earlier text no deleted passage is shown anywhere, of the surviving at most 2 in 1000 elsewhere', () => {
  expect(share('with the earlier text', 'deleted', ['wrong'])).toBe(0);
  expect(share('with the earlier text', 'survived', ['wrong'])).toBeLessThanOrEqual(0.002);
});

test('[A15–A18] with the quotation alone nine of ten are found, and next to none in a wrong place', () => {
  expect(share('quotation only', 'survived', ['in place', 'moved'])).toBeGreaterThanOrEqual(0.88);
  expect(share('quotation only', 'survived', ['wrong'])).toBeLessThanOrEqual(0.004);
  expect(share('quotation only', 'deleted', ['wrong'])).toBeLessThanOrEqual(0.02);
});

test('the published quotation search shows many deleted passages somewhere, so the suite can tell right from wrong', () => {
  expect(share('published quotation search', 'deleted', ['wrong'])).toBeGreaterThan(0.3);
});
