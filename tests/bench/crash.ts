import { crashTable } from '../crash/report.ts';
import { kinds, runSeries, type Outcome } from '../crash/series.ts';

const seed = 20261121;

/** Kills hosts while they write, a hundred times in each way. `node tests/crash/main.ts --long` does it a thousand times. */
export async function benchCrash(): Promise<string> {
  const outcomes: Outcome[] = [];
  for (const kind of kinds) outcomes.push(await runSeries({ kind, rounds: 100, seed }));
  return crashTable(outcomes, seed);
}
