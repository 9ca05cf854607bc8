import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';
import { seriousFindings } from './serious-findings.ts';

const themes = ['light', 'sepia', 'dark'] as const;

/** As the setting does; that it does so, and lasts, is tested where one reads. */
const show = (page: Page, theme: (typeof themes)[number]): Promise<void> =>
  page.evaluate((to) => {
    document.documentElement.dataset['theme'] = to;
  }, theme);

/** How many pixels the page would have to be scrolled sideways. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth = 0, clientWidth = 0 } = document.scrollingElement ?? {};
    return scrollWidth - clientWidth;
  });

export const wide = { width: 1280, height: 800 };
const narrow = { width: 480, height: 800 };

/** What is on screen has no serious finding of axe in any theme, and need not be scrolled sideways in a narrow window. */
export async function expectEveryLook(page: Page, name: string): Promise<void> {
  for (const theme of themes) {
    await show(page, theme);
    expect(await seriousFindings(page), `${name}, ${theme}`).toEqual([]);
  }
  await page.setViewportSize(narrow);
  await expect.poll(() => tooWide(page), `${name}, narrow`).toBe(0);
  expect(await seriousFindings(page), `${name}, narrow`).toEqual([]);
  await page.setViewportSize(wide);
}
