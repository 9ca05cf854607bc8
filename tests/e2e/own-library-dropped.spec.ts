import { join } from 'node:path';
import { mixedFiles, writeFiles } from './mixed-folder.ts';
import { article, expect, imported, round, test } from './own-library-on-page.ts';

/** As the system does it: Chromium gets the paths, and the page never sees one. */
test('a folder and a file of the machine are dropped together', async ({ page, reader, folder }) => {
  const alone = article('The quiet harbour', 'Ropes hung from the quay.');
  await writeFiles(folder, {
    ...Object.fromEntries(Object.entries(mixedFiles).map(([name, content]) => [`Texts/${name}`, content])),
    [alone.name]: alone.text,
  });
  await page.goto(reader.at('#/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const data = {
    items: [],
    files: [join(folder, 'Texts'), join(folder, alone.name)],
    dragOperationsMask: 1,
  };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
  await expect(page.getByText('Let go to import')).toBeVisible();
  await session.send('Input.dispatchDragEvent', { type: 'drop', x: 640, y: 400, data });
  await expect(page.getByText('Let go to import')).toBeHidden();

  await expect(round(page).getByRole('heading')).toHaveText('Import finished', { timeout: 30_000 });
  await expect(round(page)).toContainText('8 of 8 files');
  await expect(round(page)).toContainText('7 new');
  await expect(
    page.getByText('2 other files in the folders are no articles and were left out.'),
  ).toBeVisible();
  await expect(imported(page).getByRole('listitem').filter({ hasText: 'lighthouse.epub' })).toContainText(
    'Texts/Turm/lighthouse.epub',
  );
});

test('an import goes on where it was when the page is reloaded and the host starts again', async ({
  page,
  reader,
}) => {
  const count = 150;
  await page.goto(reader.at('#/import'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.locator('input[type=file][multiple]').setInputFiles(
    Array.from({ length: count }, (_, number) => {
      const { name, text } = article(`Harbour ${number}`, 'A long walk along the quay. '.repeat(200));
      return { name, mimeType: 'text/markdown', buffer: Buffer.from(text) };
    }),
  );
  await expect(round(page).getByRole('heading')).toHaveText('Importing');
  // All are handed over; the rest is the host's.
  await expect(page.getByText('still being handed over')).toBeHidden({ timeout: 30_000 });
  await page.reload();
  await expect(round(page)).toContainText(`of ${count} files`);
  await page.goto('about:blank');
  await page.goto(`${await reader.restart()}#/import`);
  await expect(round(page).getByRole('heading')).toHaveText('Import finished', { timeout: 60_000 });
  await expect(round(page)).toContainText(`${count} new`);
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(page.getByText(`${count} articles`)).toBeVisible();
});
