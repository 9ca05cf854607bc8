/** How a set of tests went. */
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skipped[];
};

/** A test that was left out, and why. */
export type Skipped = { readonly title: string; readonly reason: string };

export const nothing: Tally = { passed: 0, failed: 0, skipped: [] };

/** A step that failed without a test that says so: it counts as one failure, so that none is passed over. */
export const oneFailure: Tally = { ...nothing, failed: 1 };

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.flatMap(({ skipped }) => skipped),
});

/** The last line of a run; programs may rely on its form. */
export const inWords = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped.length} skipped`;

/**
 * What a run comes to: its own count and how its command ended. A command that ended with an error
 * although no test failed (a file that could not be loaded, a crash) still failed.
 */
export const honest = (tally: Tally | null, exitCode: number): Tally => {
  if (tally === null) return oneFailure;
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
};

type Annotation = { readonly type: string; readonly description?: string };

/** A suite of Playwright's JSON report, as far as we read it. */
type Suite = {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      readonly annotations: readonly Annotation[];
    }[];
  }[];
};

export type PlaywrightReport = { readonly suites: readonly Suite[]; readonly errors: readonly unknown[] };

/** Counts Playwright's JSON report. A flaky test failed: it did at least once. */
export function playwrightTally({ suites, errors }: PlaywrightReport): Tally {
  const tests = suites.flatMap((suite) => testsOf(suite, []));
  const failed = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').length;
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: failed === 0 && errors.length > 0 ? 1 : failed,
    skipped: tests
      .filter(({ status }) => status === 'skipped')
      .map(({ title, reason }) => ({ title, reason })),
  };
}

/** Playwright counts a test that never ran, because an earlier one of its group failed, as skipped too. */
function reasonOf(annotations: readonly Annotation[]): string {
  const skip = annotations.find(({ type }) => type === 'skip' || type === 'fixme');
  return skip === undefined ? 'an earlier test of its group failed' : (skip.description ?? 'no reason given');
}

type Test = Skipped & { readonly status: string };

function testsOf({ title, suites = [], specs = [] }: Suite, above: readonly string[]): readonly Test[] {
  const path = [...above, title];
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ status, annotations }) => ({
      title: [...path, spec.title].join(' › '),
      status,
      reason: reasonOf(annotations),
    })),
  );
  return [...own, ...suites.flatMap((suite) => testsOf(suite, path))];
}
