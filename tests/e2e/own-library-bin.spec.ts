import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Reader } from './fixture.ts';
import { expectEveryLook, wide } from './in-every-look.ts';
import { call } from './notes-on-host.ts';
import { messages } from './notes-on-page.ts';
import { article, expect, importFiles, round, test } from './own-library-on-page.ts';

/** Removes an article, then another text of the same work that somebody has put in its place. */
async function removeTwice(page: Page, reader: Reader): Promise<void> {
  await importFiles(page, reader, [article('The bridge', 'The first state of it.')]);
  await expect(round(page)).toBeVisible();
  await expect(round(page).getByRole('progressbar')).toHaveAttribute('value', '1', { timeout: 30_000 });
  const works = ['the-bridge'];
  await call(page, reader, 'library.remove', { works });
  const folder = join(reader.data, 'library/the-bridge');
  await mkdir(folder);
  await writeFile(join(folder, 'en.md'), article('The bridge', 'The second state of it.').text);
  await call(page, reader, 'library.remove', { works });
  await page.reload();
}

const names = {
  de: {
    removed: 'Entfernte Artikel',
    earlier: /^Zurückholen: „The bridge“, früherer Stand, entfernt am .* \d\d:\d\d/u,
    later: /^Zurückholen: „The bridge“, entfernt am .* \d\d:\d\d/u,
    last: 'Zurückholen: „The bridge“',
    beside: 'als eigener Artikel neben dem, der schon da ist',
  },
  en: {
    removed: 'Removed articles',
    earlier: /^Bring back “The bridge”, earlier state, removed on .* \d+:\d\d/u,
    later: /^Bring back “The bridge”, removed on .* \d+:\d\d/u,
    last: 'Bring back “The bridge”',
    beside: 'as an article of its own beside the one that is there',
  },
} as const;

for (const language of ['de', 'en'] as const)
  test.describe(`in ${language}`, () => {
    const words = names[language];
    test.use({ settings: { language, welcomed: true }, viewport: wide });

    test('two states of an article in the bin are told apart, and each is brought back', async ({
      page,
      reader,
    }) => {
      await removeTwice(page, reader);
      const removed = page.getByRole('region', { name: words.removed });
      await expect(removed.getByRole('button')).toHaveCount(2);
      await expect(removed.getByRole('button', { name: words.later })).toBeVisible();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await expectEveryLook(page, 'two states in the bin');
      await removed.getByRole('button', { name: words.earlier }).click();
      await expect(removed.getByRole('button')).toHaveCount(1);
      await expect(removed.getByRole('heading')).toBeFocused();
      await removed.getByRole('button', { name: words.last, exact: true }).click();
      await expect(messages(page)).toContainText(words.beside);
      await expect(removed).toBeHidden();
      await page.goto(reader.at('#/read/the-bridge/en'));
      await expect(page.getByRole('article')).toContainText('The first state of it.');
      await page.goto(reader.at('#/read/the-bridge-2/en'));
      await expect(page.getByRole('article')).toContainText('The second state of it.');
    });

    test('both are offered where the article was', async ({ page, reader }) => {
      await removeTwice(page, reader);
      await page.goto(reader.at('#/read/the-bridge/en'));
      await page.getByRole('button', { name: words.later }).click();
      await expect(page.getByRole('article')).toContainText('The second state of it.');
    });
  });
