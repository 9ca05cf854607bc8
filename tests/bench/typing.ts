import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { serveReader } from '../../host/serve/serve-reader.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';
import { buildReader } from '../../scripts/build.ts';
import { built } from '../../scripts/paths.ts';
import { withBundledPack } from './library.ts';
import { median, percentile } from './measure.ts';
import { judgedQueries } from './relevance/judged.ts';
import { inMilliseconds, table } from './table.ts';
import { watchTyping } from './typing/clock.ts';
import type { Opening, Stroke } from './typing/clock.ts';

const visits = 5;
/** One of so many of the judged queries is typed. */
const oneIn = 12;
/** Milliseconds from key to key: somebody who types quickly. */
const pause = 90;

/** The search as the reader sees it: from the key to the list, in a real Chromium, over the bundled library. */
export async function benchTyping(): Promise<string> {
  try {
    return await withBundledPack(measureTyping);
  } catch (error) {
    return `Typing in the search field: not measured: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function measureTyping(pack: string): Promise<string> {
  if (!existsSync(join(built.renderer, 'index.html'))) await buildReader();
  const data = await mkdtemp(join(tmpdir(), 'fathom-bench-data-'));
  await writeFile(join(data, 'settings.json'), JSON.stringify({ welcomed: true }));
  const server = await serveReader({ pack, reader: built.renderer, data });
  const program = findBrowser();
  const browser = await chromium.launch({
    args: browserArguments(),
    ...(program === null ? {} : { executablePath: program }),
  });
  try {
    const firsts = await firstAnswers(browser, server.url);
    const queries = (await judgedQueries()).filter((_, at) => at % oneIn === 0).map(({ query }) => query);
    const strokes = await strokesOf(browser, server.url, queries);
    return [
      table(
        ['Search in the page', 'p50', 'p95', 'worst'],
        [
          ['opening the page at a search: results listed', ...figures(firsts.map((one) => one.listedAt))],
          ['  page to worker started', ...figures(firsts.map((one) => one.startedAt))],
          ['  worker to indexes open', ...figures(firsts.map((one) => one.readyAt - one.startedAt))],
          ['  open to first results listed', ...figures(firsts.map((one) => one.listedAt - one.readyAt))],
          [
            'starting the worker to first results listed',
            ...figures(firsts.map((one) => one.listedAt - one.startedAt)),
          ],
          ['key to list changed', ...figures(strokes.map(({ typed, listed }) => listed - typed))],
          ['  key to question', ...figures(strokes.map(({ typed, asked }) => asked - typed))],
          ['  question to answer', ...figures(strokes.map(({ asked, answered }) => answered - asked))],
          ['  answer to list', ...figures(strokes.map(({ answered, listed }) => listed - answered))],
          ['key to frame painted', ...figures(strokes.map(({ typed, painted }) => painted - typed))],
          ['an empty worker’s answer, for comparison', ...figures(await echoes(browser))],
        ],
      ),
      `Chromium ${browser.version()}, through the loopback server; ${visits} first visits, ${strokes.length} keystrokes of ${queries.length} judged queries, ${pause} ms apart.`,
    ].join('\n');
  } finally {
    await browser.close();
    await server.close();
    await rm(data, { recursive: true, force: true });
  }
}

const figures = (taken: readonly number[]): readonly string[] =>
  [median(taken), percentile(taken, 0.95), Math.max(...taken)].map(inMilliseconds);

async function opened(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext();
  await context.addInitScript(watchTyping);
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => window.fathomBench.first.listedAt > 0, undefined, { timeout: 30_000 });
  return page;
}

/** Milliseconds since the navigation, each in a browser profile of its own. */
async function firstAnswers(browser: Browser, url: string): Promise<readonly Opening[]> {
  const taken: Opening[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const page = await opened(browser, `${url}#/search?q=Vertrauen`);
    taken.push(await page.evaluate(() => window.fathomBench.first));
    await page.context().close();
  }
  return taken;
}

/** What this browser on this machine needs for a message to a worker that does nothing, and back, at the same pace. */
async function echoes(browser: Browser): Promise<readonly number[]> {
  const page = await browser.newPage();
  const taken = await page.evaluate(
    async ([count, rest]) => {
      const script = new Blob(['onmessage = ({ data }) => postMessage(data)']);
      const worker = new Worker(URL.createObjectURL(script));
      const once = (): Promise<number> =>
        new Promise((resolve) => {
          const start = performance.now();
          worker.addEventListener('message', () => resolve(performance.now() - start), { once: true });
          worker.postMessage(null);
        });
      const times: number[] = [];
      await once();
      for (let at = 0; at < count; at += 1) {
        await new Promise((resolve) => setTimeout(resolve, rest));
        times.push(await once());
      }
      return times;
    },
    [50, pause] as const,
  );
  await page.close();
  return taken;
}

/** Keystrokes that brought other results; those after which nothing is found have no list to change. */
async function strokesOf(
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<readonly Stroke[]> {
  const page = await opened(browser, `${url}#/search?q=Vertrauen`);
  const field = page.getByRole('searchbox').first();
  for (const query of queries) {
    await field.fill('');
    await field.pressSequentially(query, { delay: pause });
  }
  await page.waitForTimeout(1000);
  const strokes = await page.evaluate(() => window.fathomBench.strokes);
  await page.context().close();
  return strokes.filter(({ asked, answered }) => asked > 0 && answered > 0);
}
