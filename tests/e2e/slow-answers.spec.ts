import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { call, notesOn, write } from './notes-on-host.ts';
import { messages } from './notes-on-page.ts';
import { article, expect, imported, importFiles, round, test } from './own-library-on-page.ts';
import { drawn, hold, nowhere, watchFor } from './slow-answers.ts';
import { watchByCommand } from './watch-by-command.ts';
import type { Reader } from './fixture.ts';

/*
 * What one sees and where the keys go while an answer takes its time: nothing wrong at any moment, and
 * nobody is taken away from what they have gone on with.
 */

const field = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search everything' });
const results = (page: Page): Locator => page.getByRole('list', { name: 'Results' });
const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const rows = (page: Page): Locator => page.getByRole('list', { name: 'Your own articles' });

const harbours = [
  article('Old harbour', 'The quay is long, and a lighthouse stands at its end.'),
  article('New harbour', 'The quay is short.'),
];

async function withHarbours(page: Page, reader: Reader): Promise<void> {
  await importFiles(page, reader, harbours);
  await expect(round(page).getByRole('heading')).toHaveText('Import finished', { timeout: 30_000 });
  await expect(imported(page).getByRole('link')).toHaveCount(2);
}

test.describe('a search', () => {
  test('finds nothing only once both libraries have answered', async ({ page, reader }) => {
    await withHarbours(page, reader);
    const wasSeen = await watchFor(page, 'Nothing found');
    const answer = await hold(page, '**/call/library.search');
    await field(page).fill('lighthouse');
    await expect(page.getByText('Your own articles are still being searched …')).toBeVisible();
    answer();
    await expect(results(page).getByRole('link')).toHaveCount(1);
    expect(await wasSeen()).toBe(false);
  });

  test('opened anew says nothing before it is known whether there are own works', async ({
    page,
    reader,
  }) => {
    await withHarbours(page, reader);
    await page.goto(reader.at('#/search?q=lighthouse'));
    await expect(results(page).getByRole('link')).toHaveCount(1);
    const wasSeen = await watchFor(page, 'Nothing found');
    const answer = await hold(page, '**/call/library.works');
    await page.reload();
    await expect(results(page).getByRole('link')).toHaveCount(1);
    answer();
    await expect(results(page)).toContainText('Old harbour');
    expect(await wasSeen()).toBe(false);
  });

  test('that one has left opens no hit when one comes back to it', async ({ page, reader }) => {
    const answer = await hold(page, '**/pack/search/*.json');
    await page.goto(reader.at('#/concepts'));
    await field(page).fill('dialogue');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+1');
    await expect(title(page)).toHaveText('Library');
    answer();
    await page.goBack();
    await expect(results(page).getByRole('link').first()).toBeVisible();
    await drawn(page);
    await expect(title(page)).toHaveText('Search');
  });

  test('that one comes back to leaves the keys where one has gone on by then', async ({ page, reader }) => {
    await withHarbours(page, reader);
    await field(page).fill('lighthouse');
    await results(page).getByRole('link').click();
    await expect(page.getByRole('article')).toBeVisible();
    const answer = await hold(page, '**/call/library.search');
    await page.goBack();
    await expect(page.getByText('Your own articles are still being searched …')).toBeVisible();
    await page.keyboard.press('Tab');
    const here = await page.evaluateHandle(() => document.activeElement);
    answer();
    await expect(results(page).getByRole('link')).toHaveCount(1);
    await drawn(page);
    expect(await here.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await nowhere(page)).toBe(false);
  });
});

test('what has just been imported is not said to be gone', async ({ page, reader }) => {
  await page.goto(reader.at('#/import'));
  const wasSeen = await watchFor(page, 'no longer in the library');
  const answer = await hold(page, '**/call/library.heads');
  await importFiles(page, reader, harbours);
  await expect(round(page).getByRole('heading')).toHaveText('Import finished', { timeout: 30_000 });
  await drawn(page);
  answer();
  await expect(imported(page).getByRole('link')).toHaveCount(2);
  expect(await wasSeen()).toBe(false);
});

test('an article that one has not heard of yet is not said to be missing', async ({ page, reader }) => {
  await page.goto(reader.at('#/import'));
  const wasSeen = await watchFor(page, 'This work is not in the library');
  const answer = await hold(page, '**/call/library.heads');
  await importFiles(page, reader, harbours);
  await expect(round(page).getByRole('heading')).toHaveText('Import finished', { timeout: 30_000 });
  const { works } = await call(page, reader, 'library.works', { after: null });
  await page.evaluate((work) => (location.hash = `#/read/${work}/en`), works[0]?.id);
  await drawn(page);
  answer();
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeFocused();
  expect(await wasSeen()).toBe(false);
});

