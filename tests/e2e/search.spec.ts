import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

const field = (page: Page): Locator =>
  page.getByRole('searchbox', { name: /^(Search everything|In allem suchen)$/ });
const results = (page: Page): Locator =>
  page.getByRole('list', { name: /^(Results|Ergebnisse)$/ }).getByRole('link');
const conceptsOnTop = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('list', { name: /^(Concepts|Begriffe)$/ })
    .getByRole('link');
const marks = (page: Page): Locator => results(page).locator('mark');
const count = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByText(/^\d+ (passages?|Stellen?)$/)
    .first();

/** A key pressed in the very moment a page appears may come too early; one presses it again. */
const toField = (page: Page, key: string): Promise<void> =>
  expect(async () => {
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused({ timeout: 500 });
  }).toPass();

/** Types a query over what stands in the field, and waits for the list that answers it. */
async function ask(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  const find = new URLSearchParams({ find: query }).toString();
  await expect(results(page).first()).toHaveAttribute('href', new RegExp(`${escaped(find)}(&|$)`));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where each result leads, without the query itself. */
const places = (page: Page): Promise<readonly string[]> =>
  results(page).evaluateAll((links) =>
    links.map((link) => (link.getAttribute('href') ?? '').replace(/\?.*/, '')),
  );

const numberIn = async (locator: Locator): Promise<number> =>
  Number(/\d+/.exec(await locator.innerText())?.[0]);

/** How many stretches of the article are painted as hits: the others, and the one that one stands at. */
const painted = (page: Page): Promise<readonly [number, number]> =>
  page.evaluate(
    () => [CSS.highlights.get('hit')?.size ?? 0, CSS.highlights.get('hit-current')?.size ?? 0] as const,
  );

const standing = (page: Page): Locator => page.getByRole('region', { name: 'Hits' }).getByRole('status');

test('answers as one types, from anywhere, and is one step in the history', async ({ page, reader }) => {
  await page.goto(reader.url);
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await toField(page, '/');
  await page.keyboard.type('gu');
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
  await expect(results(page).first()).toHaveAttribute('href', /find=gu$/);
  await page.keyboard.type('erri');
  await expect(results(page).first()).toHaveAttribute('href', /find=guerri$/);
  await expect(marks(page)).toHaveText(['guerrilla']);
  await expect(field(page)).toBeFocused();
  await expect(page).toHaveURL(/#\/search\?q=guerri$/);

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await page.goForward();
  await expect(field(page)).toHaveValue('guerri');
  await expect(marks(page)).toHaveText(['guerrilla']);
});

test('finds inflected words, other spellings of umlauts, and the word one has not finished', async ({
  page,
  reader,
}) => {
  await page.goto(reader.at('#/search'));
  await ask(page, 'learned');
  await expect(marks(page).filter({ hasText: /^learns$/ })).toHaveCount(1);
  await expect(
    marks(page)
      .filter({ hasText: /^learning$/i })
      .first(),
  ).toBeVisible();

  await ask(page, 'Märkte');
  const found = await places(page);
  expect(found).toContain('#/read/partnering-part-1/de/s33');
  for (const spelling of ['Maerkte', 'Markte', 'MÄRKTE']) {
    await ask(page, spelling);
    expect(await places(page), spelling).toEqual(found);
  }
  for (const spelling of ['Größe', 'Groesse', 'grosse']) {
    await ask(page, spelling);
    await expect(marks(page).filter({ hasText: /^Größen$/ }), spelling).toHaveCount(1);
  }

  await ask(page, 'Hochsicherheitsgef');
  await expect(marks(page)).toHaveText(['Hochsicherheitsgefängnis']);
  // Only the last word may be unfinished, unless no passage has all words.
  await ask(page, 'Hochsicherheitsgef xyzzyq');
  await expect(marks(page)).toHaveText(['Hochsicherheitsgefängnis']);
  await field(page).fill('xyzzyq qwrtzu');
  await expect(page.getByText('No passage matches “xyzzyq qwrtzu”.')).toBeVisible();
});

test('forgives one typo and says so', async ({ page, reader }) => {
  await page.goto(reader.at('#/search'));
  await ask(page, 'honeypts');
  await expect(page.getByText('1 typo forgiven: found “honeypots”')).toBeVisible();
  await expect(marks(page)).toHaveText(['honeypots']);
  await ask(page, 'honeypots');
  await expect(marks(page)).toHaveText(['honeypots']);
  await expect(page.getByText('typo forgiven')).toBeHidden();
});

test('takes "phrases", -without, title: and concept: in both languages', async ({ page, reader }) => {
  await page.goto(reader.at('#/search'));
  await ask(page, '"interests and goals"');
  await expect(marks(page)).toHaveText(['interests and goals']);
  await expect(count(page)).toHaveText('1 passage');
  await ask(page, 'interests and goals');
  expect(await numberIn(count(page))).toBeGreaterThan(1);

  await ask(page, 'honeypots');
  await expect(marks(page)).toHaveText(['honeypots']);
  await field(page).fill('honeypots -investor');
  await expect(page.getByText('Nothing found').first()).toBeVisible();
  await page.getByRole('link', { name: 'without -investor' }).click();
  await expect(marks(page)).toHaveText(['honeypots']);
  await expect(field(page)).toHaveValue('honeypots');

  for (const query of ['title:value', 'titel:value']) {
    await ask(page, query);
    expect((await places(page)).toSorted(), query).toEqual(['#/read/deep-value/de', '#/read/deep-value/en']);
  }
  await ask(page, 'concept:"blue ocean"');
  await expect(conceptsOnTop(page)).toHaveCount(1);
  const mentioning = await places(page);
  expect(mentioning.map((place) => place.split('/')[3])).toEqual(expect.arrayContaining(['de', 'en']));
  for (const query of ['begriff:"blauer ozean"', 'concept:blue-ocean']) {
    await ask(page, query);
    expect(await places(page), query).toEqual(mentioning);
  }
});

test('puts exact titles and concepts on top', async ({ page, reader }) => {
  await page.goto(reader.at('#/search'));
  await ask(page, 'Verbündete auf offener See');
  expect((await places(page))[0]).toBe('#/read/partnering-part-1/de');
  await expect(results(page).first()).toContainText('Work');

  await ask(page, 'deep value');
  await expect(conceptsOnTop(page)).toHaveCount(1);
  await expect(conceptsOnTop(page)).toContainText(/^Concept\s*Deep value/);
  await expect(conceptsOnTop(page)).toContainText(/in \d+ paragraphs · German \d+ · English \d+/);
  expect((await places(page)).slice(0, 2).toSorted()).toEqual([
    '#/read/deep-value/de',
    '#/read/deep-value/en',
  ]);
  await conceptsOnTop(page).click();
  await expect(page).toHaveURL(/#\/concepts\/deep-value$/);
});

test('finds a concept under its other labels and in the other language; chips switch labels off and on', async ({
  page,
  reader,
}) => {
  await page.goto(reader.at('#/search'));
  // The label itself stands in neither edition.
  await ask(page, 'Kundengewinnungskosten');
  await expect(conceptsOnTop(page)).toContainText('Customer acquisition cost', { ignoreCase: true });
  await expect(marks(page).filter({ hasText: 'Customer Acquisition Cost' })).toHaveCount(2);
  await expect(marks(page).filter({ hasText: /^CAC$/ })).toHaveCount(4);
  const both = ['de/s21', 'de/s23', 'en/s21', 'en/s23'].map((place) => `#/read/partnering-part-1/${place}`);
  expect((await places(page)).toSorted()).toEqual(both);

  const chips = page.getByRole('group', { name: 'Also searched:' }).getByRole('button');
  await expect(chips).toHaveText(['Customer Acquisition Cost', 'CAC']);
  const cac = chips.filter({ hasText: 'CAC' });
  await expect(cac).toHaveAttribute('aria-pressed', 'true');
  await cac.click();
  await expect(cac).toHaveAttribute('aria-pressed', 'false');
  await expect(results(page)).toHaveCount(2);
  await expect(marks(page).filter({ hasText: /^CAC$/ })).toHaveCount(0);

  // The article marks what the list found, and coming back finds the chip as it was left.
  await results(page).first().click();
  await expect(standing(page)).toHaveText('1 of 1');
  await page.goBack();
  await expect(cac).toHaveAttribute('aria-pressed', 'false');
  await expect(results(page)).toHaveCount(2);
  await page.goForward();
  await expect(standing(page)).toHaveText('1 of 1');
  await page.goBack();
  await page.reload();
  await expect(cac).toHaveAttribute('aria-pressed', 'false');

  await cac.click();
  await expect(cac).toHaveAttribute('aria-pressed', 'true');
  await expect(results(page)).toHaveCount(4);

  await ask(page, 'CAC');
  await expect(chips).toHaveText(['Customer Acquisition Cost']);
  expect((await places(page)).toSorted()).toEqual(both);
  await ask(page, 'Vertrauen');
  await expect(
    marks(page)
      .filter({ hasText: /^trust$/i })
      .first(),
  ).toBeVisible();
});

test('shows one language only if asked, with the count of each, and keeps that on the way back', async ({
  page,
  reader,
}) => {
  await page.goto(reader.at('#/search?q=trust'));
  const languages = page.getByRole('group', { name: 'Language' });
  await expect(results(page).first()).toBeVisible();
  const counts = (await languages.getByText(/\d/).allInnerTexts()).map((text) => text.split(' '));
  expect(counts.map(([name]) => name)).toEqual(['All', 'German', 'English']);
  const [all = 0, german = 0, english = 0] = counts.map(([, number]) => Number(number));
  expect(german).toBeGreaterThan(0);
  expect(english).toBeGreaterThan(0);
  expect(all).toBe(german + english);
  await expect(results(page)).toHaveCount(all);

  await languages.getByText(/^German/).click();
  await expect(results(page)).toHaveCount(german);
  await expect(count(page)).toHaveText(`${german} passage${german === 1 ? '' : 's'}`);
  for (const place of await places(page)) expect(place).toContain('/de');
  await expect(languages.getByText(/\d/)).toHaveText([
    `All ${all}`,
    `German ${german}`,
    `English ${english}`,
  ]);

  const last = results(page).last();
  const left = await last.getAttribute('href');
  await last.click();
  await expect(page.locator('article')).toHaveAttribute('lang', 'de');
  await page.goBack();
  await expect(languages.getByRole('radio', { name: /^German/ })).toBeChecked();
  await expect(page.locator(':focus')).toHaveAttribute('href', left ?? '');
});

test('a hit shows work, section, language and its sentence with the words marked', async ({
  page,
  reader,
}) => {
  await page.goto(reader.at('#/search?q=sparring'));
  const hit = results(page).filter({ hasText: 'sparring partner' });
  await expect(hit).toHaveCount(1);
  await expect(hit).toContainText('§ 22');
  await expect(hit).toContainText('Deep Value: What Can Only Be Made Together');
  await expect(hit).toContainText('Third condition: the relationship rests on trust');
  await expect(hit.getByText('English')).toHaveCount(1);
  await expect(hit).toContainText('it climbs into the ring as a sparring partner.');
  await expect(hit.locator('mark')).toHaveText(['sparring']);
  // The sentence alone, not the whole paragraph.
  await expect(hit).not.toContainText('Growing together demands');
  await expect(hit.locator('[lang="en"]').last()).toContainText('sparring');
});

test('Enter opens the best passage with every hit marked; keys step through them', async ({
  page,
  reader,
}) => {
  await page.goto(reader.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await toField(page, '/');
  // At once, before any list is there: the answer is waited for.
  await page.keyboard.type('hidden layers');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/read\/deep-value\/(de|en)\/s1[34]\?find=hidden\+layers$/);
  await expect(standing(page)).toHaveText(/^\d+ of \d+$/);
  const [first = 0, all = 0] = ((await standing(page).textContent()) ?? '').split(' of ').map(Number);
  expect(all).toBeGreaterThan(2);
  expect(await painted(page)).toEqual([all - 1, 1]);
  const segment = /s1[34](?=\?)/.exec(page.url())?.[0] ?? '';
  await expect(page.locator(`#${segment}`)).toBeInViewport();
  // The hit one stands at is in the segment that was opened.
  expect(
    await page.evaluate(() => {
      const [range] = CSS.highlights.get('hit-current') ?? [];
      return range?.startContainer.parentElement?.closest('[data-segment]')?.id;
    }),
  ).toBe(segment);

  const after = (steps: number): string => `${((first - 1 + steps + all) % all) + 1} of ${all}`;
  for (const [key, at] of [
    ['F3', 1],
    ['.', 2],
    [',', 1],
    ['Shift+F3', 0],
    ['Shift+F3', -1],
    ['F3', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(standing(page), key).toHaveText(after(at));
    expect(await painted(page), key).toEqual([all - 1, 1]);
  }
  await page.getByRole('button', { name: 'Next hit' }).click();
  await expect(standing(page)).toHaveText(after(1));
  await page.getByRole('button', { name: 'Previous hit' }).click();
  await expect(standing(page)).toHaveText(after(0));

  // The other edition shows its own hits or says that it has none; back to the list, then on to the end.
  await page.getByRole('button', { name: 'Close the marks' }).click();
  await expect(page.getByRole('region', { name: 'Hits' })).toBeHidden();
  expect(await painted(page)).toEqual([0, 0]);
  await expect(page).toHaveURL(new RegExp(`/${segment}$`));
  await page.goBack();
  await expect(field(page)).toHaveValue('hidden layers');
  await expect(results(page).first()).toBeVisible();
});

test('everything by keyboard: into the list, through it, out again', async ({ page, reader }) => {
  await page.goto(reader.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await toField(page, 'Control+f');
  await page.keyboard.type('blue ocean');
  await expect(results(page).first()).toHaveAttribute('href', /find=blue\+ocean$/);
  await page.keyboard.press('ArrowDown');
  await expect(conceptsOnTop(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(results(page).last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(conceptsOnTop(page).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(standing(page)).toHaveText(/^\d of 4$/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(results(page).first()).toBeFocused();

  // Escape empties the field, and then leads back to where one was.
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(page.getByText('Results appear as you type.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await expect(field(page)).not.toBeFocused();
});

for (const { language, query, group, choice, name } of [
  { language: 'de', query: 'Kunde', group: 'Anordnung', choice: 'Nach Werk', name: 'Ergebnisse' },
  { language: 'en', query: 'customer', group: 'Order', choice: 'By work', name: 'Results' },
] as const)
  test.describe(`in ${language}`, () => {
    test.use({ settings: { language, welcomed: true } });
    test('lists the results of each work together where that is asked for', async ({ page, reader }) => {
      await page.goto(reader.at(`#/search?q=${query}`));
      const list = page.getByRole('list', { name });
      const works = (): Promise<readonly string[]> =>
        list
          .locator('[data-passage]')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[2] ?? ''));
      await expect.poll(async () => new Set(await works()).size).toBe(2);
      await page.getByRole('group', { name: group }).getByText(choice).click();
      await expect(list.getByRole('heading', { level: 2 })).toHaveCount(2);
      const listed = await works();
      expect(listed.filter((work, at) => work !== listed[at - 1])).toHaveLength(2);
    });
  });
