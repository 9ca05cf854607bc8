import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingredientsOf } from './generated/ingredients.ts';
import { readLibrary, withBundledPack } from './library.ts';
import { median } from './measure.ts';
import { relevanceTable } from './relevance/table.ts';
import type { Judged } from './relevance/judged.ts';
import { bundleProgram } from './bundle.ts';
import { contenders } from './search/contenders.ts';
import type { Contender } from './search/contenders.ts';
import { seed, writeCorpus } from './search/corpus.ts';
import { figuresTable } from './search/figures.ts';
import type { Measured } from './search/figures.ts';
import type { Asked, Built, First } from './search/job.ts';
import { runJob } from './search/run-job.ts';
import { typedQueries } from './search/typed.ts';

const usualLargest = 10_000;
const usual = [100, 1000, usualLargest];
const long = [...usual, 50_000];
const starts = 3;
const childProgram = join(import.meta.dirname, 'search', 'child.ts');

export type SearchOptions = {
  /** Sizes of the generated library, `100,1000`. */
  readonly articles?: string | undefined;
  /** All four sizes. */
  readonly long?: boolean | undefined;
};

/** Relevance, size, time and memory of Fathom and other engines over the same generated libraries. */
export async function benchSearch({ articles, long: all }: SearchOptions = {}): Promise<string> {
  const counts = articles === undefined ? (all === true ? long : usual) : articles.split(',').map(Number);
  const library = await withBundledPack(readLibrary);
  const ingredients = await ingredientsOf(library);
  const home = await mkdtemp(join(tmpdir(), 'fathom-bench-search-'));
  try {
    const program = await bundleProgram(childProgram, join(home, 'program'));
    const parts: string[] = [];
    for (const count of counts) {
      const corpus = join(home, 'corpus');
      const { judged, words } = await writeCorpus(corpus, count, ingredients, library.concepts);
      const measured: Measured[] = [];
      for (const contender of contenders) {
        measured.push(await measure(contender, { home, corpus, count, program }));
        // The largest takes most of an hour: whoever stops it has what was measured until then.
        if (count > usualLargest)
          console.error(`${report({ count, words, judged, measured, last: true })}\n`);
      }
      parts.push(report({ count, words, judged, measured, last: count === counts.at(-1) }));
    }
    const engines = await Promise.all(contenders.map(({ load }) => load(library.concepts)));
    return [...parts, engines.map(({ name, setup }) => `${name}: ${setup}.`).join('\n'), howMeasured].join(
      '\n\n',
    );
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const howMeasured = `Every figure from fresh processes that hold the code of one engine, bundled as the app is; Node alone takes some 45 MB. Build: index made and written, reading the articles taken off. First: from opening the index to the answer to “Hafen Vertrag”, median of ${starts} processes. Memory: resident in the process after all keystrokes. Typed: each keystroke of two queries of each kind in each language, each the median of its rounds; cpu: in processor time of all threads, which other processes do not lengthen. Found: answered among the first ten articles. Other engines give numbers of articles; Fathom gives passages with snippets.`;

type Place = {
  readonly home: string;
  readonly corpus: string;
  readonly count: number;
  readonly program: string;
};

async function measure({ name, isFathom, most }: Contender, place: Place): Promise<Measured> {
  const base = { name, isFathom };
  if (place.count > most) return { ...base, reason: `not made for more than ${most}` };
  const index = join(place.home, 'index');
  const job = { engine: name, corpus: place.corpus, index };
  try {
    const built = await runJob<Built>(place.program, { type: 'build', ...job });
    if (!built.ok) return { ...base, reason: `build: ${built.reason}` };
    const firsts: number[] = [];
    for (let start = 0; start < starts; start += 1) {
      const first = await runJob<First>(place.program, { type: 'first', ...job });
      if (!first.ok) return { ...base, reason: `opening: ${first.reason}`, ...built.value };
      firsts.push(first.value.first);
    }
    const asked = await runJob<Asked>(place.program, { type: 'ask', ...job });
    if (!asked.ok) return { ...base, reason: `asking: ${asked.reason}`, ...built.value };
    return { ...base, ...built.value, first: median(firsts), ...asked.value };
  } finally {
    await rm(index, { recursive: true, force: true });
  }
}

type Report = {
  readonly count: number;
  readonly words: number;
  readonly judged: readonly Judged[];
  readonly measured: readonly Measured[];
  /** The largest library shows relevance by kind as well. */
  readonly last: boolean;
};

function report({ count, words, judged, measured, last }: Report): string {
  const heading = `Search, ${count.toLocaleString('en')} generated articles (${(words / 1e6).toFixed(2)} million words, seed ${seed}): ${judged.length} judged queries, ${typedQueries(judged).length} keystrokes`;
  const figures = `${heading}\n${figuresTable(measured)}`;
  if (!last) return figures;
  const engines = measured.flatMap(({ name, ranks }) => (ranks === undefined ? [] : [{ name, ranks }]));
  return `${figures}\n\nThe same queries by kind; each cell: answered in the first 10 · mean reciprocal rank\n${relevanceTable(judged, engines)}`;
}