test('a note on an own article is not said to have lost its text before that is known', async ({
  page,
  reader,
}) => {
  await withHarbours(page, reader);
  const { works } = await call(page, reader, 'library.works', { after: null });
  const edition = await call(page, reader, 'library.edition', { work: works[0]?.id ?? '', language: 'en' });
  await write(page, reader, notesOn(edition, 1));
  const wasSeen = await watchFor(page, 'text not in the library');
  await page.goto(reader.at('#/notes'));
  const answer = await hold(page, '**/call/library.works');
  await page.reload();
  await expect(page.getByText('Thought 0')).toBeVisible();
  await drawn(page);
  answer();
  await expect(page.getByRole('heading', { name: edition.head.title })).toBeVisible();
  expect(await wasSeen()).toBe(false);
});

test('a filter of the library that only own works pass does not say that there are none', async ({
  page,
  reader,
}) => {
  await withHarbours(page, reader);
  await page.goto(reader.at('#/library'));
  await page.getByRole('searchbox', { name: 'Filter the library' }).fill('harbour');
  await expect(rows(page).getByRole('listitem')).toHaveCount(2);
  const wasSeen = await watchFor(page, 'No work fits');
  const answer = await hold(page, '**/call/library.works');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your own articles' })).toBeVisible();
  await drawn(page);
  answer();
  await expect(rows(page).getByRole('listitem')).toHaveCount(2);
  expect(await wasSeen()).toBe(false);
});

