import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Reader } from './fixture.ts';
import { part } from './keeping-on-page.ts';
import { call, notesOn, write } from './notes-on-host.ts';
import { article, expect, importFiles, round, test } from './own-library-on-page.ts';
import { drawn, hold, watchFor } from './slow-answers.ts';

/* Where the own works are still being read, no title is an id: `work` is never to be seen. */

const work = 'the-old-quay';
const title = 'The old quay';

/** An own article with a note, about to be read to its end. */
async function withNote(page: Page, reader: Reader): Promise<void> {
  await importFiles(page, reader, [
    article(title, 'Ropes hung from the mooring posts, and a lighthouse stood at its very end.'),
  ]);
  await expect(round(page).getByRole('progressbar')).toHaveAttribute('value', '1', { timeout: 30_000 });
  const edition = await call(page, reader, 'library.edition', { work, language: 'en' });
  await write(page, reader, notesOn(edition, 1));
}

const names = {
  de: { takeOut: 'Mitnehmen', download: '1 Notiz herunterladen' },
  en: { takeOut: 'Take out', download: 'Download 1 note' },
} as const;

for (const language of ['de', 'en'] as const)
  test.describe(`in ${language}`, () => {
    const words = names[language];
    test.use({ settings: { language, welcomed: true } });

    test('notes show the title of an own article before all are read, and nothing else meanwhile', async ({
      page,
      reader,
    }) => {
      await withNote(page, reader);
      const wasSeen = await watchFor(page, work);
      await page.goto(reader.at('#/notes'));
      const all = await hold(page, '**/call/library.works');
      const heads = await hold(page, '**/call/library.heads');
      await page.reload();
      await expect(page.getByText('Thought 0')).toBeVisible();
      await expect(page.getByRole('heading', { level: 2, name: '…' })).toBeVisible();
      heads();
      await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
      all();
      await drawn(page);
      expect(await wasSeen()).toBe(false);
    });

    test('what a search finds has its title before all are read', async ({ page, reader }) => {
      await withNote(page, reader);
      const wasSeen = await watchFor(page, work);
      await page.goto(reader.at(`#/search?q=mooring`));
      const all = await hold(page, '**/call/library.works');
      const heads = await hold(page, '**/call/library.heads');
      await page.reload();
      const found = page.getByRole('main').getByRole('link').filter({ hasText: 'Ropes hung' });
      await expect(found.first()).toContainText('…');
      heads();
      await expect(found.first()).toContainText(title);
      all();
      await drawn(page);
      expect(await wasSeen()).toBe(false);
    });

    /** The choice of a work names it by its title, and so does the file that is taken out. */
    const expectTitleTakenOut = async (page: Page): Promise<void> => {
      const section = part(page, words.takeOut);
      await expect(section.getByRole('option', { name: `${title} (1)` })).toBeAttached();
      await section.getByText('Markdown', { exact: true }).click();
      const downloading = page.waitForEvent('download');
      await section.getByRole('button', { name: words.download }).click();
      expect(await readFile(await (await downloading).path(), 'utf8')).toContain(`# ${title}`);
    };

    test('an article that was removed has its last title beside its notes, and where they are taken out', async ({
      page,
      reader,
    }) => {
      await withNote(page, reader);
      await call(page, reader, 'library.remove', { works: [work] });
      const wasSeen = await watchFor(page, work);
      await page.goto(reader.at('#/notes'));
      await page.reload();
      await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
      await page.goto(reader.at('#/search?q=Thought'));
      await expect(page.getByRole('main').getByRole('link').filter({ hasText: 'Thought 0' })).toContainText(
        title,
      );
      expect(await wasSeen()).toBe(false);
      await page.goto(reader.at('#/keeping'));
      await page.reload();
      await expectTitleTakenOut(page);
    });

    test('notes are taken out under their titles before all works are read', async ({ page, reader }) => {
      await withNote(page, reader);
      await page.goto(reader.at('#/keeping'));
      await hold(page, '**/call/library.works');
      await page.reload();
      await expectTitleTakenOut(page);
    });
  });
