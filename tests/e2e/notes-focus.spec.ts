import type { Page } from '@playwright/test';
import { expect, test, type Reader } from './fixture.ts';
import { cards, editor, leave, messages, panel, type Seed } from './notes-on-page.ts';

const seeds: readonly Seed[] = [
  { segment: 's3', text: 'a benefit of many dimensions', note: 'one' },
  { segment: 's3', text: 'many dimensions, newly created', note: 'two' },
  { segment: 's6', text: 'the thesis I start from', note: 'three' },
];

/** Where the keys are: the note whose list entry it is in, and what it is. */
const at = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return 'nowhere';
    return `${activeElement.localName} ${activeElement.getAttribute('aria-label') ?? activeElement.textContent}`;
  });

test.describe('the keys go on', () => {
  const article = async (page: Page, reader: Reader, which = seeds): Promise<void> => {
    await leave(reader, which);
    await page.goto(reader.at('#/read/deep-value/en'));
    await expect(cards(page)).toHaveCount(which.length);
  };

  test('from the next note, from where one was, or from the heading of the list', async ({
    page,
    reader,
  }) => {
    await article(page, reader);
    await cards(page).last().getByRole('button', { name: 'Delete' }).press('Enter');
    await expect(cards(page).nth(1).getByRole('link')).toBeFocused();
    await messages(page).getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(cards(page)).toHaveCount(3);
    await expect(cards(page).nth(1).getByRole('link')).toBeFocused();
    for (const count of [2, 1, 0]) {
      await cards(page).first().getByRole('button', { name: 'Delete' }).press('Enter');
      await expect(cards(page)).toHaveCount(count);
    }
    await expect(panel(page).getByRole('heading', { name: 'Notes' })).toBeFocused();
  });

  test('from the note into which two were merged', async ({ page, reader }) => {
    await article(page, reader);
    await cards(page).nth(1).locator('button[lang]').click();
    await cards(page).nth(1).getByRole('button', { name: 'Merge with 1 overlapping' }).press('Enter');
    await expect(cards(page)).toHaveCount(2);
    await expect(cards(page).first().getByRole('link')).toBeFocused();
  });

  test('from the button that opened the editor, whatever became of the draft', async ({ page, reader }) => {
    await article(page, reader);
    const edit = cards(page).nth(1).getByRole('button', { name: 'Edit' });
    for (const key of ['Control+Enter', 'Escape']) {
      await edit.press('Enter');
      await expect(editor(page).getByRole('textbox', { name: 'Note (Markdown)' })).toBeFocused();
      await page.keyboard.type('x');
      await page.keyboard.press(key);
      await expect(editor(page)).toHaveCount(0);
      await expect(edit).toBeFocused();
    }
    await panel(page).getByRole('button', { name: 'Discard' }).press('Enter');
    await expect(panel(page).getByRole('button', { name: 'Discard' })).toHaveCount(0);
    await expect.poll(() => at(page)).not.toBe('nowhere');
  });

  test('in a narrow window from the button that opened the list', async ({ page, reader }) => {
    await page.setViewportSize({ width: 480, height: 800 });
    await leave(reader, seeds);
    await page.goto(reader.at('#/read/deep-value/en'));
    const toggle = page.getByRole('button', { name: '3 notes' });
    await toggle.press('Enter');
    await panel(page).getByRole('button', { name: 'Close' }).press('Enter');
    await expect(toggle).toBeFocused();
  });

  test('in a narrow window by Escape to the button that opened the list, one thing at a time', async ({
    page,
    reader,
  }) => {
    await page.setViewportSize({ width: 480, height: 800 });
    await leave(reader, seeds);
    await page.goto(reader.at('#/read/deep-value/en?find=value'));
    const hits = page.getByRole('region', { name: 'Hits' });
    const toggle = page.getByRole('button', { name: '3 notes' });
    await toggle.press('Enter');
    await cards(page).first().getByRole('button', { name: 'Edit' }).focus();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(toggle).toBeFocused();
    await expect(hits).toBeVisible();

    const outline = page.getByRole('navigation', { name: 'Outline' });
    await outline.getByText('Outline').press('Enter');
    await outline.getByRole('link').first().focus();
    await page.keyboard.press('Escape');
    await expect(outline.getByRole('link').first()).toBeHidden();
    await expect(outline.getByText('Outline')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(hits).toBeHidden();
  });

  test('where the list stands beside the text, Escape leaves it alone', async ({ page, reader }) => {
    await article(page, reader);
    await cards(page).first().locator('button[lang]').click();
    const edit = cards(page).first().getByRole('button', { name: 'Edit' });
    await edit.focus();
    await page.keyboard.press('Escape');
    await expect(edit).toBeFocused();
  });

  test('on the page of notes from the bar, the note selected last, or the search', async ({
    page,
    reader,
  }) => {
    await leave(reader, seeds);
    await page.goto(reader.at('#/notes'));
    const all = page.getByRole('button', { name: 'Select all 3' });
    const bar = page.getByRole('region', { name: 'Selected notes' });
    await all.press('Enter');
    await expect(bar).toBeFocused();
    await bar.getByRole('button', { name: 'Clear the selection' }).press('Enter');
    await expect(all).toBeFocused();
    const second = page.getByRole('main').getByRole('checkbox').nth(1);
    await second.press('Space');
    await bar.getByRole('button', { name: 'Clear the selection' }).press('Enter');
    await expect(second).toBeFocused();
    await second.press('Space');
    await expect(bar).toBeVisible();
    await second.press('Escape');
    await expect(bar).toBeHidden();
    await expect(second).toBeFocused();
    await second.press('Space');
    await bar.getByRole('button', { name: 'Delete' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Select all 2' })).toBeFocused();
    const search = page.getByRole('searchbox', { name: 'Search your notes' });
    await search.fill('xyzzy');
    await page.getByRole('button', { name: 'Show all notes' }).press('Enter');
    await expect(search).toBeFocused();
  });
});
