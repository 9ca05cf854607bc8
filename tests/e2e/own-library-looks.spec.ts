import type { Locator, Page } from '@playwright/test';
import { expectEveryLook, wide } from './in-every-look.ts';
import { mixedFiles, writeFiles } from './mixed-folder.ts';
import {
  article,
  expect,
  failures,
  folderField,
  holdFiles,
  importFiles,
  round,
  test,
} from './own-library-on-page.ts';

const row = (page: Page, title: string): Locator =>
  page
    .getByRole('list', { name: /^(Your own articles|Eigene Artikel)$/ })
    .getByRole('listitem')
    .filter({ hasText: title });

const names = {
  de: {
    over: 'Import abgeschlossen',
    more: /berichtigen oder entfernen/,
    correct: 'Angaben berichtigen …',
    works: 'Werk',
    all: /^Alle \d+ Werke …$/,
    field: 'Werk, Abschnitt, Begriff, Notiz oder Befehl',
  },
  en: {
    over: 'Import finished',
    more: /correct or remove/,
    correct: 'Correct the details …',
    works: 'Work',
    all: /^All \d+ works …$/,
    field: 'Work, section, concept, note or command',
  },
} as const;

for (const language of ['de', 'en'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ settings: { language, welcomed: true }, viewport: wide });

    test('no screen of the own library has a serious finding of axe in any theme, or has to be scrolled sideways', async ({
      page,
      reader,
      folder,
    }) => {
      test.slow();
      const words = names[language];
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await writeFiles(folder, mixedFiles);
      await page.goto(reader.at('#/import'));
      await folderField(page).setInputFiles(folder);
      await expect(round(page).getByRole('heading')).toHaveText(words.over, { timeout: 30_000 });
      await expect(failures(page)).toBeVisible();
      await expectEveryLook(page, 'an import that is over');

      await page.goto(reader.at('#/'));
      await expect(row(page, 'Im Moor')).toBeVisible();
      await expectEveryLook(page, 'the library with own works');
      await row(page, 'Im Moor').getByRole('button', { name: words.more }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectEveryLook(page, 'what can be done to an own work');
      await page.getByRole('menuitem', { name: words.correct }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectEveryLook(page, 'correcting an own work');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();

      await holdFiles(page);
      await expect(page.getByText(/^(Loslassen, um zu importieren|Let go to import)$/)).toBeVisible();
      await expectEveryLook(page, 'files held over the window');

      await page.goto(reader.at('#/'));
      await row(page, 'Im Moor').getByRole('link').click();
      await expect(page.getByRole('article')).toBeVisible();
      await expectEveryLook(page, 'an own article');

      await page.goto(reader.at('#/search?q=Vertrauen'));
      await expect(page.getByRole('group', { name: /^(Wo|Where)$/ })).toBeVisible();
      await expectEveryLook(page, 'a search in both libraries');

      await page.goto(reader.at('#/concepts/trust'));
      await expect(
        page.getByRole('heading', { name: /^(In eigenen Artikeln|In your own articles)/ }),
      ).toBeVisible();
      await expectEveryLook(page, 'a concept with own mentions');

      await page.goto(reader.at('#/'));
      await expect(row(page, 'Im Moor')).toBeVisible();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: words.field }).fill('moor');
      await expect(page.getByRole('option', { name: /Im Moor/ })).toBeVisible();
      await expectEveryLook(page, 'the quick box with own works');
      await page.keyboard.press('Escape');
    });

    test('nor has the choice of one work among many', async ({ page, reader }) => {
      test.slow();
      const words = names[language];
      await importFiles(
        page,
        reader,
        Array.from({ length: 25 }, (_, number) => article(`Harbour ${number}`, 'Every harbour has a quay.')),
      );
      await expect(round(page).getByRole('heading')).toHaveText(words.over, { timeout: 30_000 });
      await page.goto(reader.at('#/search?q=quay'));
      await page
        .getByRole('combobox', { name: words.works })
        .selectOption({ label: language === 'de' ? 'Alle 25 Werke …' : 'All 25 works …' });
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectEveryLook(page, 'the choice of a work');
    });
  });
