// node tests/crash/main.ts [--long] [--seed <number>] [--rounds <number>] [--kind <kind>]
import { parseArgs } from 'node:util';
import { crashTable } from './report.ts';
import { importSeries } from './import-series.ts';
import { kinds, runSeries, type Outcome } from './series.ts';

const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261121' },
    rounds: { type: 'string' },
    kind: { type: 'string' },
  },
});
const seed = Number(values.seed);
const outcomes: Outcome[] = [];
for (const kind of kinds.filter((each) => values.kind === undefined || each === values.kind)) {
  const rounds = Number(values.rounds ?? (values.long ? 1000 : 25));
  const onRound = (round: number): void => {
    if (round % 100 === 0) console.error(`${kind}: ${round} of ${rounds}`);
  };
  outcomes.push(await runSeries({ kind, rounds, seed, onRound }));
}
console.log(crashTable(outcomes, seed));
if (outcomes.some(({ lost, unreadable }) => lost.length + unreadable.length > 0)) process.exitCode = 1;

if (values.kind === undefined || values.kind === 'import') {
  // Each of these is a whole import of 500 files, by a process that is killed again and again.
  for (let round = 0; round < (values.long ? 20 : 2); round += 1) {
    const { killed, state, wrong, seen } = await importSeries({
      files: 500,
      kills: 20,
      seed: seed + round,
      longestLife: 1500,
    });
    console.log(
      `import: killed ${killed} times (with ${seen.join(', ')} works in place), then ${state.done} of ${state.total} done`,
    );
    for (const each of wrong) console.log(`  ${each}`);
    if (wrong.length > 0 || state.failed > 0) process.exitCode = 1;
  }
}
