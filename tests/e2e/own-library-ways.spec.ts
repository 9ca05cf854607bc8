import type { FileChooser, Locator, Page } from '@playwright/test';
import { choose } from './choose.ts';
import { cards, messages } from './notes-on-page.ts';
import { call } from './notes-on-host.ts';
import {
  article,
  dropFiles,
  expect,
  failures,
  holdFiles,
  imported,
  importFiles,
  marked,
  round,
  test,
} from './own-library-on-page.ts';

const own = (page: Page): Locator => page.getByRole('list', { name: 'Your own articles' });
const rows = (page: Page): Locator => own(page).getByRole('listitem');
const over = async (page: Page): Promise<void> =>
  expect(round(page).getByRole('heading')).toHaveText('Import finished', { timeout: 30_000 });

test('files are dropped onto any page, under a veil that says so', async ({ page, reader }) => {
  await page.goto(reader.at('#/concepts'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await holdFiles(page);
  await expect(page.getByText('Let go to import')).toBeVisible();
  await dropFiles(page, [article('The quiet harbour', 'Ropes hung from the quay.')]);
  await expect(page.getByText('Let go to import')).toBeHidden();
  await over(page);
  await expect(imported(page).getByRole('link', { name: 'The quiet harbour' })).toBeVisible();
});

test('where notes are taken in, dropped files are notes', async ({ page, reader }) => {
  await page.goto(reader.at('#/keeping'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await holdFiles(page);
  await expect(page.getByText('Let go to import')).toBeHidden();
  await expect(page.locator('[data-over=true]')).toBeVisible();
});

test('a file in no format that is known is said to be so, and the same file twice is recognised', async ({
  page,
  reader,
}) => {
  const harbour = article('The quiet harbour', 'Ropes hung from the quay.');
  await importFiles(page, reader, [harbour, { name: 'picture.jpg', text: '\u0000\u0001\u0002\u0003' }]);
  await over(page);
  await expect(failures(page)).toContainText('Fathom cannot read this format.');
  await expect(failures(page)).toContainText('picture.jpg');
  await failures(page).getByRole('button', { name: 'Try again' }).click();
  await expect(messages(page)).toContainText('please choose it again');
  await expect(failures(page)).toContainText('picture.jpg');
  await page.getByRole('button', { name: 'Done, hide this' }).click();
  await expect(round(page)).toBeHidden();
  // Its button has gone; the focus has not.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await importFiles(page, reader, [harbour]);
  await over(page);
  await expect(round(page)).toContainText('1 already here');
  await expect(imported(page)).toContainText('was already here');
});

test('an import is paused, shown on other pages, survives a reload, and is let go', async ({
  page,
  reader,
}) => {
  await page.goto(reader.at('#/import'));
  await call(page, reader, 'import.pause', null);
  const files = Array.from({ length: 12 }, (_, number) =>
    article(`Harbour number ${number}`, `This is harbour number ${number}.`),
  );
  await importFiles(page, reader, files);
  await expect(round(page).getByRole('heading')).toHaveText('Import paused');
  await expect(round(page)).toContainText('0 of 12 files');

  // Nothing was handed over, so whoever leaves is asked; the answer here is to leave.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('link', { name: 'Concepts', exact: true }).click();
  const badge = page.getByRole('link', { name: 'Import paused' });
  await expect(badge).toBeVisible();
  await page.reload();
  await badge.click();
  await expect(round(page).getByRole('heading')).toHaveText('Import paused');

  await round(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(messages(page)).toContainText('What had been imported stays.');
  await expect(round(page)).toBeHidden();
});

test('an import goes on after it was paused, and tells when it is over', async ({ page, reader }) => {
  await page.goto(reader.at('#/import'));
  await call(page, reader, 'import.pause', null);
  await importFiles(page, reader, [article('Harbour one', 'One.'), article('Harbour two', 'Two.')]);
  await expect(round(page)).toContainText('0 of 2 files');
  const button = round(page).getByRole('button').first();
  await button.focus();
  await page.keyboard.press('Enter');
  await over(page);
  // The button that was pressed has gone, and the focus has not.
  await expect(round(page).getByRole('heading')).toBeFocused();
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('an article is not said to be gone while it is on its way into the library', async ({
  page,
  reader,
}) => {
  const known = Promise.withResolvers<void>();
  await page.route('**/call/library.heads', async (route) => {
    await known.promise;
    await route.continue();
  });
  let isFirst = true;
  // The second file is never handed over, so that the import goes on.
  await page.route('**/upload/**', async (route) => {
    const goes = isFirst;
    isFirst = false;
    if (goes) await route.continue();
  });
  await importFiles(page, reader, [article('Harbour one', 'One.'), article('Harbour two', 'Two.')]);
  await expect(round(page)).toContainText('1 of 2 files');
  await expect(imported(page).getByRole('listitem')).toContainText('One moment');
  known.resolve();
  await expect(imported(page).getByRole('link', { name: 'Harbour one' })).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
});

test('an own article has what the bundled ones have', async ({ page, reader }) => {
  await importFiles(page, reader, [
    {
      name: 'harbour.md',
      text: '# The quiet harbour\n\nThis is an English text about a harbour, and it is long enough to be told as one.\n\n## Ropes\n\nWithout trust nobody throws a rope. Trust is what the rope is made of.\n\n## Lamps\n\nThe lamps go out at dawn.\n',
    },
  ]);
  await over(page);
  await imported(page).getByRole('link', { name: 'The quiet harbour' }).click();
  const text = page.getByRole('article');
  await expect(text).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('navigation', { name: 'Outline' })).toContainText('Ropes');
  await expect(text.getByRole('link', { name: 'trust', exact: true })).toHaveAttribute(
    'href',
    '#/concepts/trust',
  );
  await page.keyboard.press('b');
  await expect(cards(page)).toHaveCount(1);
  // The concept knows where it is mentioned, and leads back.
  await text.getByRole('link', { name: 'trust', exact: true }).click();
  const lines = page.getByRole('region', { name: /^In your own articles/ });
  await expect(lines).toContainText('2 places in 1 work');
  await lines.getByRole('link').first().click();
  await expect.poll(() => marked(page)).toEqual(expect.arrayContaining(['Trust', 'trust']));
  await expect(page.getByRole('region', { name: 'Hits' })).toContainText('1 of 2');
  await page.keyboard.press('.');
  await expect(page.getByRole('region', { name: 'Hits' })).toContainText('2 of 2');
});

test('a removed work keeps its name wherever its notes are', async ({ page, reader }) => {
  await importFiles(page, reader, [article('The quiet harbour', 'Ropes hung from the quay.')]);
  await over(page);
  await imported(page).getByRole('link', { name: 'The quiet harbour' }).click();
  await expect(page.getByRole('article')).toContainText('Ropes hung');
  await page.keyboard.press('b');
  await expect(cards(page)).toHaveCount(1);
  await call(page, reader, 'library.remove', { works: ['the-quiet-harbour'] });
  await page.goto(reader.at('#/notes'));
  await expect(page.getByRole('heading', { name: 'The quiet harbour' })).toBeVisible();
  await page.goto(reader.at('#/keeping'));
  await expect(page.getByLabel('What').getByRole('option')).toContainText([
    'All notes (1)',
    'The quiet harbour (1)',
  ]);
});

test('the quick box and a plain address lead to an own article', async ({ page, reader }) => {
  await importFiles(page, reader, [article('The quiet harbour', 'Ropes hung from the quay.')]);
  await over(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Work, section, concept, note or command' }).fill('quiet har');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/read\/the-quiet-harbour\/en$/);
  await expect(page.getByRole('article')).toContainText('Ropes hung');
  await page.reload();
  await expect(page.getByRole('article')).toContainText('Ropes hung');
});

test('the library is filtered and sorted, and an article removed and brought back', async ({
  page,
  reader,
}) => {
  await importFiles(page, reader, [
    article('Zebra crossing', 'Stripes.'),
    article('Ärger im Hafen', 'Niemand hatte damit gerechnet.', 'de'),
    article('The quiet harbour', 'Ropes hung from the quay.'),
  ]);
  await over(page);
  await page.goto(reader.at('#/'));
  await expect(rows(page)).toHaveCount(3);
  await choose(page.getByRole('radio', { name: 'Title' }));
  await expect(rows(page).getByRole('link')).toHaveText([
    'Ärger im Hafen',
    'The quiet harbour',
    'Zebra crossing',
  ]);
  await page.getByRole('searchbox', { name: 'Filter the library' }).fill('aerger');
  await expect(rows(page).getByRole('link')).toHaveText(['Ärger im Hafen']);
  await expect(page.getByText('1 of 3 articles')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter the library' }).fill('');
  await choose(page.getByRole('radio', { name: 'English' }));
  await expect(rows(page)).toHaveCount(2);
  await choose(page.getByRole('radio', { name: 'All' }));

  await rows(page).filter({ hasText: 'Zebra' }).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Remove from the library' }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(messages(page)).toContainText('“Zebra crossing” is removed. The notes on it are kept.');
  // What came into its place has the focus.
  await expect(rows(page).getByRole('link', { name: 'The quiet harbour' })).toBeFocused();
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(3);

  // Later it can still be brought back.
  await rows(page).filter({ hasText: 'Zebra' }).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Remove from the library' }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.goto(reader.at('#/import'));
  await page.getByRole('button', { name: 'Bring back “Zebra crossing”' }).click();
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(rows(page)).toHaveCount(3);
});

test('by keyboard alone: choose, import, walk the list, open', async ({ page, reader }) => {
  await importFiles(
    page,
    reader,
    Array.from({ length: 60 }, (_, number) =>
      article(`Harbour ${100 + number}`, `Harbour number ${number}.`),
    ),
  );
  await over(page);
  await page.goto(reader.at('#/concepts'));
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('heading', { level: 1, name: 'Import articles' })).toBeVisible();
  const choosers: FileChooser[] = [];
  page.on('filechooser', (chooser) => choosers.push(chooser));
  // The page is seen a moment before it hears keys.
  await expect(async () => {
    await page.keyboard.press('Control+o');
    await expect.poll(() => choosers.length, { timeout: 1000 }).toBeGreaterThan(0);
  }).toPass();
  await choosers[0]?.setFiles({
    name: 'late.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(article('Aaa the last harbour', 'This one came last.').text),
  });
  await expect(imported(page).getByRole('link', { name: 'Aaa the last harbour' })).toBeVisible();

  await page.keyboard.press('Alt+1');
  await choose(page.getByRole('radio', { name: 'Title' }));
  await rows(page).first().getByRole('link').focus();
  await expect(rows(page).first().getByRole('link')).toHaveText('Aaa the last harbour');
  await page.keyboard.press('ArrowDown');
  await expect(own(page).getByRole('link', { name: 'Harbour 100' })).toBeFocused();
  await page.keyboard.press('End');
  const last = own(page).getByRole('link', { name: 'Harbour 159' });
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await expect(
    own(page).locator('li', { has: page.getByRole('link', { name: 'Harbour 159' }) }),
  ).toHaveAttribute('aria-posinset', '61');
  // Only the rows in the window, and some beyond, are drawn.
  expect(await rows(page).count()).toBeLessThan(50);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /“Harbour 159”/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /“Harbour 159”/ })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  await expect(own(page).getByRole('link', { name: 'Aaa the last harbour' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText('This one came last.');
});