test('what was removed since is listed, though an earlier answer comes last', async ({ page, reader }) => {
  await withHarbours(page, reader);
  await page.goto(reader.at('#/library'));
  await expect(rows(page)).toBeVisible();
  const { promise: late, resolve: answer } = Promise.withResolvers<void>();
  await page.route(
    '**/call/library.bin',
    async (route) => {
      const response = await route.fetch();
      await late;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  const asked = page.waitForRequest('**/call/library.bin');
  await page.goto(reader.at('#/import'));
  await asked;
  const { works } = await call(page, reader, 'library.works', { after: null });
  await call(page, reader, 'library.remove', { works: works.map(({ id }) => id) });
  const removed = page.getByRole('region', { name: 'Removed articles' });
  await expect(removed).toBeVisible();
  const answered = page.waitForResponse('**/call/library.bin');
  answer();
  await answered;
  await drawn(page);
  await expect(removed).toBeVisible();
});

test('one comes back to where one was on a page that is not whole at once', async ({ page, reader }) => {
  const trusting = Array.from({ length: 60 }, (_, at) => `Sentence ${at} says that trust is a rope.`);
  await importFiles(page, reader, [article('Sixty ropes', trusting.join('\n\n'))]);
  await expect(imported(page).getByRole('link')).toHaveCount(1, { timeout: 30_000 });
  await page.goto(reader.at('#/concepts/trust'));
  const own = page.getByRole('region', { name: /^In your own articles/ }).getByRole('link');
  await expect(own).toHaveCount(50);
  await own.last().scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => window.scrollY);
  await own.last().click();
  await expect(page.getByRole('article')).toBeVisible();
  const answer = await hold(page, '**/call/library.mentions');
  await page.goBack();
  await expect(title(page)).toBeVisible();
  await drawn(page);
  answer();
  await expect(own).toHaveCount(50);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(left);
});

test('the other language does not call back whoever has left the article', async ({ page, reader }) => {
  const answer = await hold(page, '**/pack/editions/deep-value.de.json');
  await page.goto(reader.at('#/read/deep-value/en'));
  await expect(page.getByRole('article')).toBeVisible();
  const asked = page.waitForRequest('**/pack/editions/deep-value.de.json');
  const answered = page.waitForResponse('**/pack/editions/deep-value.de.json');
  await page.keyboard.press('l');
  await asked;
  await page.keyboard.press('Alt+1');
  await expect(title(page)).toHaveText('Library');
  answer();
  await (await answered).finished();
  await drawn(page);
  await expect(title(page)).toHaveText('Library');
});

test('the last step to a hit is where one stays when the marks are put away at once', async ({
  page,
  reader,
}) => {
  await page.goto(reader.at('#/read/deep-value/en?find=value'));
  const bar = page.getByRole('region', { name: 'Hits' });
  await expect(bar).toContainText(/1 of \d+/);
  await page.keyboard.press('j');
  // As quick as keys can come one after another, without a rest in which a place is kept.
  const [stepped, put] = await page.evaluate(async () => {
    const press = (key: string): boolean =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    for (let step = 0; step < 6; step += 1) {
      press('.');
      await Promise.resolve();
    }
    const before = window.scrollY;
    press('Escape');
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    return [before, window.scrollY];
  });
  await expect(bar).toBeHidden();
  expect(stepped).toBeGreaterThan(0);
  expect(Math.abs((put ?? 0) - (stepped ?? 0))).toBeLessThan(1);
});

test('what one has chosen in the quick box stays chosen while more is found', async ({ page, reader }) => {
  const answer = await hold(page, '**/pack/editions/*.json');
  await page.goto(reader.at('#/concepts'));
  await expect(title(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('dialog');
  await expect(box.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('the');
  // A command, before which the sections will come.
  const library = box.getByRole('option', { name: /^Library/ });
  await expect(library).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(library).toHaveAttribute('data-highlighted', '', { timeout: 100 });
  }).toPass({ intervals: [50] });
  const editions = Promise.all(
    ['deep-value', 'partnering-part-1'].flatMap((work) =>
      ['de', 'en'].map((language) => page.waitForResponse(`**/pack/editions/${work}.${language}.json`)),
    ),
  );
  answer();
  await editions;
  await drawn(page);
  await expect(library).toHaveAttribute('data-highlighted', '');
  await page.keyboard.press('Space');
  await expect(box.getByRole('group', { name: 'Sections' })).toBeVisible();
});

test('notes that are not read yet are not counted as none', async ({ page, reader }) => {
  const wasSeen = await watchFor(page, '0 notes');
  const answer = await hold(page, '**/call/notes.read');
  await page.goto(reader.at('#/keeping'));
  await expect(title(page)).toBeVisible();
  await drawn(page);
  answer();
  await expect(page.getByText(/no notes/i).first()).toBeVisible();
  expect(await wasSeen()).toBe(false);
});

test.describe('the focus', () => {
  test('stays where one types while an article is removed', async ({ page, reader }) => {
    await withHarbours(page, reader);
    await page.goto(reader.at('#/library'));
    const answer = await hold(page, '**/call/library.remove');
    await rows(page).getByRole('button').first().click();
    await page.getByRole('menuitem').last().click();
    const filter = page.getByRole('searchbox', { name: 'Filter the library' });
    await filter.fill('harb');
    answer();
    await expect(messages(page)).toContainText('is removed.');
    await expect(rows(page).getByRole('listitem')).toHaveCount(1);
    await drawn(page);
    await expect(filter).toBeFocused();
  });

  test('stays on an article of the list while others come before it', async ({ page, reader, folder }) => {
    await withHarbours(page, reader);
    await page.goto(reader.at('#/library'));
    const link = rows(page).getByRole('link').last();
    await link.focus();
    const name = (await link.textContent()) ?? '';
    const lamps = Array.from({ length: 60 }, (_, at) => article(`Lamp ${100 + at}`, `Lamp ${at} is lit.`));
    for (const lamp of lamps) await writeFile(join(folder, lamp.name), lamp.text);
    await watchByCommand(reader, folder);
    await expect(page.getByText('62 articles', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
    await expect(rows(page).getByRole('link', { name })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await expect(rows(page).getByRole('link', { name })).toBeFocused();
  });

  test('goes on beside the button that has the index built anew', async ({ page, reader }) => {
    await withHarbours(page, reader);
    await page.route('**/call/library.works', async (route) => {
      const response = await route.fetch();
      const { value, ...answer } = await response.json();
      const index = { state: 'failed', code: 'failed', detail: 'a test' };
      await route.fulfill({ response, json: { ...answer, value: { ...value, index } } });
    });
    await page.goto(reader.at('#/library'));
    await page.reload();
    const rebuild = page.getByRole('button', { name: 'Build it again' });
    await rebuild.focus();
    await page.unroute('**/call/library.works');
    await page.keyboard.press('Enter');
    await expect(rebuild).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Your own articles' })).toBeFocused();
  });

  test('stays where one types while a finished import is put away', async ({ page, reader }) => {
    await withHarbours(page, reader);
    const answer = await hold(page, '**/call/import.dismiss');
    const answered = page.waitForResponse('**/call/import.dismiss');
    await round(page).getByRole('button').first().click();
    await page.keyboard.press('/');
    await page.keyboard.type('quay');
    await expect(title(page)).toHaveText('Search');
    answer();
    await answered;
    await drawn(page);
    await expect(field(page)).toBeFocused();
  });

  test('stays on Save while details are saved, and another dialog stays open', async ({ page, reader }) => {
    await withHarbours(page, reader);
    await page.goto(reader.at('#/library'));
    const answer = await hold(page, '**/call/library.correct');
    const dialog = page.getByRole('dialog');
    const details = async (row: number): Promise<void> => {
      await rows(page).getByRole('button').nth(row).click();
      await page.getByRole('menuitem').first().click();
      await expect(dialog).toBeVisible();
    };
    await details(0);
    await dialog.getByLabel('Title').fill('Very old harbour');
    await dialog.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await drawn(page);
    expect(await nowhere(page)).toBe(false);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await details(1);
    answer();
    await expect(page.getByText('Very old harbour')).toBeAttached();
    await drawn(page);
    await expect(dialog).toBeVisible();
  });
});
