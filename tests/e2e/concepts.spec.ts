import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Edition } from '../../core/model/edition.ts';
import { expect, test } from './fixture.ts';

const pack = resolve(import.meta.dirname, '../../dist/pack');
const editionOf = (work: string, language: string): Edition =>
  JSON.parse(readFileSync(join(pack, 'editions', `${work}.${language}.json`), 'utf8')) as Edition;

const editions = ['deep-value', 'partnering-part-1'].flatMap((work) => [
  editionOf(work, 'de'),
  editionOf(work, 'en'),
]);
const mentionsOf = (concept: string, language?: string): number =>
  editions
    .filter(({ head }) => language === undefined || head.language === language)
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => mention.concept === concept).length;

const heading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true });

test.describe('the index', () => {
  const letters = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 2 });
  const entries = (page: Page): Locator => page.getByRole('main').getByRole('listitem');

  test('stands from A to Z with see-entries and counts, and jumps to a letter', async ({ page, reader }) => {
    await page.goto(reader.at('#/concepts'));
    await expect(heading(page, 'Concepts from A to Z')).toBeVisible();
    const shown = await letters(page).allInnerTexts();
    expect(shown.length).toBeGreaterThan(10);
    expect(shown).toEqual(shown.toSorted());
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThanOrEqual(36);
    await expect(
      entries(page)
        .filter({ hasText: /^blue ocean\b/ })
        .first(),
    ).toContainText(`${mentionsOf('blue-ocean')} places in 1 work`);
    const see = entries(page).filter({ hasText: /^acquisition cost\b/ });
    await expect(see).toHaveText(/^acquisition cost see customer acquisition cost$/);

    const bar = page.getByRole('navigation', { name: 'Letters' });
    await bar.getByRole('button', { name: 'To V' }).click();
    const letter = letters(page).getByText('V', { exact: true });
    await expect(letter).toBeFocused();
    await expect(letter).toBeInViewport();
    await expect(bar.getByRole('button')).toHaveCount(shown.length);

    await see.getByRole('link').click();
    await expect(heading(page, 'Customer acquisition cost')).toBeVisible();
    await page.goBack();
    await expect(heading(page, 'Concepts from A to Z')).toBeVisible();
  });

  test('is filtered by what one types and says so when nothing is left', async ({ page, reader }) => {
    await page.goto(reader.at('#/concepts'));
    await expect(letters(page).first()).toBeVisible();
    const all = await entries(page).count();
    const filter = page.getByRole('searchbox', { name: 'Filter the index' });
    await filter.fill('ocean');
    await expect(letters(page)).toHaveText(['B', 'R']);
    await expect(entries(page).filter({ hasText: 'ocean' })).toHaveCount(await entries(page).count());
    await expect(page.getByRole('main').getByRole('status')).toHaveText(
      `${await entries(page).count()} entries`,
    );
    await filter.fill('xyzzy');
    await expect(page.getByText('No concept is called “xyzzy”.')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await expect(entries(page)).toHaveCount(all);
  });

  test('changes its language without changing that of the interface', async ({ page, reader }) => {
    await page.goto(reader.at('#/concepts'));
    await page.getByRole('group', { name: 'Language of the index' }).getByText('German').click();
    const german = entries(page).filter({ hasText: /^Blauer Ozean/ });
    await expect(german).toContainText(`${mentionsOf('blue-ocean')} places in 1 work`);
    await expect(entries(page).filter({ hasText: /^Blue Ocean siehe Blauer Ozean$/ })).toHaveCount(1);
    // An umlaut stands with its plain letter.
    await expect(letters(page).filter({ hasText: /[ÄÖÜ]/ })).toHaveCount(0);
    await expect(entries(page).filter({ hasText: /^Ökosystem/ })).toHaveCount(1);
    await expect(heading(page, 'Concepts from A to Z')).toBeVisible();
    await expect(german.locator('xpath=ancestor::*[@lang="de"]')).toHaveCount(1);
  });
});

