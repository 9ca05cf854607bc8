import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { expectEveryLook, tooWide, wide } from './in-every-look.ts';

type Screen = {
  readonly name: string;
  readonly place: string;
  /** Brings the screen to where it is looked at, from the place it opens at. */
  readonly reach?: (page: Page) => Promise<void>;
  /** What shows that the screen is there. */
  readonly shows: (page: Page) => Locator;
};

const title = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 1 });
const keyed =
  (key: string, shows: Locator) =>
  async (page: Page): Promise<void> => {
    await expect(title(page)).toBeVisible();
    await expect(async () => {
      await page.keyboard.press(key);
      await expect(shows).toBeVisible({ timeout: 500 });
    }).toPass();
  };
const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Highlights a sentence and writes a note on another, in the article on screen. */
async function annotate(page: Page): Promise<void> {
  await expect(page.locator('#s3')).toBeFocused();
  await page.keyboard.press('s');
  await page.keyboard.press('h');
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('note-yellow')?.size)).toBe(1);
}

/** Every screen of the reader. The order matters: the notes are empty until one is made. */
const screens: readonly Screen[] = [
  { name: 'library', place: '#/', shows: (page) => page.getByRole('region', { name: /Fathom/ }) },
  { name: 'import, nothing yet', place: '#/import', shows: title },
  { name: 'notes, none yet', place: '#/notes', shows: title },
  {
    name: 'article with a highlight',
    place: '#/read/deep-value/en/s3',
    reach: annotate,
    shows: (page) => page.getByRole('article'),
  },
  {
    name: 'notes, some',
    place: '#/notes',
    shows: (page) => page.getByRole('main').getByRole('link', { name: /§ 3/ }).first(),
  },
  {
    name: 'article with hits',
    place: '#/read/partnering-part-1/de/s9?find=markt',
    shows: (page) => page.getByRole('region', { name: /^(Hits|Fundstellen)$/ }).getByText(/\d (of|von) \d/),
  },
  {
    name: 'search, nothing typed',
    place: '#/search',
    shows: (page) => page.getByRole('group').filter({ hasText: /tip/ }),
  },
  {
    name: 'search with results',
    place: '#/search?q=CAC',
    shows: (page) => page.getByRole('list', { name: /^(Results|Ergebnisse)$/ }),
  },
  {
    name: 'search in vain',
    place: '#/search?q=xyzzyq',
    shows: (page) => page.getByText('„xyzzyq“').or(page.getByText('“xyzzyq”')),
  },
  {
    name: 'index of concepts',
    place: '#/concepts',
    shows: (page) => page.getByRole('navigation', { name: /^(Letters|Buchstaben)$/ }),
  },
  {
    name: 'concept',
    place: '#/concepts/blue-ocean',
    shows: (page) => page.getByRole('main').locator('ol a').first(),
  },
  { name: 'unknown concept', place: '#/concepts/nothing', shows: title },
  { name: 'shortcuts', place: '#/shortcuts', shows: title },
  { name: 'about', place: '#/about', shows: (page) => page.getByText(/turned away|abgewiesen/).first() },
  { name: 'unknown work', place: '#/read/nothing/de', shows: title },
  {
    name: 'quick box',
    place: '#/concepts',
    reach: (page) => keyed('Control+k', dialog(page))(page),
    shows: dialog,
  },
  {
    name: 'appearance',
    place: '#/read/deep-value/de/s3',
    reach: (page) => keyed('a', dialog(page))(page),
    shows: dialog,
  },
];

for (const language of ['en', 'de'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ settings: { language }, viewport: wide });

    test('no screen has a serious finding of axe in any theme, or has to be scrolled sideways', async ({
      page,
      reader,
    }) => {
      test.slow();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(reader.url);
      for (const { name, place, reach, shows } of screens)
        await test.step(name, async () => {
          await page.goto(reader.at(place));
          await reach?.(page);
          await expect(shows(page)).toBeVisible();
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await expectEveryLook(page, name);
          if (await dialog(page).isVisible()) {
            await page.keyboard.press('Escape');
            await expect(dialog(page)).toBeHidden();
          }
        });
    });
  });

test('zoomed to 200 %, text and controls still fit', async ({ page, reader }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  for (const place of ['#/', '#/read/deep-value/en', '#/search?q=trust', '#/concepts/trust']) {
    await page.goto(reader.at(place));
    await expect(page.getByRole('main')).toBeVisible();
    expect(await tooWide(page), place).toBe(0);
  }
});

test.describe('by keyboard alone', () => {
  test.use({ settings: { language: 'de', welcomed: true } });

  /** Tab until the focus is there; whatever cannot be reached so is not found. */
  async function tabTo(page: Page, target: Locator): Promise<void> {
    for (let steps = 0; steps < 60; steps += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    // Where one is can be seen.
    expect(await page.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true);
  }

  test('from the library through an article and a concept to the passage in the other language', async ({
    page,
    reader,
  }) => {
    await page.goto(reader.url);
    await expect(page.getByRole('heading', { level: 1, name: 'Bibliothek' })).toBeFocused();
    await tabTo(page, page.getByRole('link', { name: /^Lesen auf Deutsch: Verbündete/ }));
    await page.keyboard.press('Enter');
    await expect(page.locator('article')).toHaveAttribute('lang', 'de');

    // Down the paragraphs to one with a concept, and into it.
    await expect(page.locator('#s1')).toBeVisible();
    await expect(async () => {
      await page.keyboard.press('j');
      await expect(page.locator('#s9')).toBeFocused({ timeout: 50 });
    }).toPass();
    await tabTo(page, page.locator('#s9').getByRole('link', { name: 'industrielle KI' }));
    await expect(page.locator('[data-open][tabindex]')).toContainText('Industrielle KI wendet');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Industrielle KI');

    // Only the English lines, and the last of them.
    const lines = page.getByRole('main').locator('ol a');
    await tabTo(page, page.getByRole('group', { name: 'Sprache' }).getByRole('radio', { name: 'Alle' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(
      page.getByRole('group', { name: 'Sprache' }).getByRole('radio', { name: 'Englisch' }),
    ).toBeChecked();
    await expect(lines.filter({ hasText: /DE/ })).toHaveCount(0);
    await tabTo(page, lines.filter({ hasText: '§ 35' }));
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(/#\/read\/partnering-part-1\/en\/s35\?concept=industrial-ai$/);
    await expect(page.locator('#s35')).toBeFocused();
    await expect(page.getByRole('region', { name: 'Fundstellen' })).toContainText(/[23] von 3/);
    // The same paragraph in German, and all the way back.
    await page.keyboard.press('l');
    await expect(page.locator('article')).toHaveAttribute('lang', 'de');
    await expect(page.locator('#s35')).toBeInViewport();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Industrielle KI');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.locator('#s9')).toBeInViewport();
  });

  test('the first stop leads past the header', async ({ page, reader }) => {
    await page.goto(reader.at('#/concepts'));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    const skip = page.getByRole('link', { name: 'Zum Inhalt' });
    await expect(async () => {
      await page.keyboard.press('Shift+Tab');
      await expect(skip).toBeFocused({ timeout: 50 });
    }).toPass();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('searchbox', { name: 'Register filtern' })).toBeFocused();
  });
});
