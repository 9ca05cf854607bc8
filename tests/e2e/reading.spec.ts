import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { choose } from './choose.ts';
import { expect, expectAccessible, restart, test, type Reader } from './fixture.ts';

/** The segment at the reading edge, just below the header. */
const segmentAtTop = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => {
    const edge = (document.querySelector('header')?.getBoundingClientRect().bottom ?? 0) + 2;
    return [...document.querySelectorAll('[data-segment]')]
      .find((block) => block.getBoundingClientRect().bottom > edge)
      ?.getAttribute('data-segment');
  });

const scrollPosition = (page: Page): Promise<number> => page.evaluate(() => Math.round(window.scrollY));

const onDisk = (reader: Reader, file: string): Promise<string> =>
  readFile(join(reader.data, file), 'utf8').catch(() => '');

test('an article stands in one column of about 66 characters', async ({ page, reader }) => {
  await page.goto(reader.at('#/read/partnering-part-1/en'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Allies on the Open Sea');
  const perLine = await page.locator('#s3').evaluate((paragraph) => {
    const text = paragraph.querySelector('[data-text]');
    const lines = new Set(
      [...(text?.firstChild?.parentElement?.getClientRects() ?? [])].map(({ top }) => Math.round(top)),
    );
    return (text?.textContent.length ?? 0) / lines.size;
  });
  expect(perLine).toBeGreaterThan(52);
  expect(perLine).toBeLessThan(76);
  await expectAccessible(page);
});

test('the outline jumps to a section and marks where one is', async ({ page, reader }) => {
  await page.goto(reader.at('#/read/deep-value/en'));
  const outline = page.getByRole('navigation', { name: 'Outline' });
  const last = outline.getByRole('link').last();
  await last.click();
  await expect(last).toHaveAttribute('aria-current', 'location');
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeInViewport();
});

test('a § number copies its citation', async ({ page, reader, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(reader.at('#/read/deep-value/en'));
  await page.locator('#s3').hover();
  await page.getByRole('button', { name: 'Copy § 3 as a citation' }).click();
  await expect(page.getByText(/^Copied: Thomas Vehmeier: Deep Value.*\(en\), § 3$/)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\(en\), § 3$/);
});

test('sources are linked both ways', async ({ page, reader }) => {
  await page.goto(reader.at('#/read/deep-value/de'));
  await page.getByRole('link', { name: '[1]' }).click();
  const source = page.locator('[data-segment]', { hasText: 'Hayek, Friedrich' });
  await expect(source).toBeInViewport();
  await source.getByRole('link', { name: /^Back to §/ }).click();
  await expect(page.getByRole('link', { name: '[1]' })).toBeInViewport();
});

test('a link that is followed in the moment scrolling comes to rest leads where it says', async ({
  page,
  reader,
}) => {
  await page.goto(reader.at('#/read/deep-value/de'));
  await expect(page.locator('#s12')).toBeVisible();
  // Both are due while the page is busy, the keeping of the place and the jump: what is queued for it comes after.
  await page.evaluate(
    (hash) =>
      new Promise<void>((done) => {
        window.addEventListener(
          'scroll',
          () => {
            setTimeout(() => {
              const until = performance.now() + 60;
              while (performance.now() < until);
            }, 80);
            setTimeout(() => {
              location.hash = hash;
              done();
            }, 110);
          },
          { once: true },
        );
        window.scrollTo(0, 2000);
      }),
    '#/read/deep-value/de/s37',
  );
  await expect(page.locator('#s37')).toBeInViewport();
});

test('one key shows the same § in the other language, where its line stays in place', async ({
  page,
  reader,
}) => {
  await page.goto(reader.at('#/read/deep-value/de/s22'));
  await expect.poll(() => segmentAtTop(page)).toMatch(/^s2[12]$/);
  const before = await segmentAtTop(page);
  await page.keyboard.press('l');
  await expect(page.locator('article')).toHaveAttribute('lang', 'en');
  await expect.poll(() => segmentAtTop(page)).toBe(before);
  await page.keyboard.press('l');
  await expect(page.locator('article')).toHaveAttribute('lang', 'de');
  await expect.poll(() => segmentAtTop(page)).toBe(before);
});

test('a § that one edition splits and another joins still meets its counterpart', async ({
  page,
  reader,
}) => {
  await page.goto(reader.at('#/read/partnering-part-1/de/s28'));
  await expect(page.locator('#s28')).toBeInViewport();
  await page.keyboard.press('l');
  await expect(page.locator('article')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#s27')).toBeInViewport();
  await page.goto(reader.at('#/read/partnering-part-1/en/s24'));
  await expect(page.locator('#s24a')).toBeInViewport();
});

test('the last place comes back exactly: after back, after a reload, after a restart', async ({
  page,
  reader,
}) => {
  await page.goto(reader.at('#/read/partnering-part-1/de'));
  await expect(page.locator('#s1')).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 2345));
  await expect.poll(() => onDisk(reader, 'places.json')).toContain('"segment": "s1');
  const before = await scrollPosition(page);
  expect(before).toBeGreaterThan(1000);
  await page.getByRole('link', { name: 'Concepts' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Concepts' })).toBeVisible();
  await page.goBack();
  await expect.poll(() => scrollPosition(page)).toBe(before);
  await page.reload();
  await expect.poll(() => scrollPosition(page)).toBe(before);
  await page.goto(await restart(page, reader));
  await page.getByRole('link', { name: /^Continue in German: / }).click();
  await expect.poll(() => scrollPosition(page)).toBeGreaterThan(before - 3);
  expect(await scrollPosition(page)).toBeLessThan(before + 3);
});

test('the very beginning comes back with its title', async ({ page, reader }) => {
  await page.goto(reader.at('#/read/deep-value/en'));
  await expect(page.locator('#s1')).toBeVisible();
  await expect.poll(() => onDisk(reader, 'places.json')).toContain('deep-value.en');
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await page.getByRole('link', { name: /^Continue in English: Deep/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Deep Value/ })).toBeInViewport();
  expect(await scrollPosition(page)).toBe(0);
});

test('a link to where one is leads there again', async ({ page, reader }) => {
  await page.goto(reader.at('#/read/deep-value/en'));
  const link = page.getByRole('navigation', { name: 'Outline' }).getByRole('link').nth(2);
  await link.click();
  await expect.poll(() => scrollPosition(page)).toBeGreaterThan(500);
  // Paragraphs that come into view may turn out to be higher than they were thought to be.
  let there = 0;
  await expect(async () => {
    const before = there;
    there = await scrollPosition(page);
    expect(there).toBe(before);
  }).toPass();
  await page.evaluate(() => window.scrollTo(0, 0));
  await link.click();
  await expect.poll(() => scrollPosition(page)).toBe(there);
});

test('marks stay when the concept links change', async ({ page, reader }) => {
  const marked = (): Promise<number> =>
    page.evaluate(
      () =>
        [...(CSS.highlights.get('hit') ?? []), ...(CSS.highlights.get('hit-current') ?? [])].filter(
          (range) => (range as Range).toString() !== '',
        ).length,
    );
  await page.goto(reader.at('#/read/deep-value/en?concept=customer-value'));
  await expect.poll(marked).toBeGreaterThan(3);
  const before = await marked();
  await page.keyboard.press('a');
  for (const choice of ['always', 'never']) {
    await choose(page.getByRole('radio', { name: choice }));
    await expect.poll(marked).toBe(before);
  }
});

test('another size keeps the line one reads, and keys act on what one sees', async ({ page, reader }) => {
  await page.goto(reader.at('#/read/partnering-part-1/en/s17'));
  await expect(page.locator('#s17')).toBeInViewport();
  await expect.poll(() => onDisk(reader, 'places.json')).toContain('partnering-part-1.en');
  const before = await segmentAtTop(page);
  const scrolled = await scrollPosition(page);
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Control++');
  await expect(page.locator('article')).toHaveCSS('font-size', '23px');
  await expect.poll(() => scrollPosition(page)).not.toBe(scrolled);
  expect(await segmentAtTop(page)).toBe(before);
  // The focus is on § 17; once that is out of sight, a step begins at what is in view.
  await page.locator('#s36').scrollIntoViewIfNeeded();
  await expect(page.locator('#s17')).not.toBeInViewport();
  await page.keyboard.press('j');
  await expect(page.locator('[data-segment]:focus')).toBeInViewport();
});

test('a jump to the sources is no reading of the essay', async ({ page, reader }) => {
  await page.goto(reader.at('#/read/deep-value/en/s41'));
  await expect(page.locator('#s41')).toBeInViewport();
  const progress = page.getByRole('progressbar', { name: 'Read' });
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  expect(Number(await progress.getAttribute('aria-valuenow'))).toBeLessThan(30);
});

test('keys walk from paragraph to paragraph', async ({ page, reader }) => {
  await page.goto(reader.at('#/read/deep-value/en'));
  await expect(page.locator('#s1')).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.locator('#s1')).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.locator('#s2')).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.locator('#s1')).toBeFocused();
});