/** The lines of the concordance as the page shows them. */
const lines = (page: Page): Locator => page.getByRole('main').locator('ol > li > a');

type Line = {
  readonly left: string;
  readonly word: string;
  readonly right: string;
  readonly at: number;
  readonly href: string;
  readonly title: string;
};

const lineParts = (page: Page): Promise<readonly Line[]> =>
  lines(page).evaluateAll((links) =>
    links.map((link) => {
      const word = link.querySelector('b');
      const context = word?.closest('[lang]')?.textContent ?? '';
      const found = word?.textContent ?? '';
      const left = word?.closest('[lang]')?.firstElementChild?.textContent ?? '';
      return {
        left,
        word: found,
        right: context.slice(left.length + found.length),
        at: Math.round(word?.getBoundingClientRect().left ?? -1),
        href: link.getAttribute('href') ?? '',
        title: link.querySelector('[title] > [lang]')?.textContent ?? '',
      };
    }),
  );

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test.describe('the page of a concept', () => {
  test('defines it in both languages and leads to what it hangs together with', async ({ page, reader }) => {
    await page.goto(reader.at('#/concepts/blue-ocean'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blue ocean');
    await expect(page.getByRole('main').locator('[lang="de"]').first()).toHaveText('Blauer Ozean');
    const english = page.locator('section[lang="en"]');
    const german = page.locator('section[lang="de"]');
    await expect(english.getByRole('heading')).toHaveText('Definition · English');
    await expect(english).toContainText('A blue ocean is market space that no supplier yet commands');
    await expect(english).toContainText(/Source:\s*W. Chan Kim/);
    await expect(english).toContainText('Also: blue ocean strategy');
    await expect(german).toContainText('Ein Blauer Ozean ist ein Marktraum');
    await expect(german).toContainText('Also: Blue Ocean, Blue-Ocean-Strategie');

    const connections = page.getByRole('region', { name: 'Connections' });
    await expect(connections.getByRole('term')).toHaveText(['Broader', 'Related']);
    await connections.getByRole('link', { name: 'nascent market' }).click();
    await expect(heading(page, 'Nascent market')).toBeVisible();
    // And back the other way round, without having been written down.
    await connections.getByRole('link', { name: 'blue ocean' }).click();
    await expect(heading(page, 'Blue ocean')).toBeVisible();

    await page.goto(reader.at('#/concepts/no-such-concept'));
    await expect(heading(page, 'There is no such concept')).toBeVisible();
    await page.getByRole('link', { name: 'All concepts from A to Z' }).click();
    await expect(heading(page, 'Concepts from A to Z')).toBeVisible();
  });

  test('lists every mention aligned on the word, sorted and filtered as one likes', async ({
    page,
    reader,
  }) => {
    const all = mentionsOf('competition');
    const german = mentionsOf('competition', 'de');
    await page.goto(reader.at('#/concepts/competition'));
    await expect(lines(page)).toHaveCount(all);
    await expect(page.getByRole('main')).toContainText(`All mentions ${all} places in 2 works`);
    const inText = await lineParts(page);
    expect(new Set(inText.map(({ at }) => at)).size, 'the words stand one below the other').toBe(1);
    for (const { left, word, right, href } of inText) {
      const [, work = '', language = '', segment] = /read\/([^/]+)\/([^/]+)\/([^?]+)/.exec(href) ?? [];
      const { text } = editionOf(work, language).segments.find(({ id }) => id === segment) ?? {};
      expect(text?.replace(/\s+/g, ' ')).toContain(left + word + right);
    }

    const order = page.getByRole('group', { name: 'Order' });
    const { compare } = new Intl.Collator('en', { numeric: true });
    const sorted = (by: (line: Line) => string | undefined): Promise<void> =>
      expect
        .poll(async () => {
          const keys = (await lineParts(page)).map((line) => by(line) ?? '');
          return keys.every((key, at) => at === 0 || compare(keys[at - 1] ?? '', key) <= 0);
        })
        .toBe(true);
    await order.getByText('Word before').click();
    await expect(order.getByRole('radio', { name: 'Word before' })).toBeChecked();
    await sorted(({ left }) => wordsIn(left).at(-1));
    expect(await lineParts(page)).not.toEqual(inText);
    await order.getByText('Word after').click();
    await sorted(({ right }) => wordsIn(right)[0]);
    await order.getByText('Work', { exact: true }).click();
    await sorted(({ title }) => title);
    await order.getByText('Text', { exact: true }).click();
    await expect.poll(() => lineParts(page)).toEqual(inText);

    const status = page.getByRole('main').getByRole('status');
    await page.getByRole('group', { name: 'Language' }).getByText('German').click();
    await expect(lines(page)).toHaveCount(german);
    await expect(lines(page).filter({ hasText: /DE/ })).toHaveCount(german);
    await expect(status).toHaveText(`${german} of ${all} places`);
    const label = page.getByRole('combobox', { name: 'Found as' });
    const named = (await label.getByRole('option').allInnerTexts())
      .slice(1)
      .map((text) => /(.*) \((\d+)\)/.exec(text));
    expect(named.reduce((sum, found) => sum + Number(found?.[2]), 0)).toBe(german);
    expect(named.length).toBeGreaterThan(1);
    await label.selectOption(named[0]?.[1] ?? '');
    await expect(lines(page)).toHaveCount(Number(named[0]?.[2]));
  });

  test('shows where in each edition it falls, and one click opens the passage with all mentions marked', async ({
    page,
    reader,
  }) => {
    await page.goto(reader.at('#/concepts/blue-ocean'));
    const strips = page.getByRole('main').locator('svg[role="group"]');
    await expect(strips).toHaveCount(editions.length);
    await expect(page.getByText('3 places, first in § 33')).toHaveCount(2);
    await expect(page.getByText('no place', { exact: true })).toHaveCount(2);
    const ticks = page.getByRole('group', { name: 'Allies on the Open Sea (en)' }).getByRole('link');
    await expect(ticks).toHaveCount(3);
    const across = await ticks.evaluateAll((links) => {
      const { left, width } = links[0]?.closest('svg')?.getBoundingClientRect() ?? new DOMRect();
      return links.map(
        (link) =>
          ((link.querySelector('line:last-of-type')?.getBoundingClientRect().left ?? 0) - left) / width,
      );
    });
    expect(across).toEqual(across.toSorted((one, other) => one - other));
    expect(across[0]).toBeGreaterThan(0.6);
    expect(across[2]).toBeLessThan(1);
    await ticks.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(ticks.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#s34')).toBeInViewport();
    await page.goBack();

    await lines(page).filter({ hasText: '§ 35' }).filter({ hasText: /EN/ }).click();
    await expect(page).toHaveURL(/#\/read\/partnering-part-1\/en\/s35\?concept=blue-ocean$/);
    await expect(page.locator('#s35')).toBeInViewport();
    const bar = page.getByRole('region', { name: 'Hits' });
    await expect(bar).toContainText('Concept: blue ocean');
    await expect(bar.getByRole('status')).toHaveText('3 of 3');
    const marked = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        ['hit', 'hit-current'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map(String)),
      );
    expect(await marked()).toEqual(['Blue Oceans', 'Blue Ocean', 'Blue Ocean']);
    await page.keyboard.press('F3');
    await expect(bar.getByRole('status')).toHaveText('1 of 3');
    await expect(page.locator('#s33')).toBeInViewport();
  });
});

test.describe('in German', () => {
  test.use({ settings: { language: 'de', welcomed: true } });

  test('index and page speak German', async ({ page, reader }) => {
    await page.goto(reader.at('#/concepts'));
    await expect(heading(page, 'Begriffe von A bis Z')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Register filtern' }).fill('ozean');
    await page.getByRole('link', { name: 'Blauer Ozean' }).first().click();
    await expect(heading(page, 'Blauer Ozean')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Definition · Deutsch',
      'Definition · Englisch',
      /^Alle Stellen 6 Stellen in 1 Werk$/,
    ]);
    await expect(page.getByRole('term')).toHaveText(['Oberbegriffe', 'Verwandte Begriffe']);
    await page.getByRole('group', { name: 'Sprache' }).getByText('Englisch').click();
    await expect(lines(page)).toHaveCount(3);
    await expect(page.getByRole('main').getByRole('status')).toHaveText('3 von 6 Stellen');
  });
});

test.describe('links in the article', () => {
  const partnering = editionOf('partnering-part-1', 'en');
  const links = (page: Page): Locator => page.locator('article [data-text] a[href^="#/concepts/"]');
  const card = (page: Page): Locator => page.locator('[data-open][tabindex]');

  /** The mentions that may be links, with the heading above each. */
  const linkable = partnering.mentions.flatMap((mention) => {
    const at = partnering.segments.findIndex(({ id }) => id === mention.segment);
    const section = partnering.segments.slice(0, at).filter(({ kind }) => kind === 'heading').length;
    return partnering.segments[at]?.kind === 'heading' ? [] : [`${section} ${mention.concept}`];
  });

  test('are the first mention in each section, all mentions, or none', async ({ page, reader }) => {
    await page.goto(reader.at('#/read/partnering-part-1/en'));
    await expect(links(page)).toHaveCount(new Set(linkable).size);
    const choose = async (choice: string): Promise<void> => {
      await page.getByRole('button', { name: 'Appearance' }).click();
      await page.getByRole('group', { name: 'Link concepts' }).getByText(choice).click();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    };
    await choose('always');
    await expect(links(page)).toHaveCount(linkable.length);
    await choose('never');
    await expect(links(page)).toHaveCount(0);
    await expect(page.locator('#s9')).toContainText('Industrial AI');
    await choose('once per section');
    await expect(links(page)).toHaveCount(new Set(linkable).size);
  });

  test('show no card to a pointer that draws a selection over them, or under which they are scrolled', async ({
    page,
    reader,
  }) => {
    await page.goto(reader.at('#/read/partnering-part-1/en/s9'));
    const link = page.locator('#s9').getByRole('link', { name: 'Industrial AI' });
    await link.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const box = await link.boundingBox();
    if (box === null) throw new Error('the link has no place');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y - 60);
    await page.mouse.down();
    await page.mouse.move(x - 5, y - 2, { steps: 4 });
    await page.mouse.move(x, y);
    await page.mouse.up();
    // As long as a card would take, and as long again.
    await page.waitForTimeout(1000);
    await expect(card(page)).toHaveCount(0);

    await page.mouse.click(2, 400);
    await page.mouse.move(x, y - 120);
    await page.mouse.wheel(0, 120);
    await expect
      .poll(async () => Math.abs(((await link.boundingBox())?.y ?? 0) + 120 - box.y))
      .toBeLessThan(4);
    await page.waitForTimeout(1000);
    await expect(card(page)).toHaveCount(0);
    await page.mouse.move(2, 400);
    await link.hover();
    await expect(card(page)).toBeVisible();
  });

  test('show a card to pointer and keyboard, and lead to the page', async ({ page, reader }) => {
    await page.goto(reader.at('#/read/partnering-part-1/en/s9'));
    const link = page.locator('#s9').getByRole('link', { name: 'Industrial AI' });
    await link.hover();
    await expect(card(page)).toBeVisible();
    await expect(card(page)).toContainText(/^industrial AI industrielle KI/i);
    await expect(card(page)).toContainText(`${mentionsOf('industrial-ai')} places in 1 work`);
    await expect(card(page).locator('xpath=self::*//*[@lang="en"]').first()).toContainText('Industrial AI');
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();

    await page.mouse.move(2, 400);
    await page.locator('#s9').focus();
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/concepts\/industrial-ai$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/industrial AI/i);
    await page.goBack();
    await expect(page.locator('#s9')).toBeInViewport();
  });
});
