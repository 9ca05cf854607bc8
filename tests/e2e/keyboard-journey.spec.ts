import { expect, restart, test } from './fixture.ts';
import { cards, editor, lookedAt, painted, toolbar } from './notes-on-page.ts';
import { tabTo } from './tab-to.ts';

const journeys = [
  {
    language: 'en',
    welcome: 'Welcome to Fathom',
    done: 'Got it',
    read: /^Read in English: Deep Value/,
    bar: 'Highlight in green (2)',
    first: 'Digital services know us by name and stand ready at any hour.',
    tags: /^Tags/,
    note: 'Found by keys, kept by keys',
    notes: 'Notes',
    saved: 'Saved',
    lead: '2 notes in 1 work',
    quickBox: 'Work, section, concept, note or command',
  },
  {
    language: 'de',
    welcome: 'Willkommen bei Fathom',
    done: 'Verstanden',
    read: /^Lesen auf Deutsch: Deep Value/,
    bar: 'Grün markieren (2)',
    first: 'Digitale Dienste kennen uns beim Namen und stehen zu jeder Stunde bereit.',
    tags: /^Schlagwörter/,
    note: 'Mit Tasten gefunden, mit Tasten behalten',
    notes: 'Notizen',
    saved: 'Gespeichert',
    lead: '2 Notizen in 1 Werk',
    quickBox: 'Werk, Abschnitt, Begriff, Notiz oder Befehl',
  },
] as const;

for (const words of journeys)
  test.describe(`without a mouse, in ${words.language}`, () => {
    test.use({ settings: { language: words.language } });

    test('from the first start to a note, back to its passage, and the same the next day', async ({
      page,
      reader,
    }) => {
      await page.goto(reader.url);
      const welcome = page.getByRole('heading', { name: words.welcome });
      await expect(welcome).toBeVisible();
      await tabTo(page, page.getByRole('button', { name: words.done }));
      await page.keyboard.press('Enter');
      await expect(welcome).toBeHidden();
      await tabTo(page, page.getByRole('link', { name: words.read }));
      await page.keyboard.press('Enter');

      await expect(page.getByRole('article')).toHaveAttribute('lang', words.language);
      await expect(page.locator('#s1')).toBeVisible();
      await page.keyboard.press('j');
      await expect(page.locator('#s1')).toBeFocused();
      await page.keyboard.press('s');
      await expect(toolbar(page)).toBeVisible();
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await expect(toolbar(page).getByRole('button', { name: words.bar })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect.poll(() => painted(page)).toEqual({ green: [words.first] });
      await expect(page.locator('#s1')).toBeFocused();

      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await expect(page.locator('#s3')).toBeFocused();
      await page.keyboard.press('s');
      await expect(toolbar(page)).toBeVisible();
      await page.keyboard.press('n');
      await expect(editor(page).getByRole('textbox').first()).toBeFocused();
      await page.keyboard.type(words.note);
      await page.keyboard.press('Tab');
      await expect(editor(page).getByRole('textbox', { name: words.tags })).toBeFocused();
      await page.keyboard.type('journey');
      await page.keyboard.press('Control+Enter');
      await expect(page.locator('#s3')).toBeFocused();
      await expect(cards(page).nth(1)).toContainText(words.note);
      await expect(cards(page).getByText(words.saved, { exact: true })).toHaveCount(2);
      const before = await painted(page);

      const listed = page.getByRole('main').locator('li[id^="note-"]').filter({ hasText: words.note });
      const backToThePassage = async (): Promise<void> => {
        await page.keyboard.press('Alt+3');
        await expect(page.getByRole('heading', { level: 1, name: words.notes })).toBeVisible();
        await expect(page.getByText(words.lead)).toBeVisible();
        await tabTo(page, listed.locator('button[lang]'));
        await page.keyboard.press('Enter');
        await expect(page.locator('#s3')).toBeFocused();
        await expect(page.locator('#s3')).toBeInViewport();
        await expect.poll(() => lookedAt(page)).toBe(before['green']?.[1]);
      };
      await backToThePassage();

      await page.goto(await restart(page, reader));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(welcome).toBeHidden();
      await backToThePassage();
      expect(await painted(page)).toEqual(before);

      // The quick box knows it as well.
      await page.keyboard.press('Alt+1');
      await expect(page.getByRole('link', { name: words.read })).toHaveCount(0);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox', { name: words.quickBox })).toBeFocused();
      await page.keyboard.type('journey');
      await expect(page.getByRole('option').and(page.locator('[data-highlighted]'))).toContainText(
        words.note,
      );
      await page.keyboard.press('Enter');
      await expect.poll(() => lookedAt(page)).toBe(before['green']?.[1]);
    });
  });
