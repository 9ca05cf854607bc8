// node tests/crash/main.ts [--long] [--seed <number>] [--rounds <number>] [--kind <kind>]
import { parseArgs } from 'node:util';
import { crashTable } from './report.ts';
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
