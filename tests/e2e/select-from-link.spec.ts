import { expect, test } from './fixture.ts';
import { drag, selection } from './notes-on-page.ts';

for (const language of ['de', 'en'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ settings: { language, welcomed: true } });

    test('a selection can begin on a concept link, and a click still follows it', async ({
      page,
      reader,
    }) => {
      await page.goto(reader.at(`#/read/deep-value/${language}`));
      const block = page.locator('[data-segment] [data-text]:has(a[href^="#/concepts/"])').first();
      const link = block.locator('a[href^="#/concepts/"]').first();
      const address = (await link.getAttribute('href')) ?? '';
      const [segment, label, passage] = await link.evaluate((start) => {
        const text = start.closest('[data-text]')?.textContent ?? '';
        const at = text.indexOf(start.textContent);
        return [
          start.closest<HTMLElement>('[data-segment]')?.dataset['segment'] ?? '',
          start.textContent,
          text.slice(at, at + start.textContent.length + 12),
        ];
      });

      await drag(page, [segment, passage]);
      expect(await selection(page)).toBe(passage);
      await page.keyboard.press('Escape');

      await drag(page, [segment, label]);
      expect(await selection(page)).toBe(label);
      await expect(link).toHaveAttribute('href', address);
      await page.keyboard.press('Escape');
      await page.mouse.click(2, 300);

      await link.click();
      await expect(page).toHaveURL((url) => url.hash === address);
    });
  });
