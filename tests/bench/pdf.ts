import { chromium } from '@playwright/test';
import { languages } from '../../core/model/language.ts';
import { readPdf } from '../../core/importers/pdf/read-pdf.ts';
import { readArticles } from '../../host/compile/read-articles.ts';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';
import { content } from '../../scripts/paths.ts';
import { type Figures, figuresOf, sum } from './pdf/compare.ts';
import { layouts, pageOf } from './pdf/layouts.ts';
import { inMilliseconds, table } from './table.ts';

/**
 * Has a browser print the bundled essays in several layouts, reads the PDFs, and counts how many
 * blocks came back exactly, letter for letter and of the same kind, and how many words.
 */
async function benchPdf(): Promise<string> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: browserArguments(),
    ...(executablePath === null ? {} : { executablePath }),
  });
  const page = await browser.newPage();
  const { articles } = await readArticles(content.articles);
  const rows: (readonly string[])[] = [];
  for (const [name, style] of Object.entries(layouts))
    for (const language of languages) {
      const own = articles.filter((article) => article.language === language);
      const all: Figures[] = [];
      for (const article of own) {
        await page.setContent(pageOf(article, style));
        const running = (text: string): string =>
          `<div style="font-size:8px;width:100%;text-align:center">${text}</div>`;
        const pdf = await page.pdf({
          format: 'A4',
          margin: { top: '22mm', bottom: '22mm', left: '20mm', right: '20mm' },
          displayHeaderFooter: true,
          headerTemplate: running('Fathom · <span class="title"></span>'),
          footerTemplate: running('<span class="pageNumber"></span>'),
          tagged: false,
        });
        const start = performance.now();
        const read = await readPdf('essay.pdf', new Uint8Array(pdf));
        const milliseconds = performance.now() - start;
        if (read.ok) all.push(figuresOf(article, read.article, milliseconds));
      }
      rows.push(rowOf(`${name} (${language})`, all));
    }
  await browser.close();
  return `PDF: what comes back exactly of the bundled essays\n${table(head, rows)}`;
}

const head = [
  'layout',
  'titles',
  'headings',
  'paragraphs',
  'items',
  'references',
  'words',
  'words too many',
  'a page',
];

function rowOf(name: string, all: readonly Figures[]): readonly string[] {
  const share = (key: 'headings' | 'paragraphs' | 'items' | 'references'): string =>
    `${sum(all, (each) => each[key].found)}/${sum(all, (each) => each[key].all)}`;
  const words = sum(all, ({ words: own }) => own.found) / sum(all, ({ words: own }) => own.all);
  return [
    name,
    `${all.filter(({ title }) => title).length}/${all.length}`,
    share('headings'),
    share('paragraphs'),
    share('items'),
    share('references'),
    `${(words * 100).toFixed(2)} %`,
    String(sum(all, ({ extra }) => extra)),
    inMilliseconds(sum(all, ({ milliseconds }) => milliseconds) / sum(all, ({ pages }) => pages)),
  ];
}

if (import.meta.main) console.log(await benchPdf());
