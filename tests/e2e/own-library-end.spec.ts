import type { Locator, Page } from '@playwright/test';
import type { Reader } from './fixture.ts';
import { expectEveryLook, wide } from './in-every-look.ts';
import { call } from './notes-on-host.ts';
import { article, expect, failures, imported, importFiles, round, test } from './own-library-on-page.ts';

const names = {
  de: {
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    cancel: 'Abbrechen',
    over: 'Import abgeschlossen',
    done: 'Fertig, ausblenden',
  },
  en: {
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel',
    over: 'Import finished',
    done: 'Done, hide this',
  },
} as const;

type Spot = { readonly x: number; readonly y: number };

/** The middle of something, in the window. */
async function spotOf(locator: Locator): Promise<Spot> {
  const { x, y, width, height } = (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
}

/** What could be pressed at a spot. */
const pressable = (page: Page, { x, y }: Spot): Promise<string | null> =>
  page.evaluate(
    ([left, top]) =>
      document.elementFromPoint(left, top)?.closest('a, button, input, summary')?.textContent ?? null,
    [x, y] as const,
  );

/** An import that is under way for as long as the answer is not called: its bytes do not come. */
async function beginImport(page: Page, reader: Reader): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/upload/**', async (route) => {
    await promise;
    await route.continue();
  });
  const files = Array.from({ length: 4 }, (_, at) => article(`Lamp ${at}`, `Lamp ${at} is lit.`));
  await importFiles(page, reader, [...files, { name: 'picture.jpg', text: '\u0000\u0001\u0002' }]);
  await expect(round(page).getByRole('progressbar')).toHaveAttribute('max', '5');
  await expect(failures(page)).toBeVisible();
  return resolve;
}

for (const language of ['de', 'en'] as const)
  test.describe(`in ${language}`, () => {
    const words = names[language];
    const heading = (page: Page): Locator => round(page).getByRole('heading');
    test.use({ settings: { language, welcomed: true }, viewport: wide });

    for (const width of [1280, 480])
      test(`where Pause and Cancel stood there is nothing to press as an import ends, ${width} pixels wide`, async ({
        page,
        reader,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        const end = await beginImport(page, reader);
        const stops = [words.pause, words.cancel].map((name) => round(page).getByRole('button', { name }));
        const spots = await Promise.all(stops.map(spotOf));
        expect(await Promise.all(spots.map((spot) => pressable(page, spot)))).toEqual([
          words.pause,
          expect.stringContaining(words.cancel),
        ]);
        end();
        await expect(heading(page)).toHaveText(words.over, { timeout: 30_000 });
        await expect(imported(page).getByRole('listitem')).toHaveCount(4);
        expect(await Promise.all(spots.map((spot) => pressable(page, spot)))).toEqual([null, null]);
        for (const { x, y } of spots) await page.mouse.click(x, y);
        await expect(heading(page)).toHaveText(words.over);
        await round(page).getByRole('button', { name: words.done }).click();
        await expect(round(page)).toBeHidden();
      });

    test('Pause and Resume stand in one place, and the focus goes on where an import ends', async ({
      page,
      reader,
    }) => {
      const end = await beginImport(page, reader);
      const pause = round(page).getByRole('button', { name: words.pause });
      const spot = await spotOf(pause);
      await page.mouse.click(spot.x, spot.y);
      await expect(round(page).getByRole('button', { name: words.resume })).toBeVisible();
      expect(await pressable(page, spot)).toBe(words.resume);
      await call(page, reader, 'import.resume', null);
      await pause.focus();
      end();
      await expect(heading(page)).toHaveText(words.over, { timeout: 30_000 });
      // A key that was meant for Pause presses nothing; the next one in turn is the new button.
      await expect(heading(page)).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(round(page).getByRole('button', { name: words.done })).toBeFocused();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await expectEveryLook(page, 'an import that has ended');
      await page.keyboard.press('Enter');
      await expect(round(page)).toBeHidden();
    });
  });
