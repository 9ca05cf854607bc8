import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { colours, type Annotation } from '../../core/annotations/annotation.ts';
import { positionsIn } from '../../core/annotations/edition-positions.ts';
import { emptyNotesPage, notesFileName, notesPageText } from '../../core/annotations/notes-file.ts';
import { targetOf } from '../../core/annotations/target.ts';
import { toRecord } from '../../core/annotations/w3c.ts';
import type { Edition } from '../../core/model/edition.ts';
import { packFiles } from '../../core/model/pack-files.ts';
import { compilePack } from '../../host/compile/compile-pack.ts';
import { serveReader } from '../../host/serve/serve-reader.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';
import { buildReader } from '../../scripts/build.ts';
import { built, content } from '../../scripts/paths.ts';
import { median, percentile } from './measure.ts';
import { chance } from './random.ts';
import { asRatio, inMilliseconds, table } from './table.ts';

const counts = [0, 200, 2000] as const;
const seed = 20261121;
/** How far one frame of the scripted scroll goes, in CSS pixels, and how many frames it has. */
const [step, frames] = [60, 240] as const;
/** How often each is scrolled through. */
const rounds = 3;
/** One frame of a screen with 60 of them in a second, in milliseconds. */
const inTime = 1000 / 60;

/** How long frames take while an article is scrolled that has none, some and very many highlights. */
export async function benchPainting(): Promise<string> {
  try {
    return await measurePainting();
  } catch (error) {
    return `Painting highlights: not measured: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function measurePainting(): Promise<string> {
  const reader = process.env['FATHOM_BENCH_READER'] ?? built.renderer;
  if (!existsSync(join(reader, 'index.html'))) await buildReader();
  const home = await mkdtemp(join(tmpdir(), 'fathom-bench-painting-'));
  const program = findBrowser();
  const browser = await chromium.launch({
    args: browserArguments(),
    ...(program === null ? {} : { executablePath: program }),
  });
  try {
    const { pack, editions } = await packOf(home);
    const rows: string[][] = [];
    for (const edition of editions) {
      const runs = counts.map((count) => ({ count, scrolls: [] as Scrolled[] }));
      // In turn, so that whatever else the machine does slows all alike.
      for (let round = 0; round < rounds; round += 1)
        for (const { count, scrolls } of runs) {
          const data = join(home, `data-${edition.head.work}-${count}-${round}`);
          await prepareData(data, edition, count);
          scrolls.push(await scrollThrough(browser, { pack, reader, data, edition }));
        }
      const [base] = runs.map(({ scrolls }) => together(scrolls));
      for (const { count, scrolls } of runs)
        if (base) rows.push(rowOf(edition, count, together(scrolls), base));
    }
    return [
      table(
        [
          'Frames of a scroll',
          'highlights',
          'median',
          '95 of 100',
          'late frames',
          'none : it',
          'work a frame',
          'it : none',
        ],
        rows,
      ),
      `Chromium ${browser.version()}, 1280 × 800, ${rounds} times ${frames} frames of ${step} pixels, in turn. A frame is late where the next one missed a sixtieth of a second by half or more. Work is what the page's own thread did: script, style, layout, painting.`,
    ].join('\n');
  } finally {
    await browser.close();
    await rm(home, { recursive: true, force: true });
  }
}

