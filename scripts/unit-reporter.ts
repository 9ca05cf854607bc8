import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Reporter } from 'vitest/node';
import { results, root } from './paths.ts';
import type { Tally } from './tally.ts';

/** Writes Vitest's count to a file. Its own JSON report leaves out why a test was skipped. */
export const unitReporter: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const of = (state: string) => tests.filter((test) => test.result().state === state);
    const failed = of('failed').length;
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
    const tally: Tally = {
      passed: of('passed').length,
      failed: failed + broken,
      skipped: [...of('skipped'), ...of('pending')].map((test) => ({
        title: `${relative(root, test.module.moduleId)} › ${test.fullName}`,
        reason: noteOf(test.result()) ?? 'no reason given',
      })),
    };
    mkdirSync(dirname(results.unit), { recursive: true });
    writeFileSync(results.unit, JSON.stringify(tally));
  },
};

const noteOf = (result: { readonly state: string; readonly note?: string | undefined }): string | undefined =>
  result.note;
