import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { serveReader } from '../../../host/serve/serve-reader.ts';
import { browserArguments, findBrowser } from '../../../scripts/browser.ts';
import { buildReader } from '../../../scripts/build.ts';
import { built } from '../../../scripts/paths.ts';
import { markdownOf, type GeneratedArticle } from '../generated/article.ts';
import { inMilliseconds, table } from '../table.ts';
import { tasksIn, type Tasks } from './tasks-in.ts';

/** Hands a folder over to the import page. */
type HandOver = (page: Page, folder: string) => Promise<void>;

const choose: HandOver = (page, folder) =>
  page.locator('input[type=file][webkitdirectory]').last().setInputFiles(folder);

const drop: HandOver = async (page, folder) => {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
};

/** Where one may be in the reader while files come in, and how they came. */
const ways: readonly (readonly [name: string, handOver: HandOver, address: string])[] = [
  ['the import page', choose, '#/import'],
  ['the library, whose list grows', choose, '#/'],
  ['a search in both libraries', choose, '#/search?q=Vertrauen'],
  ['the import page, where it is dropped', drop, '#/import'],
];

/** How long the page stands still while a folder is imported: through the loopback server, in a real Chromium. */
export async function benchImportPage(pack: string, articles: readonly GeneratedArticle[]): Promise<string> {
  if (!existsSync(join(built.renderer, 'index.html'))) await buildReader();
  const home = await mkdtemp(join(tmpdir(), 'fathom-bench-page-'));
  const files = join(home, 'files');
  await mkdir(files);
  for (const article of articles) await writeFile(join(files, `${article.work}.md`), markdownOf(article));
  const program = findBrowser();
  const browser = await chromium.launch({
    args: browserArguments(),
    ...(program === null ? {} : { executablePath: program }),
  });
  try {
    const rows: string[][] = [];
    for (const [name, handOver, address] of ways) {
      const { choosing, longest, over50 } = await imported(browser, { pack, home, files, handOver, address });
      rows.push([name, inMilliseconds(choosing), inMilliseconds(longest), String(over50)]);
    }
    return [
      table(['The page meanwhile', 'folder handed over', 'longest task after', 'tasks over 50 ms'], rows),
      `A folder of ${articles.length} Markdown files, handed over on the import page; then one is where the row says. Processor time of single tasks of the page’s own thread, in Chromium ${browser.version()}. The first figure is the browser’s: it makes an object of each file of a chosen folder in one task, before the page may do anything; a dropped one it tells file by file.`,
    ].join('\n');
  } finally {
    await browser.close();
    await rm(home, { recursive: true, force: true });
  }
}

type Given = {
  readonly pack: string;
  readonly home: string;
  readonly files: string;
  readonly handOver: HandOver;
  readonly address: string;
};

async function imported(browser: Browser, { pack, home, files, handOver, address }: Given): Promise<Tasks> {
  const data = await mkdtemp(join(home, 'data-'));
  await writeFile(join(data, 'settings.json'), JSON.stringify({ welcomed: true }));
  const server = await serveReader({ pack, reader: built.renderer, data, cache: join(data, 'cache') });
  const page = await browser.newPage();
  try {
    await page.goto(`${server.url}#/import`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(1000);
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
    await handOver(page, files);
    await page.evaluate((hash) => location.assign(hash), address);
    await over(page);
    return tasksIn(await browser.stopTracing());
  } finally {
    await page.close();
    await server.close();
  }
}

/** Waits until the host has imported all, asking it seldom. */
async function over(page: Page): Promise<void> {
  for (;;) {
    await page.waitForTimeout(1000);
    const isOver = await page.evaluate(async () => {
      const response = await fetch('./call/import.state', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: 'null',
      });
      const { value } = (await response.json()) as { value: { state: string; total: number } };
      return value.state === 'idle' && value.total > 0;
    });
    if (isOver) return;
  }
}
