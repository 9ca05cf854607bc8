import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { compilePack } from '../../host/compile/compile-pack.ts';
import { expect, expectAccessible, test as base } from './fixture.ts';

const root = resolve(import.meta.dirname, '../..');
const originals = resolve(root, '../shared/articles');

type Sources = {
  /** Files below a folder of their own, by path; compiled and served instead of the bundled library. */
  readonly sources: Readonly<Record<string, string>> | string;
};

const test = base.extend<Sources>({
  sources: [{}, { option: true }],
  pack: async ({ sources }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'fathom-own-'));
    const [articles, concepts, out] = ['articles', 'concepts', 'pack'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    if (typeof sources === 'string') {
      await cp(sources, articles, { recursive: true });
      await cp(join(root, 'content/concepts'), concepts, { recursive: true });
    } else
      for (const [path, text] of Object.entries(sources)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
    const report = await compilePack({ articles, concepts, out });
    expect(report.ok ? [] : report.errors).toEqual([]);
    await use(out);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** Markup that would tell, wherever it was taken for markup: on `window`, as an image, as a frame, as a style. */
const hostile =
  '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script><iframe srcdoc="<script>top.harmed=1</script>"></iframe><style>*{display:none}</style>';

const harm = (page: Page): Promise<unknown> =>
  page.evaluate(() => [
    Reflect.get(window, 'harmed'),
    ...[...document.querySelectorAll('iframe, object, embed, style, img')].map(({ outerHTML }) => outerHTML),
  ]);

// Windows does not allow all of these in a file's name.
const name = process.platform === 'win32' ? "O'Neill & b" : '<img src=x onerror=window.harmed=1>';

test.describe('an article that is hostile in text, front matter, file name and concept', () => {
  test.use({
    sources: {
      'articles/wal/de.md': `---
title: 'Der Wal ${hostile}'
subtitle: '${hostile}'
author: '${hostile}'
source: '${hostile}'
topics: [whale, '${hostile.slice(0, 40)}']
---

Ein Wal taucht tief. ${hostile} Danach atmet er.

${hostile}

## Abschnitt ${hostile}

- Punkt ${hostile}

> Zitat ${hostile}

\`\`\`html
${hostile}
\`\`\`

Ein [Verweis](javascript:window.harmed=1) und ein [zweiter](https://stranger.example/ "${hostile.replaceAll('"', '')}").
Ein Bild: ![${hostile}](https://stranger.example/whale.png)
`,
      'articles/wal/en.md': `---
title: 'The whale {{constructor.constructor("window.harmed=1")()}}'
---

A deep dive. \u202Ereversed\u202C and \`<b>code</b>\` and &lt;b&gt;entity&lt;/b&gt;.
`,
      [`articles/${name}.txt`]: `Ein ganz gewöhnlicher Text über Wale, der nur aus Absätzen besteht und auf Deutsch geschrieben ist.

${hostile} Und noch ein Absatz, damit man sieht, dass er als Text erscheint.
`,
      'concepts/whale.yaml': `id: whale
labels:
  de: { preferred: 'Wal', alternative: ['Wal ${hostile.replaceAll("'", '').slice(0, 40)}'] }
  en: { preferred: 'whale' }
definition:
  de: { text: '${hostile} Ein Wal ist ein Tier.', source: '${hostile}' }
  en: { text: 'A whale is an animal. ${hostile}', source: '${hostile}' }
`,
    },
  });

  test('is text on every screen: nothing of it is run, loaded or styled', async ({ page, reader }) => {
    // The library.
    await page.goto(reader.url);
    const works = page.getByRole('main').getByRole('heading', { level: 3 });
    await expect(works).toHaveCount(2);
    await expect(page.getByRole('heading', { name: /^The whale \{\{constructor/ })).toBeVisible();
    await expect(
      page.getByRole('heading', { name: process.platform === 'win32' ? /O'Neill/ : /<img src=x/ }),
    ).toBeVisible();
    expect(await harm(page)).toEqual([undefined]);

    // The article, with its front matter, text, links and images.
    await page.goto(reader.at('#/read/wal/de'));
    const article = page.getByRole('article');
    await expect(article.getByRole('heading', { level: 1 })).toHaveText(`Der Wal ${hostile}`);
    await expect(article.locator('#s1')).toContainText(`Ein Wal taucht tief. ${hostile} Danach atmet er.`);
    await expect(article.getByRole('heading', { level: 2 })).toContainText(`Abschnitt ${hostile}`);
    await expect(article.locator('pre')).toContainText(hostile);
    await expect(article.locator('blockquote')).toContainText(hostile);
    await article.getByText('Ein Verweis und ein').click({ position: { x: 30, y: 8 } });
    await article.getByText('zweiter', { exact: true }).click();
    await expect(page).toHaveURL(/#\/read\/wal\/de$/);
    expect(
      await article.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(expect.not.arrayContaining([expect.stringMatching(/^(?!#)/)]));
    await article.getByRole('link', { name: 'Wal', exact: true }).first().hover();
    await expect(page.locator('[data-open][tabindex]')).toContainText(`${hostile} Ein Wal ist ein Tier.`);
    expect(await harm(page)).toEqual([undefined]);

    // The other edition: what looks like a template, an entity or a change of direction is text too.
    await page.keyboard.press('l');
    await expect(article).toHaveAttribute('lang', 'en');
    await expect(article.locator('#s1')).toContainText('<b>code</b> and <b>entity</b>');

    // The search, its snippets and what it marks.
    await page.goto(reader.at(`#/search?q=${encodeURIComponent('onerror')}`));
    const hits = page.getByRole('list', { name: 'Results' }).getByRole('link');
    await expect(hits.filter({ hasText: '<script>' }).first()).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search everything' }).fill(hostile);
    await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
    expect(await harm(page)).toEqual([undefined]);

    // The concept, which only the German texts mention.
    await page.goto(reader.at('#/concepts/whale'));
    await expect(page.getByRole('heading', { level: 1, name: 'Whale' })).toBeVisible();
    await expect(page.locator('section[lang="de"]')).toContainText(`${hostile} Ein Wal ist ein Tier.`);
    await expect(page.getByText('The English texts do not mention the concept.')).toBeVisible();
    await expect(page.getByRole('main').locator('ol a').filter({ hasText: 'taucht tief' })).toHaveCount(1);
    expect(await harm(page)).toEqual([undefined]);

    // The quick box.
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Work, section/ }).fill('onerror');
    await expect(page.getByRole('option').first()).toContainText('onerror');
    expect(await harm(page)).toEqual([undefined]);
    await page.keyboard.press('Escape');
  });
});

test.describe('a reader’s own articles, flat files and folders, Markdown and plain text', () => {
  test.use({
    settings: { language: 'de', welcomed: true },
    sources: {
      'articles/Über die Größe.txt': `Über die Größe

Eine Vorrede, die auf Deutsch geschrieben ist und nicht lang sein muss, damit die Sprache erkannt wird.

Erster Abschnitt

Die Größe einer Sache ist nicht ihr Wert, und wer das verwechselt, der kauft zu teuer ein.

Quellen

[1] Mustermann, Erika (2020): Das Maß der Dinge.
`,
      'articles/measure.en.txt': `On Measure

A preface that is written in English so that one can tell the language without being told.

The measure of a thing is not its value, and whoever takes one for the other pays too much.
`,
      'concepts/size.yaml': `id: size
labels: { de: { preferred: Größe }, en: { preferred: size } }
definition:
  de: { text: 'Größe ist, was man misst.', source: Eigenes }
  en: { text: 'Size is what one measures.', source: Own }
`,
    },
  });

  test('are a library like the bundled one', async ({ page, reader }) => {
    await page.goto(reader.url);
    await expect(page.getByText('2 Werke')).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveText([
      'On Measure',
      'Über die Größe',
    ]);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Über die Größe', exact: true }).click();
    const article = page.getByRole('article');
    await expect(article).toHaveAttribute('lang', 'de');
    await expect(article.getByRole('heading', { level: 2 })).toContainText(['Erster Abschnitt', 'Quellen']);
    // There is no other edition, and the way to it says so.
    await expect(page.getByRole('button', { name: 'Auf Englisch lesen' })).toBeDisabled();
    await article.getByRole('link', { name: 'Größe' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Größe' })).toBeVisible();
    await page.getByRole('searchbox', { name: 'In allem suchen' }).fill('verwechseln');
    await expect(page.getByRole('list', { name: 'Ergebnisse' }).locator('mark')).toHaveText(['verwechselt']);
  });
});

test.describe('the three originals', () => {
  test.skip(!existsSync(originals), 'the originals are not beside this checkout (../shared/articles)');
  test.use({ sources: originals });

  test('make good editions as they are', async ({ page, reader }) => {
    await page.goto(reader.url);
    await expect(page.getByText('2 works')).toBeVisible();
    await expect(page.getByRole('link', { name: /^Read in German/ })).toHaveCount(2);
    await expect(page.getByRole('link', { name: /^Read in English/ })).toHaveCount(1);
    const article = page.getByRole('article');
    for (const place of ['deep-value/de', 'partnering-part-1/de', 'partnering-part-1/en']) {
      await page.goto(reader.at(`#/read/${place}`));
      await expect(article).toHaveAttribute('lang', place.slice(-2));
      await expect(article.getByRole('heading', { level: 1 })).not.toBeEmpty();
      expect(await article.locator('a[href^="#/concepts/"]').count(), place).toBeGreaterThan(10);
      await expect(article).not.toContainText(/Nach oben scrollen|\.(?:jpe?g|png)\b/);
      expect(await article.locator('[data-segment]').count(), place).toBeGreaterThan(25);
    }
    await expect(article.locator('ol').getByRole('listitem')).toHaveCount(5);
    await page.goto(reader.at('#/read/deep-value/de'));
    await expect(article.getByRole('heading', { name: 'Quellen' })).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Read in English' })).toBeDisabled();
    await page.goto(reader.at('#/concepts/blue-ocean'));
    await expect(page.getByRole('heading', { name: /^All mentions/ })).toContainText(
      /[1-9]\d* places in 1 work/,
    );
    await page.getByRole('searchbox', { name: 'Search everything' }).fill('CAC');
    await expect(page.getByRole('list', { name: 'Results' }).locator('mark').first()).toBeVisible();
  });
});