test('an unknown work says so and leads back', async ({ page, reader }) => {
  await page.goto(reader.at('#/read/no-such-work/en'));
  await expect(page.getByRole('heading', { name: 'This work is not in the library' })).toBeVisible();
  await page.getByRole('link', { name: 'To the library' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
});

test.describe('appearance', () => {
  test('size, spacing, width, theme and language are remembered', async ({ page, reader }) => {
    await page.goto(reader.at('#/read/deep-value/en'));
    await expect(page.locator('#s1')).toBeVisible();
    await page.keyboard.press('a');
    const panel = page.getByRole('dialog', { name: /^(Appearance|Darstellung)$/ });
    await panel.getByRole('button', { name: 'Text size: More' }).click();
    await panel.getByRole('button', { name: 'Characters per line: Less' }).click();
    await choose(panel.getByRole('radio', { name: 'Sepia' }));
    await choose(panel.getByRole('radio', { name: 'Deutsch' }));
    await expect(panel).toHaveAccessibleName('Darstellung');
    await expectAccessible(page);
    await expect.poll(() => onDisk(reader, 'settings.json')).toMatch(/"language": "de"[^]*"theme": "sepia"/);
    await page.goto(`${await restart(page, reader)}#/read/deep-value/en`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.locator('article')).toHaveCSS('font-size', '20px');
  });

  for (const [scheme, theme] of [
    ['dark', 'dark'],
    ['light', 'light'],
  ] as const)
    test(`follows a ${scheme} system`, async ({ page, reader }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(reader.url);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    });
});
