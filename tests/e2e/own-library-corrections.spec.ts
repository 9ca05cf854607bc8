import type { Locator, Page } from '@playwright/test';
import type { Reader } from './fixture.ts';
import { call } from './notes-on-host.ts';
import { cards, drag, editor, messages, painted, panel } from './notes-on-page.ts';
import { article, expect, imported, importFiles, round, segmentOf, test } from './own-library-on-page.ts';

const rows = (page: Page): Locator =>
  page.getByRole('list', { name: 'Your own articles' }).getByRole('listitem');

/** A text of few words, in which neither language can be told for certain. */
const short = { name: 'Sonett.txt', text: 'Sonett in Prosa\n\nHand in Hand, Land um Land, Wind und Sand.\n' };

/** Imports an article that is taken for a German one, and writes on a note on it. */
async function beginNote(page: Page, reader: Reader): Promise<void> {
  await importFiles(page, reader, [article('Die Brücke', 'Unter der Brücke schlief der Fluss.', 'de')]);
  await expect(round(page).getByRole('heading')).toHaveText('Import finished', { timeout: 30_000 });
  await imported(page).getByRole('link', { name: 'Die Brücke' }).click();
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'de');
  await drag(page, [await segmentOf(page, 'Unter der Brücke'), 'Unter der Brücke']);
  await page.keyboard.press('n');
  await editor(page).getByRole('textbox').first().fill('Which bridge?');
}

test('a language that was taken for the other one is set right with one press, and notes come along', async ({
  page,
  reader,
}) => {
  await beginNote(page, reader);
  await page.keyboard.press('Control+Enter');
  await expect(cards(page)).toHaveCount(1);

  await page.goto(reader.at('#/import'));
  const item = imported(page).getByRole('listitem');
  await expect(item).toContainText('Detected as: German');
  await item.getByRole('button', { name: 'It is English: “Die Brücke”' }).click();
  await expect(item).toContainText('Detected as: English');
  await expect(messages(page)).toContainText('It stands here as an English text now.');
  await item.getByRole('link', { name: 'Die Brücke' }).click();
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'en');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('Which bridge?');
  await expect.poll(() => painted(page)).toEqual({ yellow: ['Unter der Brücke'] });
});

test('a note that is being written while the language is corrected elsewhere goes along', async ({
  page,
  reader,
}) => {
  await beginNote(page, reader);
  await call(page, reader, 'library.correct', {
    work: 'die-br-cke',
    language: 'de',
    to: { language: 'en' },
  });
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/#\/read\/die-br-cke\/en$/u);
  await panel(page).getByRole('button', { name: 'Go on writing' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(cards(page)).toContainText(['Which bridge?']);
  await expect.poll(() => painted(page)).toEqual({ yellow: ['Unter der Brücke'] });
});

const many = Array.from(
  { length: 60 },
  (_, at) => `Das ist Absatz ${at + 1} von vielen, und er sagt nicht viel.`,
);

async function importMany(page: Page, reader: Reader): Promise<void> {
  await importFiles(page, reader, [article('Die Brücke', many.join('\n\n'), 'de')]);
  await expect(round(page).getByRole('heading')).toHaveText('Import finished', { timeout: 30_000 });
}

/** Imports a long article, reads it up to its middle, and gives the segment that one stops at. */
async function readInTheMiddle(page: Page, reader: Reader): Promise<Locator> {
  await importMany(page, reader);
  // The place goes to disk a moment after one has come to rest.
  const kept = page.waitForResponse('**/call/places.write');
  await page.goto(reader.at('#/read/die-br-cke/de/s30'));
  const segment = page.locator('[data-segment=s30]');
  await expect(segment).toBeInViewport();
  await kept;
  return segment;
}

test('the old address of an article whose language is corrected leads to it, at the same § and place', async ({
  page,
  reader,
}) => {
  const segment = await readInTheMiddle(page, reader);
  await page.goto(reader.at('#/library'));
  await call(page, reader, 'library.correct', {
    work: 'die-br-cke',
    language: 'de',
    to: { language: 'en' },
  });
  await expect(rows(page)).toContainText('Die Brücke');

  await page.goto(reader.at('#/read/die-br-cke/de/s12?find=Absatz'));
  await expect(page).toHaveURL(/#\/read\/die-br-cke\/en\/s12\?find=Absatz$/u);
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'en');
  await expect(page.locator('[data-segment=s12]')).toBeInViewport();
  // The old address is no step of its own.
  await page.goBack();
  await expect(rows(page)).toContainText('Die Brücke');
  await page.goBack();
  await expect(page).toHaveURL(/#\/read\/die-br-cke\/en\/s30$/u);
  await expect(segment).toBeInViewport();
});

test('one comes back to where one was in an article whose language is corrected', async ({
  page,
  reader,
}) => {
  const segment = await readInTheMiddle(page, reader);
  await page.goto(reader.at('#/import'));
  await imported(page).getByRole('button', { name: 'It is English: “Die Brücke”' }).click();
  await imported(page).getByRole('link', { name: 'Die Brücke' }).click();
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'en');
  await expect(segment).toBeInViewport();
});

test('an edition that there is not is said not to be there, one step from the other language', async ({
  page,
  reader,
}) => {
  await importMany(page, reader);
  await page.goto(reader.at('#/read/die-br-cke/en/s12'));
  await expect(page.getByRole('heading', { name: 'This work is not here in English' })).toBeFocused();
  await page.getByRole('link', { name: 'Read in German: Die Brücke' }).click();
  await expect(page).toHaveURL(/#\/read\/die-br-cke\/de\/s12$/u);
  await expect(page.locator('[data-segment=s12]')).toBeInViewport();
});

test('title, author and language are set right in a dialog, by keyboard, with a way back', async ({
  page,
  reader,
}) => {
  await importFiles(page, reader, [short]);
  await expect(round(page).getByRole('heading')).toHaveText('Import finished', { timeout: 30_000 });
  await page.goto(reader.at('#/'));
  await rows(page).getByRole('link').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Correct the details …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Correct the details' });
  const title = dialog.getByRole('textbox', { name: 'Title' });
  const before = await title.inputValue();
  await title.fill('');
  await expect(dialog.getByText('Without a title')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await title.fill('A sonnet in prose');
  await dialog.getByRole('textbox', { name: 'Author' }).fill('Ada Brandt');
  await dialog.getByRole('textbox', { name: 'Author' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(rows(page).getByRole('link')).toHaveText('A sonnet in prose');
  await expect(rows(page)).toContainText('Ada Brandt');
  // The focus is back at the button the menu came from.
  await expect(rows(page).getByRole('button')).toBeFocused();
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page).getByRole('link')).toHaveText(before);
  await expect(rows(page)).not.toContainText('Ada Brandt');
});
