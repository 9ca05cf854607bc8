import type { Locator, Page } from '@playwright/test';
import { shortcuts } from '../../renderer/app/commands.ts';
import { commandWords, shortcutGroupWords } from '../../renderer/app/words.ts';
import { licences } from '../../renderer/help/licences.ts';
import { expect, test } from './fixture.ts';

const title = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true });

for (const { language, name, about } of [
  { language: 'en', name: 'Shortcuts', about: 'About Fathom' },
  { language: 'de', name: 'Tastenkürzel', about: 'Über Fathom' },
] as const)
  test.describe(`in ${language}`, () => {
    test.use({ settings: { language, welcomed: true } });

    test('the page of shortcuts lists every command with its keys', async ({ page, reader }) => {
      await page.goto(reader.at('#/shortcuts'));
      await expect(title(page, name)).toBeVisible();
      await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(
        Object.values(shortcutGroupWords[language]),
      );
      const commands = Object.values(shortcuts).flat();
      await expect(page.getByRole('term')).toHaveText(
        commands.map(({ command }) => commandWords[language][command]),
      );
      const keys = await page
        .getByRole('definition')
        .evaluateAll((all) =>
          all.map((one) => [...one.querySelectorAll('kbd')].map(({ textContent }) => textContent)),
        );
      expect(keys.every((one) => one.length > 0)).toBe(true);
      // Some as they stand on the page, one of each kind: a letter, two ways, with one and with two modifiers.
      const row = (command: keyof (typeof commandWords)['en']): Locator =>
        page
          .locator('dl > div')
          .filter({ has: page.getByText(commandWords[language][command], { exact: true }) })
          .getByRole('definition');
      await expect(row('quick-box')).toHaveText(/^(Ctrl|Strg|⌘)K$/);
      await expect(row('highlight')).toHaveText('H');
      await expect(row('next-hit')).toHaveText(/^F3 (or|oder) \.$/);
      await expect(row('previous-hit')).toHaveText(/^(Shift|Umschalt|⇧)F3 (or|oder) ,$/);
      await expect(row('redo')).toHaveText(/^(CtrlShift|StrgUmschalt|⌘⇧)Z (or|oder) (Ctrl|Strg|⌘)Y$/);
      await expect(row('end-later')).toHaveText(/^(Alt|⌥)(Shift|Umschalt|⇧)→$/);
      await expect(row('start-earlier')).toHaveText(/^(Alt|⌥)(Shift|Umschalt|⇧)↑$/);
      await page.getByRole('link', { name: about }).click();
      await expect(title(page, about)).toBeVisible();
    });

    test('the page about Fathom shows that nothing left, where the data lies, and the licences', async ({
      page,
      reader,
    }) => {
      await page.goto(reader.at('#/about'));
      await expect(title(page, about)).toBeVisible();
      await expect(
        page.getByText(/^\s*0 (requests turned away since|Anfragen abgewiesen seit) .*\d{4}/),
      ).toBeVisible();
      await expect(
        page.getByText(/^(Since the start nothing has tried|Seit dem Start hat nichts versucht)/),
      ).toBeVisible();
      await expect(page.getByRole('main').getByText(reader.data, { exact: true })).toBeVisible();
      await expect(page.getByText(/^(All files could be read|Alle Dateien waren lesbar)/)).toBeVisible();
      await expect(page.getByRole('term')).toHaveText(licences.map(({ work, by }) => `${work} ${by}`));
      await expect(page.getByRole('definition')).toHaveText(licences.map(({ licence }) => licence));
      await expect(page.getByText(/^Fathom · Version \d+\.\d+\.\d+$/)).toBeVisible();
    });
  });

test('what the guards turned away is counted and named', async ({ page, reader }) => {
  const { origin } = new URL(reader.url);
  for (const path of ['/', '/wrong-token/', '/wrong-token/call/start'])
    expect((await page.request.get(origin + path)).status()).toBe(403);
  await page.goto(reader.at('#/about'));
  await expect(page.getByText(/^\s*3 requests turned away since/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'without the secret part' })).toHaveText(
    'Request without the secret part of the address – 3 times',
  );
});

test('keys lead everywhere from everywhere, and back', async ({ page, reader }) => {
  await page.goto(reader.url);
  await expect(title(page, 'Library')).toBeVisible();
  const press = async (key: string, arrives: Locator): Promise<void> => {
    await expect(async () => {
      await page.keyboard.press(key);
      await expect(arrives).toBeVisible({ timeout: 1000 });
    }, key).toPass();
  };
  await press('Alt+2', title(page, 'Concepts from A to Z'));
  await press('Alt+3', title(page, 'Notes'));
  await press('?', title(page, 'Shortcuts'));
  await press('F1', title(page, 'About Fathom'));
  await press('Alt+1', title(page, 'Library'));
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title(page, 'About Fathom')).toBeVisible();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(title(page, 'Library')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(title(page, 'About Fathom')).toBeVisible();
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await expect(title(page, 'Shortcuts')).toBeVisible();
  // In a field a letter is a letter.
  await page.getByRole('searchbox', { name: 'Search everything' }).focus();
  await page.keyboard.type('?an');
  await expect(page).toHaveURL(/#\/search\?q=%3Fan$/);
  await expect(page.getByRole('dialog')).toBeHidden();
});
