import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, BrowserContext } from '@playwright/test';
import { serveReader } from '../../host/serve/serve-reader.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';
import { buildReader } from '../../scripts/build.ts';
import { built } from '../../scripts/paths.ts';
import { readLibrary, withBundledPack } from './library.ts';
import { median } from './measure.ts';
import { inMilliseconds, table } from './table.ts';

const rounds = 5;

/** How long it takes from going to an article's address until its text is painted, in a real Chromium. */
export async function benchReading(): Promise<string> {
  try {
    return await withBundledPack(measureReading);
  } catch (error) {
    return `Time to a readable article: not measured: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function measureReading(pack: string): Promise<string> {
  if (!existsSync(join(built.renderer, 'index.html'))) await buildReader();
  const [first] = (await readLibrary(pack)).files.de.editions;
  if (first === undefined) throw new Error('the library has no German edition');
  const data = await mkdtemp(join(tmpdir(), 'fathom-bench-data-'));
  await writeFile(join(data, 'settings.json'), JSON.stringify({ welcomed: true }));
  const server = await serveReader({ pack, reader: built.renderer, data });
  const program = findBrowser();
  const browser = await chromium.launch({
    args: browserArguments(),
    ...(program === null ? {} : { executablePath: program }),
  });
  try {
    const visits = await visitsOf(browser, `${server.url}#/read/${first.work}/de`);
    return [
      table(
        [`Time to a readable article (${first.work}.de)`, `median of ${rounds}`, 'worst'],
        [
          ['first visit, nothing cached', ...figures(visits.map(([cold]) => cold))],
          ['second visit', ...figures(visits.map(([, warm]) => warm))],
        ],
      ),
      `Chromium ${browser.version()}, through the loopback server: from navigation to the frame after the text is in the page and its typeface loaded.`,
    ].join('\n');
  } finally {
    await browser.close();
    await server.close();
    await rm(data, { recursive: true, force: true });
  }
}

const figures = (taken: readonly number[]): readonly string[] => [
  inMilliseconds(median(taken)),
  inMilliseconds(Math.max(...taken)),
];

/** Each round in a browser profile of its own, so that the first visit is one. */
async function visitsOf(browser: Browser, address: string): Promise<readonly (readonly [number, number])[]> {
  const taken: (readonly [number, number])[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext();
    taken.push([await visit(context, address), await visit(context, address)]);
    await context.close();
  }
  return taken;
}

/** Milliseconds on the page's own clock, which starts with the navigation. */
async function visit(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  // Asked again at every frame, so the answer is at most one frame late.
  const readable = await page.waitForFunction(
    () =>
      document.querySelector('[data-article] [data-segment]') !== null && document.fonts.status === 'loaded'
        ? performance.now()
        : false,
    undefined,
    { polling: 'raf', timeout: 30_000 },
  );
  const value = await readable.jsonValue();
  await page.close();
  return Number(value);
}