/** The bundled essay, and a text as long as a book, made of its paragraphs over and over. */
async function packOf(
  home: string,
): Promise<{ readonly pack: string; readonly editions: readonly Edition[] }> {
  const essay = await readFile(join(content.articles, 'partnering-part-1', 'en.md'), 'utf8');
  const body = essay.replace(/^---\n.*?\n---\n/su, '').split(/\n## (?:Sources|References)/u)[0] ?? '';
  const articles = join(home, 'articles');
  await mkdir(articles, { recursive: true });
  await writeFile(join(articles, 'essay.en.txt'), plain(body));
  await writeFile(join(articles, 'book.en.txt'), plain(Array.from({ length: 10 }, () => body).join('\n\n')));
  const pack = join(home, 'pack');
  const report = await compilePack({ articles, concepts: content.concepts, out: pack, strict: false });
  if (!report.ok) throw new Error(`the articles do not compile: ${JSON.stringify(report.errors[0])}`);
  const editions = await Promise.all(
    ['essay', 'book'].map(
      async (work) =>
        JSON.parse(await readFile(join(pack, packFiles.edition(work, 'en')), 'utf8')) as Edition,
    ),
  );
  return { pack, editions };
}

/** Paragraphs only: marks and numbering play no part here. */
const plain = (markdown: string): string => markdown.replace(/^#+ /gmu, '').replace(/[*_`]|\[\d+\]/gu, '');

async function prepareData(data: string, edition: Edition, count: number): Promise<void> {
  await mkdir(join(data, 'notes'), { recursive: true });
  await writeFile(join(data, 'settings.json'), JSON.stringify({ language: 'en', welcomed: true }));
  const { work } = edition.head;
  const items = highlights(edition, count).map((one) => toRecord(one));
  if (count > 0)
    await writeFile(
      join(data, 'notes', notesFileName(work)),
      notesPageText({ ...emptyNotesPage(work), items }),
    );
}

/** Highlights of about a sentence, spread evenly over the text, in all colours. */
function highlights(edition: Edition, count: number): readonly Annotation[] {
  const { text, pointAt } = positionsIn(edition);
  const random = chance(seed);
  return Array.from({ length: count }, (_, number) => {
    const at = Math.floor((number / count) * (text.length - 400));
    const start = pointAt(at);
    const length = 40 + random.below(80);
    const end = pointAt(at + length) ?? pointAt(at + length + 1);
    if (start === null || end === null) return [];
    const created = '2026-11-21T10:00:00.000Z';
    return {
      id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      kind: 'highlight' as const,
      colour: colours[number % colours.length] ?? 'yellow',
      note: '',
      tags: [],
      target: targetOf(edition, { start, end }),
      created,
      modified: created,
    };
  }).flat();
}

type Scroll = {
  readonly pack: string;
  readonly reader: string;
  readonly data: string;
  readonly edition: Edition;
};

/** Milliseconds from frame to frame, and those the page's thread was busy in all. */
type Scrolled = { readonly taken: readonly number[]; readonly busy: number };

async function scrollThrough(browser: Browser, { pack, reader, data, edition }: Scroll): Promise<Scrolled> {
  const server = await serveReader({ pack, reader, data });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}#/read/${edition.head.work}/en`);
    await page.locator('[data-article] [data-segment]').first().waitFor();
    await page.waitForTimeout(8000);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busyNow = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    const before = await busyNow();
    const taken = await page.evaluate(
      ({ step, frames }) =>
        new Promise<number[]>((resolve) => {
          const times: number[] = [];
          let last = 0;
          const frame = (now: number): void => {
            if (last > 0) times.push(now - last);
            last = now;
            if (times.length >= frames) return resolve(times);
            scrollBy({ top: step, behavior: 'instant' });
            requestAnimationFrame(frame);
          };
          requestAnimationFrame(frame);
        }),
      { step, frames },
    );
    return { taken, busy: (await busyNow()) - before };
  } finally {
    await context.close();
    await server.close();
  }
}

const together = (scrolls: readonly Scrolled[]): Scrolled => ({
  taken: scrolls.flatMap(({ taken }) => taken),
  busy: scrolls.reduce((sum, { busy }) => sum + busy, 0),
});

const lateIn = ({ taken }: Scrolled): number => taken.filter((each) => each > inTime * 1.5).length;

function rowOf(edition: Edition, count: number, scrolled: Scrolled, base: Scrolled): string[] {
  const { taken, busy } = scrolled;
  return [
    `${edition.head.work}, ${edition.segments.length} paragraphs`,
    String(count),
    inMilliseconds(median(taken)),
    inMilliseconds(percentile(taken, 0.95)),
    `${lateIn(scrolled)} of ${taken.length}`,
    `${lateIn(base)} : ${lateIn(scrolled)}`,
    inMilliseconds(busy / taken.length),
    asRatio(busy, base.busy),
  ];
}
