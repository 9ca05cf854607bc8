import { expect, test } from './fixture.ts';
import {
  cards,
  drag,
  editor,
  lookedAt,
  messages,
  painted,
  quoted,
  selection,
  sorts,
  toolbar,
} from './notes-on-page.ts';

const inBothLanguages = [
  {
    language: 'en',
    passages: [
      ['s1', 'stand ready at any hour'],
      ['s3', 'a benefit of many dimensions'],
      ['s4', 'does not sit finished on a shelf'],
      ['s5', 'what is latent between company'],
      ['s6', 'the thesis I start from'],
    ],
    tools: [
      'Highlight in yellow (1)',
      'Highlight in green (2)',
      'Highlight in blue (3)',
      'Highlight in pink (4)',
      'Highlight in violet (5)',
    ],
    sorts: [
      'Highlight, Yellow',
      'Highlight, Green',
      'Highlight, Blue',
      'Highlight, Pink',
      'Highlight, Violet',
    ],
    saved: 'Saved',
    bookmarked: 'Bookmark set.',
    selectFirst: 'Please select a passage first: with the mouse, or with the S key.',
  },
  {
    language: 'de',
    passages: [
      ['s1', 'stehen zu jeder Stunde bereit'],
      ['s3', 'einen Nutzen mit vielen Dimensionen'],
      ['s4', 'liegt nicht fertig im Regal'],
      ['s5', 'was zwischen Unternehmen und Kunde'],
      ['s6', 'Von dieser These gehe ich aus'],
    ],
    tools: [
      'Gelb markieren (1)',
      'Grün markieren (2)',
      'Blau markieren (3)',
      'Rosa markieren (4)',
      'Violett markieren (5)',
    ],
    sorts: [
      'Markierung, Gelb',
      'Markierung, Grün',
      'Markierung, Blau',
      'Markierung, Rosa',
      'Markierung, Violett',
    ],
    saved: 'Gespeichert',
    bookmarked: 'Lesezeichen gesetzt.',
    selectFirst: 'Bitte zuerst eine Stelle auswählen: mit der Maus oder mit der Taste S.',
  },
] as const;

const colours = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;

for (const { language, passages, tools, sorts: names, saved, bookmarked, selectFirst } of inBothLanguages)
  test.describe(`in ${language}`, () => {
    test.use({ settings: { language, welcomed: true } });

    test('a passage drawn with the mouse takes any of five colours, each with a line of its own', async ({
      page,
      reader,
    }) => {
      await page.goto(reader.at(`#/read/deep-value/${language}`));
      // From the last to the first, so that the order of the list is not that of making.
      for (const index of [4, 3, 2, 1, 0] as const) {
        await drag(page, passages[index]);
        await toolbar(page).getByRole('button', { name: tools[index] }).click();
        await expect(toolbar(page)).toBeHidden();
        await expect(cards(page)).toHaveCount(5 - index);
      }
      expect(await painted(page)).toEqual(
        Object.fromEntries(colours.map((colour, index) => [colour, [passages[index]?.[1]]])),
      );
      expect(await sorts(page)).toEqual(names);
      expect(await quoted(page)).toEqual(passages.map(([, text]) => text));
      await expect(cards(page).getByText(saved, { exact: true })).toHaveCount(5);
      expect(await lookedAt(page)).toBe(passages[0][1]);
      await expect(cards(page).first()).toHaveAttribute('aria-current', 'true');

      const lines = await page
        .locator('#s1')
        .evaluate(
          (block, all) =>
            all.map((colour) => getComputedStyle(block, `::highlight(note-${colour})`).textDecorationStyle),
          [...colours],
        );
      expect(lines).toEqual(['solid', 'dashed', 'dotted', 'double', 'wavy']);
      const swatches = cards(page).locator('span[aria-hidden="true"]:first-child');
      expect(new Set(await swatches.evaluateAll((all) => all.map((swatch) => swatch.className))).size).toBe(
        5,
      );
    });

    test('keys select sentence by sentence, then highlight, note and bookmark', async ({ page, reader }) => {
      await page.goto(reader.at(`#/read/deep-value/${language}/s4`));
      await expect(page.locator('#s4')).toBeFocused();
      await page.keyboard.press('h');
      await expect(messages(page)).toContainText(selectFirst);

      await page.keyboard.press('s');
      await expect(toolbar(page)).toBeVisible();
      const one = await selection(page);
      await page.keyboard.press('s');
      await expect.poll(() => selection(page)).not.toBe(one);
      const two = await selection(page);
      expect(two.startsWith(one)).toBe(true);
      expect(two.split(/[.;]/)).toHaveLength(one.split(/[.;]/).length + 2);
      // The space between the sentences, and the first letter of the third.
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      await expect.poll(() => selection(page)).toMatch(/\. [VD]$/);
      const marked = await selection(page);
      await page.keyboard.press('h');
      await expect.poll(() => painted(page)).toEqual({ yellow: [marked] });
      await expect(page.locator('#s4')).toBeFocused();
      await expect(toolbar(page)).toBeHidden();

      await page.keyboard.press('j');
      await page.keyboard.press('s');
      await expect(toolbar(page)).toBeVisible();
      const noted = await selection(page);
      await page.keyboard.press('n');
      await expect(editor(page).getByRole('textbox').first()).toBeFocused();
      await page.keyboard.type('Keys alone');
      await page.keyboard.press('Control+Enter');
      await expect(editor(page)).toBeHidden();
      await expect(page.locator('#s5')).toBeFocused();
      await expect.poll(() => painted(page)).toEqual({ yellow: [marked, noted] });
      await expect(cards(page).nth(1)).toContainText('Keys alone');

      await page.keyboard.press('j');
      await page.keyboard.press('b');
      await expect(messages(page)).toContainText(bookmarked);
      expect((await sorts(page))[2]).toBe(language === 'en' ? 'Bookmark' : 'Lesezeichen');
      // A bookmark marks a place, not words; and the same key takes it away.
      expect(await painted(page)).toEqual({ yellow: [marked, noted] });
      await page.keyboard.press('b');
      await expect(cards(page)).toHaveCount(2);

      await page.keyboard.press('s');
      await expect(toolbar(page)).toBeVisible();
      await page.keyboard.press('3');
      await expect.poll(async () => (await painted(page))['blue']).toHaveLength(1);
      await page.keyboard.press('s');
      await expect(toolbar(page)).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(toolbar(page).getByRole('button').first()).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await painted(page))['green']).toHaveLength(1);
      await page.keyboard.press('s');
      await expect(toolbar(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(toolbar(page)).toBeHidden();
      expect(await selection(page)).toBe('');
    });
  });
