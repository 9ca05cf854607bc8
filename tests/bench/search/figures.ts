import { percentile } from '../measure.ts';
import { asRatio, inKilobytes, inMilliseconds, table } from '../table.ts';

/** What was measured of one engine. Times are milliseconds, sizes bytes; what is missing could not be done, and why. */
export type Measured = {
  readonly name: string;
  readonly isFathom: boolean;
  readonly reason?: string;
  readonly build?: number;
  readonly disk?: number;
  readonly first?: number;
  readonly memory?: number;
  readonly typed?: readonly number[];
  readonly cpu?: readonly number[];
  readonly ranks?: readonly number[];
};

type Column = {
  readonly head: string;
  readonly value: (measured: Measured) => number | undefined;
  readonly print: (value: number) => string;
  readonly best: 'least' | 'most';
};

const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;
const typedAt =
  (share: number) =>
  ({ typed }: Measured): number | undefined =>
    typed === undefined ? undefined : percentile(typed, share);

const columns: readonly Column[] = [
  { head: 'build', value: ({ build }) => build, print: seconds, best: 'least' },
  { head: 'disk', value: ({ disk }) => disk, print: inKilobytes, best: 'least' },
  { head: 'first', value: ({ first }) => first, print: inMilliseconds, best: 'least' },
  { head: 'memory', value: ({ memory }) => memory, print: inKilobytes, best: 'least' },
  { head: 'typed p50', value: typedAt(0.5), print: inMilliseconds, best: 'least' },
  { head: 'p95', value: typedAt(0.95), print: inMilliseconds, best: 'least' },
  { head: 'worst', value: typedAt(1), print: inMilliseconds, best: 'least' },
  {
    head: 'p95 cpu',
    value: ({ cpu }) => (cpu === undefined ? undefined : percentile(cpu, 0.95)),
    print: inMilliseconds,
    best: 'least',
  },
  {
    head: 'found',
    value: ({ ranks }) => ranks?.filter((rank) => rank > 0).length,
    print: String,
    best: 'most',
  },
  {
    head: 'MRR',
    value: ({ ranks }) =>
      ranks === undefined
        ? undefined
        : ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length,
    print: (value) => value.toFixed(2),
    best: 'most',
  },
];

/** A row for each engine; under each of Fathom's its ratio to the best of the others, column by column. */
export function figuresTable(measured: readonly Measured[]): string {
  const others = measured.filter(({ isFathom }) => !isFathom);
  const rows = measured.flatMap((one) => [
    [one.name, ...columns.map(({ value, print }) => printed(value(one), print))],
    ...(one.isFathom && one.typed !== undefined
      ? [['  to the best of the others', ...columns.map((column) => ratio(one, others, column))]]
      : []),
  ]);
  const reasons = measured.flatMap(({ name, reason }) =>
    reason === undefined ? [] : [`${name}: ${reason}.`],
  );
  return [table(['', ...columns.map(({ head }) => head)], rows), ...reasons].join('\n');
}

const printed = (value: number | undefined, print: (value: number) => string): string =>
  value === undefined ? '–' : print(value);

function ratio(own: Measured, others: readonly Measured[], { value, best }: Column): string {
  const mine = value(own);
  const theirs = others.map(value).filter((figure) => figure !== undefined);
  if (mine === undefined || theirs.length === 0) return '–';
  return asRatio(mine, best === 'least' ? Math.min(...theirs) : Math.max(...theirs));
}
