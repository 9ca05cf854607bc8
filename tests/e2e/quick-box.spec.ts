import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

const box = (page: Page): Locator => page.getByRole('dialog', { name: /^(Jump to …|Springen zu …)$/ });
const targets = (page: Page): Locator => box(page).getByRole('option');
/** The entry that Enter would take. */
const chosen = (page: Page): Locator => targets(page).and(page.locator('[data-highlighted]'));

async function open(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(box(page)).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(box(page).getByRole('combobox')).toBeFocused();
}

/** Opens the box, types, and waits until the best entry is what it should be. */
async function jumpTo(page: Page, typed: string, best: RegExp): Promise<void> {
  await open(page);
  await page.keyboard.type(typed);
  await expect(chosen(page)).toHaveText(best);
  await page.keyboard.press('Enter');
  await expect(box(page)).toBeHidden();
}

test('jumps to a work, a section, a concept, a command and a note, by keyboard alone', async ({
  page,
  reader,
}) => {
  await page.goto(reader.url);

  // A work, by the title of its edition in the other language and without its umlauts.
  await jumpTo(page, 'verbundete', /^Verbündete auf offener See/);
  await expect(page).toHaveURL(/#\/read\/partnering-part-1\/de$/);
  await expect(page.locator('#s1')).toBeVisible();

  // A section, which says which work it stands in.
  await jumpTo(page, 'swiss tui', /^Swiss Tuition\s*Allies on the Open Sea\s*EN$/);
  await expect(page).toHaveURL(/#\/read\/partnering-part-1\/en\/s25$/);
  await expect(page.getByRole('heading', { name: 'Swiss Tuition' })).toBeInViewport();

  // A concept, by a label of the other language; the name it was found by stands beside it.
  await jumpTo(page, 'kundengewinnungs', /^customer acquisition cost\s*Kundengewinnungskosten$/i);
  await expect(page).toHaveURL(/#\/concepts\/customer-acquisition-cost$/);

  // A command, by its name or by that in the other language; it shows its key.
  await jumpTo(page, 'tastenk', /^Shortcuts\s*Tastenkürzel\s*\?$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Shortcuts' })).toBeVisible();

  // A note, by its own words.
  await page.goto(reader.at('#/read/deep-value/en/s3'));
  await expect(page.locator('#s3')).toBeFocused();
  await page.keyboard.press('s');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).not.toBe('');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note (Markdown)' })).toBeFocused();
  await page.keyboard.type('Ask Thomas about plumbing');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('complementary').getByText('Ask Thomas about plumbing')).toBeVisible();
  await page.goto(reader.at('#/concepts'));
  await jumpTo(page, 'plumb', /^Ask Thomas about plumbing/);
  await expect(page).toHaveURL(/#\/read\/deep-value\/en\/s3\?note=/);
  await expect(page.locator('#s3')).toBeInViewport();
});

test('offers what one read last, moves by arrow keys, and hands what it does not know to the search', async ({
  page,
  reader,
}) => {
  await page.goto(reader.at('#/read/deep-value/de/s12'));
  await expect(page.locator('#s12')).toBeFocused();
  await open(page);
  await expect(box(page).getByRole('group').first()).toContainText(
    /^Last read\s*Deep Value – Was nur gemeinsam/,
  );
  await expect(targets(page).filter({ hasText: /^Shortcuts/ })).toHaveCount(1);
  // Once more closes it, and so does Escape; the focus is where it was.
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeHidden();
  await expect(page.locator('#s12')).toBeFocused();
  await open(page);
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeHidden();
  await expect(page.locator('#s12')).toBeFocused();

  await open(page);
  await page.keyboard.type('blue');
  await expect(chosen(page)).toHaveText(/^blue ocean/i);
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).not.toHaveText(/^blue ocean$/i);
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toHaveText(/^blue ocean/i);
  await box(page).getByRole('combobox').fill('hearts of whales');
  await expect(targets(page)).toHaveText(['Search all texts for “hearts of whales”']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/search\?q=hearts\+of\+whales$/);
  await expect(page.getByRole('searchbox', { name: 'Search everything' })).toHaveValue('hearts of whales');
});

test.describe('in German', () => {
  test.use({ settings: { language: 'de', welcomed: true } });

  test('acts on the article behind it, and opens by pointer as well', async ({ page, reader }) => {
    await page.goto(reader.at('#/read/deep-value/de/s12'));
    await expect(page.locator('#s12')).toBeFocused();
    await page.getByRole('button', { name: 'Springen zu …' }).click();
    await expect(box(page)).toBeVisible();
    await page.keyboard.type('derselbe absatz');
    await expect(chosen(page)).toHaveText(/^Derselbe Absatz in der anderen Sprache/);
    await targets(page).first().click();
    await expect(page.locator('article')).toHaveAttribute('lang', 'en');
    await jumpTo(page, 'trust', /^Vertrauen\s*trust$/);
    await expect(page.getByRole('heading', { level: 1, name: 'Vertrauen' })).toBeVisible();
    await open(page);
    await page.keyboard.type('xyzzy');
    await expect(targets(page)).toHaveText(['In allen Texten nach „xyzzy“ suchen']);
  });
});
