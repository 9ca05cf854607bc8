import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from '../measure.ts';
import type { Ask } from '../peers/peer.ts';
import { contenders } from './contenders.ts';
import { editionsIn, questionsIn } from './corpus-files.ts';
import type { Asked, Built, First, Job } from './job.ts';
import { typedQueries } from './typed.ts';

const mostRounds = 3;
/** No further round is begun after this many milliseconds. */
const patience = 40_000;
/** How many articles are looked at for an answer. */
const most = 10;

const job = JSON.parse(process.argv[2] ?? '') as Job;
const questions = await questionsIn(job.corpus);
const contender = contenders.find(({ name }) => name === job.engine);
if (contender === undefined) throw new Error(`There is no engine “${job.engine}”`);
const { build, open } = await contender.load(questions.concepts);

const answer: Built | First | Asked =
  job.type === 'build' ? await built() : job.type === 'first' ? await first() : await asked();
process.send?.(answer, () => process.exit());

/** The time to read the articles is taken off: it is not the engine's. */
async function built(): Promise<Built> {
  await mkdir(job.index, { recursive: true });
  let reading = 0;
  const editions = editionsIn(job.corpus);
  const timedEditions = {
    *[Symbol.iterator]() {
      for (;;) {
        const start = performance.now();
        const { value, done } = editions.next();
        reading += performance.now() - start;
        if (done === true) return;
        yield value;
      }
    },
  };
  const start = performance.now();
  await build(timedEditions, job.index);
  return { build: performance.now() - start - reading, disk: await sizeOf(job.index) };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    entries.map(async (entry) => {
      const known = await stat(join(folder, entry));
      return known.isFile() ? known.size : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function first(): Promise<First> {
  const start = performance.now();
  const ask = await open(job.index);
  await ask('Hafen Vertrag', most);
  return { first: performance.now() - start };
}

async function asked(): Promise<Asked> {
  const ask = await open(job.index);
  const timed = await latencies(ask, typedQueries(questions.judged));
  collectGarbage();
  const memory = process.memoryUsage().rss;
  const ranks: number[] = [];
  for (const { query, expected } of questions.judged) {
    const places = await ask(query, most);
    ranks.push(places.findIndex((place) => expected.includes(place)) + 1);
  }
  return { memory, ...timed, ranks };
}

/** Asked for only now: started with this flag, the process would be another than the app's. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

type Stroke = { readonly taken: number; readonly cpu: number };

/** The first round warms up what is compiled as it runs; a slow engine's only round counts. */
async function latencies(ask: Ask, typed: readonly string[]): Promise<Pick<Asked, 'typed' | 'cpu'>> {
  const begun = performance.now();
  const rounds: Stroke[][] = [];
  do {
    const strokes: Stroke[] = [];
    for (const query of typed) {
      const before = process.cpuUsage();
      const start = performance.now();
      await ask(query, most);
      const taken = performance.now() - start;
      const { user, system } = process.cpuUsage(before);
      strokes.push({ taken, cpu: (user + system) / 1000 });
    }
    rounds.push(strokes);
  } while (rounds.length <= mostRounds && performance.now() - begun < patience);
  const counted = rounds.length > 1 ? rounds.slice(1) : rounds;
  const medians = (key: keyof Stroke): readonly number[] =>
    typed.map((_, at) => median(counted.map((strokes) => strokes[at]?.[key] ?? 0)));
  return { typed: medians('taken'), cpu: medians('cpu') };
}
