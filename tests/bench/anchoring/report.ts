import { inMilliseconds, table } from '../table.ts';
import { median, percentile } from '../measure.ts';
import { mutationKinds } from './mutations.ts';
import { type Outcome, type SuiteResult, type Verdict, type Way, ways } from './suite.ts';

const head = [
  '',
  'survived',
  'in place',
  'moved',
  'unsure',
  'not found',
  'wrong',
  'deleted',
  'lost',
  'unsure',
  'shown',
  'in part',
  'wrong',
];

/** One table for each way, a line for each kind of change; then all ways side by side, in shares, and the times. */
export function report({ outcomes, times, longest, each }: SuiteResult): string {
  const parts = ways.map((way) => {
    const own = outcomes.filter((outcome) => outcome.way === way);
    const rows = mutationKinds.map((kind) =>
      line(
        kind,
        own.filter((outcome) => outcome.kind === kind),
      ),
    );
    return `Annotations, ${way}:\n${table(head, [...rows, line('in all', own)])}`;
  });
  const shares = ways.map((way) =>
    shareLine(
      way,
      outcomes.filter((outcome) => outcome.way === way),
      times[way],
    ),
  );
  const summary = table(
    ['', 'survived: found', 'unsure', 'not found', 'wrong', 'deleted: shown', 'median', 'p95', 'worst'],
    shares,
  );
  return [
    ...parts,
    `${summary}\nTimes: all ${each} annotations of one changed edition, up to ${longest} characters.`,
  ].join('\n\n');
}

const of = (outcomes: readonly Outcome[], fate: Outcome['fate'], verdict?: Verdict): number =>
  outcomes.filter(
    (outcome) => outcome.fate === fate && (verdict === undefined || outcome.verdict === verdict),
  ).length;

const line = (name: string, own: readonly Outcome[]): readonly string[] => [
  name,
  ...[
    of(own, 'survived'),
    of(own, 'survived', 'in place'),
    of(own, 'survived', 'moved'),
    of(own, 'survived', 'unsure'),
    of(own, 'survived', 'lost'),
    of(own, 'survived', 'wrong'),
    of(own, 'deleted'),
    of(own, 'deleted', 'lost'),
    of(own, 'deleted', 'unsure'),
    of(own, 'deleted', 'wrong'),
    of(own, 'between'),
    of(own, 'between', 'wrong'),
  ].map(String),
];

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;

function shareLine(way: Way, own: readonly Outcome[], times: readonly number[]): readonly string[] {
  const survived = of(own, 'survived');
  const found = of(own, 'survived', 'in place') + of(own, 'survived', 'moved');
  return [
    way,
    percent(found, survived),
    percent(of(own, 'survived', 'unsure'), survived),
    percent(of(own, 'survived', 'lost'), survived),
    percent(of(own, 'survived', 'wrong') + of(own, 'between', 'wrong'), survived + of(own, 'between')),
    percent(of(own, 'deleted', 'wrong'), of(own, 'deleted')),
    inMilliseconds(median(times)),
    inMilliseconds(percentile(times, 0.95)),
    inMilliseconds(Math.max(...times)),
  ];
}
