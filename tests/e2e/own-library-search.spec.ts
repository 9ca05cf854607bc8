import type { Locator, Page } from '@playwright/test';
import { choose } from './choose.ts';
import type { Reader } from './fixture.ts';
import { article, expect, importFiles, round, test } from './own-library-on-page.ts';

const results = (page: Page): Locator => page.getByRole('list', { name: 'Results' });
const field = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search everything' });

async function withOwn(page: Page, reader: Reader): Promise<void> {
  await importFiles(page, reader, [
    article('A harbour of trust', 'Trust is a rope: nobody sees it until it is needed, as a valve.'),
    article('Ein Hafen', 'Das Vertrauen im Hafen ist alt.', 'de'),
  ]);
  await expect(round(page).getByRole('heading')).toHaveText('Import finished', { timeout: 30_000 });
}

/** Lets the own library answer only when the test says so. */
async function slowOwnSearch(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/call/library.search', async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test('both libraries are searched at once, and one shows where: bundled, own, one work, one language', async ({
  page,
  reader,
}) => {
  await withOwn(page, reader);
  await field(page).fill('trust');
  await expect(results(page)).toContainText('Trust is a rope');
  await expect(results(page)).toContainText('Ein Hafen');
  const where = page.getByRole('group', { name: 'Where' });
  const all = await results(page).getByRole('link').count();
  await choose(where.getByRole('radio', { name: /^Bundled/ }));
  await expect(results(page)).not.toContainText('Trust is a rope');
  const bundled = await results(page).getByRole('link').count();
  await choose(where.getByRole('radio', { name: /^Your own/ }));
  await expect(results(page).getByRole('link')).toHaveCount(all - bundled);
  await choose(page.getByRole('group', { name: 'Language' }).getByRole('radio', { name: /^German/ }));
  await expect(results(page).getByRole('link')).toHaveCount(1);
  await expect(results(page)).toContainText('Vertrauen im Hafen');
  // The reasons are the host's.
  await results(page).getByText('Why found?').click();
  await expect(results(page)).toContainText('“trust” is a concept, called here: Vertrauen');
  // Whoever comes back finds the list as it was left.
  await results(page).getByRole('link').click();
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'de');
  await page.goBack();
  await expect(where.getByRole('radio', { name: /^Your own/ })).toBeChecked();
  await expect(results(page).getByRole('link')).toHaveCount(1);
  // The bundled works have no valve, and the value they took it for goes where one is.
  await page.goto(reader.at('#/concepts'));
  await field(page).fill('valve');
  await expect(where.getByRole('radio', { name: 'Everywhere 1', exact: true })).toBeAttached();
  await expect(results(page).getByRole('link')).toHaveCount(1);
});

test('bundled results do not wait for the own library, whose hits join them', async ({ page, reader }) => {
  await withOwn(page, reader);
  const answer = await slowOwnSearch(page);
  await field(page).fill('trust');
  await expect(results(page)).toContainText('the relationship rests on trust');
  await expect(page.getByText('Your own articles are still being searched …')).toBeVisible();
  await expect(results(page)).not.toContainText('Trust is a rope');
  answer();
  await expect(results(page)).toContainText('Trust is a rope');
  await expect(page.getByText('Your own articles are still being searched …')).toBeHidden();
});

test('the list does not change under whoever is about to choose', async ({ page, reader }) => {
  await withOwn(page, reader);
  const answer = await slowOwnSearch(page);
  await field(page).fill('trust');
  await expect(results(page)).toContainText('the relationship rests on trust');
  await page.keyboard.press('ArrowDown');
  const before = await page.getByRole('main').getByRole('link').allTextContents();
  answer();
  const rest = page.getByRole('button', { name: 'Show the hits in your own articles' });
  await expect(rest).toBeVisible();
  expect(await page.getByRole('main').getByRole('link').allTextContents()).toEqual(before);
  await rest.click();
  await expect(results(page)).toContainText('Trust is a rope');
});

test('an own library that cannot be searched is said so, and the bundled one is', async ({
  page,
  reader,
}) => {
  await withOwn(page, reader);
  await page.route('**/call/library.search', (route) =>
    route.fulfill({ json: { ok: false, fault: { code: 'failed', where: 'index', detail: 'damaged' } } }),
  );
  await field(page).fill('trust');
  await expect(results(page)).toContainText('the relationship rests on trust');
  await expect(page.getByRole('alert')).toHaveText('Your own articles could not be searched just now.');
});
