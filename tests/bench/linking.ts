import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { ingredientsOf } from './generated/ingredients.ts';
import { generatedArticles } from './generated/library.ts';
import { readLibrary, withBundledPack } from './library.ts';
import { conceptsFrom } from './linking/labels.ts';
import type { Linked } from './linking/thread.ts';
import { median } from './measure.ts';
import { asRatio, inMilliseconds, table } from './table.ts';

const seed = 20261121;
const size = { articles: 1000, labels: 5000 };
const rounds = 3;

/** How long it takes a thread to find the labels of many concepts in many articles, each time from the start. */
export async function benchLinking(): Promise<string> {
  const ingredients = await ingredientsOf(await withBundledPack(readLibrary));
  const articles = [...generatedArticles(size.articles, seed, ingredients)];
  const given = { concepts: conceptsFrom(articles, size.labels, seed), articles };
  const own: Linked[] = [];
  for (let round = 0; round < rounds; round += 1) own.push(await linked({ way: 'fathom', ...given }));
  const other = await linked({ way: 'expression', ...given });
  const cpu = median(own.map((one) => one.cpu));
  return [
    table(
      [
        `Linking ${size.labels} labels through ${size.articles} articles`,
        'taken',
        'processor',
        'ratio',
        'places',
      ],
      [
        [
          `Fathom, median of ${rounds} fresh threads`,
          inMilliseconds(median(own.map((one) => one.taken))),
          inMilliseconds(cpu),
          '1×',
          String(own[0]?.found ?? 0),
        ],
        [
          'one regular expression',
          inMilliseconds(other.taken),
          inMilliseconds(other.cpu),
          asRatio(other.cpu, cpu),
          String(other.found),
        ],
      ],
    ),
    'With making the labels ready, in a worker thread; the ratio is that of processor time, which other processes do not lengthen. The expression folds no umlauts and knows endings by a list only.',
  ].join('\n');
}

async function linked(workerData: object): Promise<Linked> {
  const worker = new Worker(new URL('./linking/thread.ts', import.meta.url), { workerData });
  const [answer] = (await once(worker, 'message')) as [Linked];
  await worker.terminate();
  return answer;
}
