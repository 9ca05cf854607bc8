import { table } from '../table.ts';
import type { Judged } from './judged.ts';

/** For each judged query the place of the first answer, from 1; 0 if it is not among the first ten. */
export type Ranked = { readonly name: string; readonly ranks: readonly number[] };

/** Kind by kind and language by language, what each engine answered and how high; then what Fathom missed. */
export function relevanceTable(judged: readonly Judged[], engines: readonly Ranked[]): string {
  const everything = judged.map((_, at) => at);
  const row = (name: string, members: readonly number[]): readonly string[] => [
    name,
    String(members.length),
    ...engines.map(({ ranks }) => cell(ranks, members)),
  ];
  return [
    table(
      ['', 'asked', ...engines.map(({ name }) => name)],
      [...groupsOf(judged).map(({ name, members }) => row(name, members)), row('all', everything)],
    ),
    ...engines.filter(({ name }) => name.startsWith('Fathom')).map((engine) => missedBy(engine, judged)),
  ].join('\n');
}

function cell(ranks: readonly number[], members: readonly number[]): string {
  const own = members.map((at) => ranks[at] ?? 0);
  const found = own.filter((rank) => rank > 0);
  const reciprocal = found.reduce((sum, rank) => sum + 1 / rank, 0) / own.length;
  return `${found.length} · ${reciprocal.toFixed(2)}`;
}

type Group = { readonly name: string; readonly members: readonly number[] };

const groupsOf = (judged: readonly Judged[]): readonly Group[] =>
  [...Map.groupBy(judged.keys(), (at) => `${judged[at]?.kind ?? ''}, ${judged[at]?.language ?? ''}`)]
    .map(([name, members]) => ({ name, members }))
    .toSorted((one, other) => kindPlace(one.name, judged) - kindPlace(other.name, judged));

/** Kinds as the files have them, German before English within each. */
const kindPlace = (name: string, judged: readonly Judged[]): number =>
  judged.findIndex(({ kind }) => name.startsWith(`${kind},`));

function missedBy({ name, ranks }: Ranked, judged: readonly Judged[]): string {
  const missed = judged.filter((_, at) => ranks[at] === 0);
  const said = missed.map(({ kind, language, query }) => `${query} (${kind}, ${language})`).join('; ');
  return `${name} missed: ${said || 'none'}.`;
}
