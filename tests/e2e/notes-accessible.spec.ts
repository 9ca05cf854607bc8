import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, type Reader } from './fixture.ts';
import { cards, editor, leave, painted, panel, toolbar } from './notes-on-page.ts';

const colours = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;

/** An article with every sort of note beside it. */
async function openArticle(page: Page, reader: Reader): Promise<void> {
  await leave(reader, [
    ...colours.map((colour, index) => ({
      segment: 's1',
      text: ['services', 'stand ready', 'reason', 'harder to', 'cements'][index] ?? '',
      colour,
    })),
    {
      segment: 's6',
      text: 'the thesis I start from',
      note: 'His *claim*, `code` and [a link](https://a.example)',
      tags: ['thesis'],
    },
    { segment: 's3', text: 'The classic notion', kind: 'bookmark' },
    {
      segment: 's4',
      text: 'Value creation',
      note: 'Lost',
      target: { exact: 'Sphinx of black quartz, judge my vow', prefix: '', suffix: '', hash: '0'.repeat(64) },
    },
  ]);
  await page.goto(reader.at('#/read/deep-value/en/s2'));
  await expect(page.locator('#s2')).toBeFocused();
  await expect(cards(page)).toHaveCount(7);
  await expect(panel(page).getByRole('region')).toBeVisible();
  await expect.poll(async () => Object.keys(await painted(page)).length).toBe(5);
}

/** How the text stands out from each colour where it is looked at. axe does not see what is painted. */
const contrastsIn = (page: Page): Promise<readonly number[]> =>
  page.locator('#s1').evaluate(
    (block, names) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const over = (colours: readonly string[]): readonly number[] => {
        if (canvas === null) throw new Error('no canvas');
        for (const colour of colours) {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
        }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const light = (rgb: readonly number[]): number => {
        const [r = 0, g = 0, b = 0] = rgb.map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      const ink = getComputedStyle(block).color;
      const current = getComputedStyle(block, '::highlight(note-current)').backgroundColor;
      return names.map((name) => {
        const mark = getComputedStyle(block, `::highlight(note-${name})`).backgroundColor;
        const ground = light(over([paper, mark, current]));
        const text = light(over([ink]));
        return (Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05);
      });
    },
    [...colours],
  );

for (const theme of ['light', 'sepia', 'dark'] as const)
  test.describe(`accessible in the ${theme} theme`, () => {
    test.use({ settings: { language: theme === 'sepia' ? 'de' : 'en', welcomed: true, theme } });

    test('an article with notes, its colours, and the bar of a selection', async ({ page, reader }) => {
      await openArticle(page, reader);
      for (const [index, contrast] of (await contrastsIn(page)).entries())
        expect(contrast, colours[index]).toBeGreaterThanOrEqual(4.5);
      await expectAccessible(page);
      await page.keyboard.press('s');
      await expect(toolbar(page)).toBeVisible();
      await expectAccessible(page);
    });

    test('the editor, and the page of notes', async ({ page, reader }) => {
      await openArticle(page, reader);
      await page.keyboard.press('s');
      await page.keyboard.press('n');
      await expect(editor(page).getByRole('textbox').first()).toBeFocused();
      await page.keyboard.type('A draft');
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await expect(editor(page)).toBeHidden();
      await page.keyboard.press('Alt+3');
      const notes = page.getByRole('main').locator('li[id^="note-"]');
      await expect(notes).toHaveCount(9);
      await notes.first().locator('button[aria-expanded]').click();
      await expect(notes.first().getByRole('radio')).toHaveCount(5);
      await expectAccessible(page);
    });
  });
