import { languages } from '../../core/model/language.ts';
import { documentsOf } from '../../core/search/documents.ts';
import { readLibrary, withBundledPack } from './library.ts';
import type { BundledLibrary } from './library.ts';
import { answerers } from './relevance/answerers.ts';
import type { Answerer } from './relevance/answerers.ts';
import { judgedQueries } from './relevance/judged.ts';
import type { Judged } from './relevance/judged.ts';
import { table } from './table.ts';

const most = 10;

/** How often one of the judged passages is among the first ten, and how high, for each engine and kind of query. */
export async function benchRelevance(): Promise<string> {
  const library = await withBundledPack(readLibrary);
  const judged = await judgedQueries();
  refuseUnknown(judged, library);
  const engines = answerers(library);
  const ranked = engines.map(({ ask }) => judged.map((query) => rankOf(query, ask)));
  const groups = groupsOf(judged);
  const cell = (ranks: readonly number[], members: readonly number[]): string => {
    const own = members.map((at) => ranks[at] ?? 0);
    const found = own.filter((rank) => rank > 0);
    const reciprocal = found.reduce((sum, rank) => sum + 1 / rank, 0) / own.length;
    return `${found.length} · ${reciprocal.toFixed(2)}`;
  };
  const rows = groups.map(({ name, members }) => [
    name,
    String(members.length),
    ...ranked.map((ranks) => cell(ranks, members)),
  ]);
  const everything = judged.map((_, at) => at);
  return [
    `Relevance, the bundled library: ${judged.length} judged queries; each cell: answered in the first ${most} · mean reciprocal rank`,
    table(
      ['', 'asked', ...engines.map(({ name }) => name)],
      [...rows, ['all', String(judged.length), ...ranked.map((ranks) => cell(ranks, everything))]],
    ),
    ...engines.map(({ name, setup }) => `${name}: ${setup}.`),
    'Orama and plain FTS5 follow with the engine for own libraries.',
    ...missedBy(engines, ranked, judged),
  ].join('\n');
}

/** The place of the first judged passage, from 1; 0 if it is not among the first ten. */
const rankOf = ({ query, expected }: Judged, ask: Answerer['ask']): number =>
  ask(query, most).findIndex((place) => expected.includes(place)) + 1;

type Group = { readonly name: string; readonly members: readonly number[] };

const groupsOf = (judged: readonly Judged[]): readonly Group[] =>
  [...Map.groupBy(judged.keys(), (at) => `${judged[at]?.kind ?? ''}, ${judged[at]?.language ?? ''}`)]
    .map(([name, members]) => ({ name, members }))
    .toSorted((one, other) => kindPlace(one.name, judged) - kindPlace(other.name, judged));

/** Kinds as the files have them, German before English within each. */
const kindPlace = (name: string, judged: readonly Judged[]): number =>
  judged.findIndex(({ kind }) => name.startsWith(`${kind},`));

const missedBy = (
  engines: readonly Answerer[],
  ranked: readonly (readonly number[])[],
  judged: readonly Judged[],
): readonly string[] =>
  engines.slice(0, 1).flatMap(({ name }, engine) => {
    const missed = judged.filter((_, at) => ranked[engine]?.[at] === 0);
    return [
      `${name} missed: ${missed.map(({ kind, language, query }) => `${query} (${kind}, ${language})`).join('; ') || 'none'}.`,
    ];
  });

/** A judgement of a passage that does not exist would be a failure of every engine. */
function refuseUnknown(judged: readonly Judged[], { files }: BundledLibrary): void {
  const known = new Set(
    languages.flatMap((language) =>
      documentsOf(files[language]).map(
        ({ work, segment }) => `${work}.${language} ${segment?.slice(1) ?? 'title'}`,
      ),
    ),
  );
  for (const { query, expected } of judged) {
    const unknown = expected.find((place) => !known.has(place));
    if (unknown !== undefined)
      throw new Error(`The judgement of “${query}” names ${unknown}, which is not there`);
  }
}
