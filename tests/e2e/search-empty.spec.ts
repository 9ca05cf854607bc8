import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

const field = (page: Page): Locator =>
  page.getByRole('searchbox', { name: /^(Search everything|In allem suchen)$/ });
const results = (page: Page): Locator =>
  page.getByRole('list', { name: /^(Results|Ergebnisse)$/ }).getByRole('link');

for (const { language, words } of [
  {
    language: 'en',
    words: {
      empty: /^This searches all works in both languages/,
      tips: 'Search tips',
      nothing: 'Nothing found',
      tries: ['fewer words', 'another spelling or a related word', 'look through the index of concepts'],
      title: 'title:',
      piece: /^search for a part of the word: Netzwerk$/,
    },
  },
  {
    language: 'de',
    words: {
      empty: /^Gesucht wird in allen Werken beider Sprachen/,
      tips: 'Suchtipps',
      nothing: 'Nichts gefunden',
      tries: [
        'weniger Wörter',
        'eine andere Schreibweise oder ein verwandtes Wort',
        'im Verzeichnis der Begriffe nachsehen',
      ],
      title: 'titel:',
      piece: /^einen Teil des Wortes suchen: Netzwerk$/,
    },
  },
] as const)
  test.describe(`in ${language}`, () => {
    test.use({ settings: { language, welcomed: true } });

    test('an empty search gives examples that find something, a vain one says what to try', async ({
      page,
      reader,
    }) => {
      await page.goto(reader.at('#/search'));
      await expect(page.getByText(words.empty)).toBeVisible();
      await expect(page.getByRole('group').filter({ hasText: words.tips })).toHaveAttribute('open', '');
      const examples = page.getByRole('main').locator('a[href^="#/search?q="]');
      await expect(examples).toHaveCount(3);
      await expect(examples.last()).toContainText(words.title);
      for (const query of await examples.allInnerTexts()) {
        await examples.getByText(query, { exact: true }).click();
        await expect(field(page)).toHaveValue(query);
        await expect(results(page).first()).toBeVisible();
        await page.goBack();
        await expect(examples).toHaveCount(3);
      }

      await field(page).fill('xyzzyq plughq');
      await expect(page.getByText(words.nothing).first()).toBeVisible();
      await expect(page.getByRole('main').getByRole('listitem')).toHaveText(words.tries);
      await page.getByRole('link', { name: words.tries[2] }).click();
      await expect(page).toHaveURL(/#\/concepts$/);
    });

    test('a compound that stands nowhere leads to the part that does', async ({ page, reader }) => {
      await page.goto(reader.at('#/search'));
      await field(page).fill('Netzwerkeffekt');
      await page.getByRole('link', { name: words.piece }).click();
      await expect(field(page)).toHaveValue('Netzwerk');
      await expect(results(page).first()).toContainText('Netzwerk');
    });
  });
