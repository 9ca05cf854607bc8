import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, restart, test } from './fixture.ts';

for (const { language, locale, words } of [
  {
    language: 'de',
    locale: 'de-AT',
    words: {
      library: 'Bibliothek',
      welcome: 'Willkommen bei Fathom',
      understood: 'Verstanden',
      empty: 'Noch keine Notizen',
      notes: 'Notizen',
      read: 'Lesen auf Deutsch: Verbündete auf offener See',
      unread: 'noch nicht begonnen',
    },
  },
  {
    language: 'en',
    locale: 'en-US',
    words: {
      library: 'Library',
      welcome: 'Welcome to Fathom',
      understood: 'Got it',
      empty: 'No notes yet',
      notes: 'Notes',
      read: 'Read in English: Allies on the Open Sea',
      unread: 'not started',
    },
  },
] as const)
  test.describe(`where one reads ${locale}`, () => {
    test.use({ locale });

    test('a first start welcomes in that language, once', async ({ page, reader }) => {
      // No settings, no folder even: nothing of Fathom's has ever been here.
      // The host that is still open may be writing; another try comes after it.
      await rm(reader.data, { recursive: true, maxRetries: 10, retryDelay: 100 });
      await page.goto(await reader.restart());
      await expect(page.getByRole('heading', { level: 1, name: words.library })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const welcome = page.getByRole('region', { name: words.welcome });
      await expect(welcome).toBeVisible();
      await expect(welcome.getByText(/^(Ctrl|Strg|⌘) K$/)).toBeVisible();
      await expect(page.getByText(words.unread)).toHaveCount(4);

      await page.getByRole('link', { name: words.notes, exact: true }).click();
      await expect(page.getByRole('main')).toContainText(words.empty);
      await page.goBack();
      await expect(welcome).toBeVisible();
      // Looking alone chooses nothing.
      expect(existsSync(join(reader.data, 'settings.json'))).toBe(false);
      await welcome.getByRole('button', { name: words.understood }).click();
      await expect(welcome).toBeHidden();
      await expect.poll(() => existsSync(join(reader.data, 'settings.json'))).toBe(true);
      await page.getByRole('link', { name: words.read }).click();
      await expect(page.locator('article')).toHaveAttribute('lang', language);

      // The next day.
      await page.goto(await restart(page, reader));
      await expect(page.getByRole('heading', { level: 1, name: words.library })).toBeVisible();
      await expect(welcome).toBeHidden();
    });
  });
