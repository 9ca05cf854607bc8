import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { patience } from '../../renderer/search/ask-both.ts';
import { call } from './notes-on-host.ts';
import { messages } from './notes-on-page.ts';
import { article, expect, failures, imported, marked, round, test } from './own-library-on-page.ts';
import { tabTo } from './tab-to.ts';
import { watchByCommand } from './watch-by-command.ts';

const harbours = Array.from({ length: 23 }, (_, at) =>
  article(`Harbour ${10 + at}`, `Harbour number ${at} has a quay, and on the quay stands trust.`),
);
const empty = Array.from({ length: 12 }, (_, at) => ({ name: `empty ${10 + at}.md`, text: '' }));

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

/** Goes to something by Tab and presses Enter. Whatever that does, the keys go on from somewhere. */
async function enter(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}

const nowhere = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

test.beforeEach(({ page }) => {
  // Chosen in the dialog, which no test can press keys in: first two, then all.
  const choices = [harbours.slice(0, 2), [...harbours, ...empty]];
  page.on('filechooser', (chooser) => {
    const files = (choices.shift() ?? []).map(({ name, text }) => ({
      name,
      mimeType: 'text/markdown',
      buffer: Buffer.from(text),
    }));
    void chooser.setFiles(files);
  });
});

test('the own library by keyboard alone: import, stop, try again, correct, remove, take back, search', async ({
  page,
  reader,
  folder,
}) => {
  test.slow();
  await page.goto(reader.at('#/import'));
  const title = page.getByRole('heading', { level: 1 });

  await test.step('an import is chosen, stopped, taken on and called off', async () => {
    await page.route('**/upload/**', () => undefined);
    await enter(page, button(page, 'Import files …'));
    await expect(round(page)).toContainText('0 of 2 files');
    await enter(page, button(page, 'Pause'));
    await expect(button(page, 'Resume')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button(page, 'Pause')).toBeFocused();
    await enter(page, button(page, 'Cancel'));
    await expect(round(page)).toBeHidden();
    await expect(title).toBeFocused();
    await page.unroute('**/upload/**');
  });

  await test.step('files that failed are listed on, and tried again', async () => {
    await enter(page, button(page, 'Import files …'));
    await expect(page.getByText('Import finished, 23 new, 12 not imported')).toBeAttached({
      timeout: 30_000,
    });
    await enter(page, button(page, 'Show 2 more: The file is empty.'));
    await expect(failures(page).getByRole('listitem').nth(10)).toBeFocused();
    await expect(failures(page).getByRole('listitem')).toHaveCount(12);
    await enter(page, button(page, 'Try again: The file is empty.'));
    await expect(messages(page)).toContainText('Nothing has changed.');
    await expect(round(page).getByRole('heading')).toBeFocused();
  });

  await test.step('a language is corrected', async () => {
    await enter(page, imported(page).getByRole('button').first());
    await expect(button(page, /^It is English/)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button(page, /^It is English/)).toHaveCount(0);
    await expect.poll(() => nowhere(page)).toBe(false);
  });

  await test.step('a folder is watched no longer', async () => {
    await writeFile(join(folder, 'lamps.md'), article('Lamps', 'The lamps go out at dawn.').text);
    await watchByCommand(reader, folder);
    await enter(page, button(page, `Stop watching ${folder}`));
    await expect(page.getByRole('heading', { name: 'Watched folders' })).toBeFocused();
    await expect(page.getByText('No folder is watched yet.')).toBeVisible();
  });

  await test.step('an article is removed', async () => {
    await page.keyboard.press('Alt+1');
    const rows = page.getByRole('list', { name: 'Your own articles' });
    await expect(rows.getByRole('link').first()).toBeVisible();
    await tabTo(page, rows.getByRole('link').first());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(messages(page)).toContainText('is removed.');
    await expect(rows.getByRole('link').first()).toBeFocused();
  });

  await test.step('one that goes while it is read is taken back where it was', async () => {
    await page.keyboard.press('Enter');
    const text = page.getByRole('article');
    await expect(text.getByRole('heading', { level: 1 })).toBeFocused();
    const [, work = ''] = /read\/([^/]+)/.exec(page.url()) ?? [];
    await call(page, reader, 'library.remove', { works: [work] });
    await expect(title).toHaveText('This work is not in the library');
    await enter(page, button(page, /^Bring back/));
    await expect(text.getByRole('heading', { level: 1 })).toBeFocused();
  });

  await test.step('what was removed is listed on and taken back, to the last', async () => {
    const { works } = await call(page, reader, 'library.works', { after: null });
    await call(page, reader, 'library.remove', { works: works.slice(0, 10).map(({ id }) => id) });
    await page.keyboard.press('Control+o');
    await expect(title).toHaveText('Import articles');
    const removed = page.getByRole('region', { name: 'Removed articles' });
    await enter(page, button(page, 'Show 1 more'));
    await expect(removed.getByRole('button').nth(10)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(removed.getByRole('button')).toHaveCount(10);
    await expect(removed.getByRole('heading')).toBeFocused();
    const left = await call(page, reader, 'library.bin', null);
    await call(page, reader, 'library.restore', { works: left.slice(1).map(({ id }) => id) });
    await page.reload();
    await enter(page, removed.getByRole('button'));
    await expect(removed).toBeHidden();
    await expect(title).toBeFocused();
  });

  const results = page.getByRole('list', { name: 'Results' });
  const links = results.getByRole('link');

  // Own results come a moment after the bundled ones, as from a large library.
  await page.route('**/call/library.search', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 4 * patience));
    await route.continue();
  });

  await test.step('a search is narrowed, explained and listed on', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('quay');
    await expect(page.getByText('23 passages', { exact: true }).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(results.getByText('“quay” stands here as such: quay')).toBeVisible();
    await enter(page, button(page, 'Show more'));
    await expect(links).toHaveCount(23);
    await expect(links.nth(20)).toBeFocused();

    const work = page.getByRole('combobox', { name: 'Work' });
    await tabTo(page, work, 'Shift+Tab');
    await page.keyboard.press('End');
    const picker = page.getByRole('dialog');
    await expect(picker.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('harbour 32');
    await expect(picker.getByRole('listitem')).toHaveCount(1);
    await enter(page, picker.getByRole('listitem').getByRole('button'));
    await expect(links).toHaveCount(1);
    await expect(work).toBeFocused();
    await page.keyboard.press('Home');
    await expect(links).toHaveCount(23);
    await tabTo(page, page.getByRole('radio', { name: /^All/ }), 'Shift+Tab');
    const answered = page.waitForResponse('**/call/library.search');
    await page.keyboard.press('ArrowLeft');
    await answered;
    await expect(page.getByRole('radio', { name: /^English/ })).toBeFocused();
  });

  await test.step('a hit is opened and stepped through, and one comes back to where one was', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('trust');
    await expect(page.getByRole('group', { name: 'Also searched:' })).toBeVisible();
    const chip = button(page, 'Vertrauen');
    await enter(page, chip);
    await expect(chip).toHaveAttribute('aria-pressed', 'false');
    await expect(chip).toBeFocused();
    await enter(page, button(page, 'Show more'));
    await expect(links.nth(20)).toBeFocused();
    const address = await links.nth(20).getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Hits' })).toContainText('1 of ');
    expect(await marked(page)).toContain('trust');
    await page.keyboard.press('.');
    await expect.poll(() => nowhere(page)).toBe(false);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(links.nth(20)).toBeFocused();
    await expect(links.nth(20)).toHaveAttribute('href', address ?? '');
  });

  await test.step('a search without hits leads to another one', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('"blue giraffe" -zoo');
    await enter(page, page.getByRole('link', { name: 'without -zoo' }));
    await expect(page.getByRole('searchbox', { name: 'Search everything' })).toHaveValue('"blue giraffe"');
    await expect(title).toBeFocused();
  });
});
