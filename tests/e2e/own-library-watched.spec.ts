import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { cards, drag, editor, messages, painted } from './notes-on-page.ts';
import { article, expect, segmentOf, test } from './own-library-on-page.ts';
import { watchByCommand } from './watch-by-command.ts';

const rows = (page: Page): Locator =>
  page.getByRole('list', { name: 'Your own articles' }).getByRole('listitem');

test('a watched folder is followed: what is new, changed and gone, with the notes on it', async ({
  page,
  reader,
  folder,
}) => {
  test.slow();
  const passage = 'Ropes hung from the quay in the evening light.';
  const harbour = article('The quiet harbour', passage);
  await writeFile(join(folder, harbour.name), harbour.text);
  await page.goto(reader.at('#/import'));
  await expect(page.getByText('No folder is watched yet.')).toBeVisible();
  await expect(page.getByText('npm run fathom -- watch add <folder>')).toBeVisible();

  await test.step('the command adds a folder, and what is in it comes', async () => {
    expect(await watchByCommand(reader, folder)).toContain('is followed: 1 file.');
    await page.goto(reader.at('#/'));
    await expect(rows(page)).toHaveCount(1, { timeout: 20_000 });
    await rows(page).getByRole('link', { name: 'The quiet harbour' }).click();
    await drag(page, [await segmentOf(page, passage), 'the quay in the evening']);
    await page.keyboard.press('n');
    await editor(page).getByRole('textbox').first().fill('Where exactly?');
    await page.keyboard.press('Control+Enter');
    await expect(cards(page).getByText('Saved', { exact: true })).toBeVisible();
  });

  await test.step('the open article turns to its new text, and the note moves with its passage', async () => {
    const changed = harbour.text.replace(passage, `A new paragraph, right before it.\n\nAll the ${passage}`);
    await writeFile(join(folder, harbour.name), changed);
    await expect(page.getByRole('article')).toContainText('A new paragraph', { timeout: 20_000 });
    await expect(cards(page)).toHaveCount(1);
    await expect.poll(() => painted(page)).toEqual({ yellow: ['the quay in the evening'] });
    expect(await segmentOf(page, 'the quay in the evening')).toBe('s3');
  });

  await test.step('what is new comes, and what is gone goes, with its notes kept', async () => {
    const lamp = article('The last lamp', 'Nobody put it out.');
    await writeFile(join(folder, lamp.name), lamp.text);
    await page.goto(reader.at('#/'));
    await expect(rows(page)).toHaveCount(2, { timeout: 20_000 });
    await rm(join(folder, harbour.name));
    await expect(rows(page)).toHaveCount(1, { timeout: 20_000 });
    await expect(rows(page)).toContainText('The last lamp');
    await page.getByRole('link', { name: 'Notes', exact: true }).click();
    await expect(page.getByRole('main')).toContainText('Where exactly?');
    await expect(page.getByRole('main')).toContainText('This work is not in the library.');
  });

  await test.step('it is followed no longer once that is wished', async () => {
    await page.goto(reader.at('#/import'));
    const stop = page.getByRole('button', { name: /^Stop watching/ });
    await expect(page.getByRole('listitem').filter({ has: stop })).toContainText('1 file');
    await stop.click();
    await expect(messages(page)).toContainText('The articles from it stay in the library.');
    await expect(page.getByText('No folder is watched yet.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Watched folders' })).toBeFocused();
    await page.goto(reader.at('#/'));
    await expect(rows(page)).toHaveCount(1);
  });
});
