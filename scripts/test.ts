import { globSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.ts';
import { results, root } from './paths.ts';
import { type Ran, run, runTool } from './run.ts';
import {
  honest,
  inWords,
  nothing,
  oneFailure,
  playwrightTally,
  sum,
  type PlaywrightReport,
  type Tally,
} from './tally.ts';

/** The parts of `npm test`, in order: those that fail fast stand first. */
const parts = {
  types: { headline: 'Types', test: types },
  lint: { headline: 'Lint', test: lint },
  format: { headline: 'Format', test: format },
  build: { headline: 'Build', test: build },
  unit: { headline: 'Unit tests', test: unit },
  e2e: { headline: 'End-to-end tests', test: endToEnd },
} as const satisfies Record<
  string,
  { headline: string; test: (filters: readonly string[]) => Promise<Tally> }
>;

type Part = keyof typeof parts;
const isPart = (name: string): name is Part => Object.hasOwn(parts, name);

const usage = `npm test [-- [--long] part… files…]
  parts: ${Object.keys(parts).join(', ')}; all if none is named
  files: with unit or e2e, run only the tests whose file names contain one of these
  --long: twenty times as many random cases, kills and full disks as in the ordinary run, from the same seeds`;

/** Runs everything even when something fails, so that one run tells all. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' }, long: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) return console.log(usage);
  const named = positionals.filter(isPart);
  const filters = positionals.filter((word) => !isPart(word));
  if (named.length === 0 && filters.length > 0) {
    console.error(`There is no part “${filters[0]}”.\n${usage}`);
    process.exitCode = 1;
    return;
  }

  if (values.long) process.env['FATHOM_LONG'] = 'yes';
  const tallies: Tally[] = [];
  for (const part of withBuild(named)) {
    const { headline, test } = parts[part];
    console.log(`\n── ${headline} ──`);
    const tally = await test(filters);
    const isCheck = tally.passed + tally.skipped.length === 0;
    console.log(`${headline}: ${isCheck ? (tally.failed === 0 ? 'ok' : 'FAILED') : inWords(tally)}`);
    tallies.push(tally);
  }

  const total = sum(tallies);
  console.log('');
  for (const { title, reason } of total.skipped) console.log(`skipped: ${title}: ${reason}`);
  console.log(inWords(total));
  if (total.failed > 0) process.exitCode = 1;
}

/** All parts where none is named; a browser test never runs on an old build. */
function withBuild(named: readonly Part[]): readonly Part[] {
  if (named.length === 0) return Object.keys(parts).filter(isPart);
  return named.includes('e2e') && !named.includes('build') ? ['build', ...named] : named;
}

async function check(command: Promise<Ran>): Promise<Tally> {
  return (await command).code === 0 ? nothing : oneFailure;
}

async function types(): Promise<Tally> {
  const projects = globSync('*/tsconfig.json', {
    cwd: root,
    exclude: ['node_modules', 'dist', 'release'],
  }).toSorted();
  let failed = false;
  for (const project of projects) {
    const { code } = await runTool('typescript/bin/tsc', ['-p', project]);
    if (code !== 0) failed = true;
  }
  return failed || projects.length === 0 ? oneFailure : nothing;
}

function lint(): Promise<Tally> {
  return check(runTool('oxlint/bin/oxlint', []));
}

function format(): Promise<Tally> {
  return check(runTool('oxfmt/bin/oxfmt', ['--check']));
}

function build(): Promise<Tally> {
  return check(run(process.execPath, ['scripts/build.ts']));
}

async function unit(filters: readonly string[]): Promise<Tally> {
  rmSync(results.unit, { force: true });
  const { code } = await runTool('vitest/vitest.mjs', ['run', ...filters]);
  return honest(readReport(results.unit) as Tally | null, code);
}

async function endToEnd(filters: readonly string[]): Promise<Tally> {
  const browser = await ensureBrowser();
  if (browser.state === 'none') {
    console.error(`There is no browser to test in: ${browser.advice}.`);
    return oneFailure;
  }
  console.log(`Browser: ${browser.where}`);
  rmSync(results.endToEnd, { force: true });
  const { code } = await runTool('@playwright/test/cli.js', ['test', ...filters]);
  const report = readReport(results.endToEnd) as PlaywrightReport | null;
  return honest(report && playwrightTally(report), code);
}

/** What a run wrote, or null where it did not come so far. The tools are ours, so the form is not checked. */
function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

await main();
