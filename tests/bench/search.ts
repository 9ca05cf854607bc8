import { languages, perLanguage } from '../../core/model/language.ts';
import type { PerLanguage } from '../../core/model/language.ts';
import { buildSearchIndex } from '../../core/search/build-index.ts';
import { documentsOf } from '../../core/search/documents.ts';
import type { SearchIndexFile } from '../../core/search/index-schema.ts';
import { fathom, flexSearch, lunrAlone, miniSearch } from './engines.ts';
import type { Engine } from './engines.ts';
import { generateEditions } from './generate.ts';
import { readLibrary, withBundledPack } from './library.ts';
import type { BundledLibrary } from './library.ts';
import { median, percentile, timed } from './measure.ts';
import { keystrokes, queriesFor } from './queries.ts';
import { asRatio, inKilobytes, inMilliseconds, table } from './table.ts';

const generated = 1000;
const seed = 20261121;
const rounds = 3;

/** Index size, load time and latency while typing: Fathom beside other engines over the same segments. */
export async function benchSearch(): Promise<string> {
  const parts: string[] = [];
  let bundled: BundledLibrary | undefined;
  try {
    bundled = await withBundledPack(readLibrary);
    parts.push(await benchLibrary('the bundled library', bundled));
  } catch (error) {
    parts.push(
      `Search, the bundled library: not measured: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const essays = bundled === undefined ? [] : allDocuments(bundled.files).map(({ text }) => text);
  const editions = generateEditions(generated, seed, essays);
  const start = performance.now();
  const files = perLanguage((language) => buildSearchIndex(editions, language));
  const building = performance.now() - start;
  parts.push(
    await benchLibrary(`${generated} generated articles (seed ${seed})`, {
      files,
      concepts: bundled?.concepts ?? [],
    }),
    `Fathom built the two indexes of the generated articles in ${inMilliseconds(building)}.`,
  );
  return parts.join('\n\n');
}

const allDocuments = (files: PerLanguage<SearchIndexFile>) =>
  languages.flatMap((language) => documentsOf(files[language]));

async function benchLibrary(name: string, { files, concepts }: BundledLibrary): Promise<string> {
  const documents = allDocuments(files);
  const typed = languages
    .flatMap((language) => queriesFor(documentsOf(files[language]), seed))
    .flatMap(keystrokes);
  const engines = [fathom(files, concepts), lunrAlone(files), miniSearch(documents), flexSearch(documents)];
  const figures = [];
  for (const engine of engines) figures.push(await measured(engine, typed));
  const [base] = figures;
  const rows = figures.flatMap((figure) => [
    [figure.name, ...columns.map(({ key, print }) => print(figure[key]))],
    ...(figure === base || base === undefined
      ? []
      : [['  of Fathom’s', ...columns.map(({ key }) => asRatio(figure[key], base[key]))]]),
  ]);
  return [
    `Search, ${name}: ${documents.length} documents, ${typed.length} keystrokes, each the median of ${rounds}`,
    table(['', ...columns.map(({ head }) => head)], rows),
    ...engines.map(({ name: own, setup }) => `${own}: ${setup}.`),
  ].join('\n');
}

type Figures = {
  readonly name: string;
  readonly bytes: number;
  readonly load: number;
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
};

const columns: readonly {
  readonly key: Exclude<keyof Figures, 'name'>;
  readonly head: string;
  readonly print: (value: number) => string;
}[] = [
  { key: 'bytes', head: 'index', print: inKilobytes },
  { key: 'load', head: 'load', print: inMilliseconds },
  { key: 'p50', head: 'p50', print: inMilliseconds },
  { key: 'p95', head: 'p95', print: inMilliseconds },
  { key: 'worst', head: 'worst', print: inMilliseconds },
];

/** The first round warms up what is compiled as it runs; each keystroke counts by its median over the others. */
async function measured({ name, bytes, open }: Engine, typed: readonly string[]): Promise<Figures> {
  const load = await timed(rounds, open);
  const ask = await open();
  const taken = typed.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    typed.forEach((query, at) => {
      const start = performance.now();
      ask(query);
      if (round > 0) taken[at]?.push(performance.now() - start);
    });
  }
  const medians = taken.map(median);
  return {
    name,
    bytes,
    load,
    p50: percentile(medians, 0.5),
    p95: percentile(medians, 0.95),
    worst: Math.max(...medians),
  };
}
