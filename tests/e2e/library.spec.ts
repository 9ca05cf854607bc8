import { choose } from './choose.ts';
import { expect, expectAccessible, restart, test } from './fixture.ts';

test.describe('the library in German, on a first start', () => {
  test.use({ settings: { language: 'de' } });

  test('shows a word of welcome and the works, not an empty pane', async ({ page, reader }) => {
    await page.goto(reader.url);
    await expect(page.getByRole('heading', { level: 1, name: 'Bibliothek' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Willkommen bei Fathom' })).toBeVisible();
    await expect(page.getByRole('link', { name: /^Lesen auf Englisch/ })).toHaveCount(2);
    await expect(page.getByText('noch nicht begonnen').first()).toBeVisible();
    await expectAccessible(page);
  });

  test('puts the welcome away for good', async ({ page, reader }) => {
    await page.goto(reader.url);
    await page.getByRole('button', { name: 'Verstanden' }).click();
    await expect(page.getByRole('heading', { name: 'Willkommen bei Fathom' })).toBeHidden();
    await page.goto(await restart(page, reader));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Willkommen bei Fathom' })).toBeHidden();
  });
});

test('filters by language and by topic, and offers the way out of an empty choice', async ({
  page,
  reader,
}) => {
  await page.goto(reader.url);
  await expect(page.getByText('2 works')).toBeVisible();
  await choose(page.getByRole('radio', { name: 'German' }));
  await expect(page.getByRole('link', { name: /in English/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /in German/ })).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Topic' }).selectOption('blue-ocean');
  await expect(page.getByText('1 work', { exact: true })).toBeVisible();
});

test('sorts by title and by length', async ({ page, reader }) => {
  await page.goto(reader.url);
  const titles = page.getByRole('main').getByRole('heading', { level: 3 });
  await choose(page.getByRole('radio', { name: 'Title' }));
  await expect(titles).toHaveText([/^Allies/, /^Deep Value/]);
  await choose(page.getByRole('radio', { name: 'Length' }));
  await expect(titles).toHaveText([/^Deep Value/, /^Allies/]);
});

test('says how far one has read, and reads on from there', async ({ page, reader }) => {
  await page.goto(reader.at('#/read/deep-value/en'));
  await page.locator('#s25').scrollIntoViewIfNeeded();
  await expect
    .poll(async () => page.getByRole('progressbar', { name: 'Read' }).getAttribute('aria-valuenow'))
    .not.toBe('0');
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(page.getByText(/\d+% read/)).toBeVisible();
  await expect(page.getByRole('link', { name: /^Continue in English/ })).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toHaveText(/^Deep Value/);
});
