import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './fixture.ts';

/** Brings axe into the page; a page that is left loses it. */
export const bringAxe = (page: Page): Promise<unknown> => page.evaluate(axe.source);

/**
 * What axe finds on the screen as it stands. In the page itself, not through a builder: hundreds of
 * looks at one page take a fifth of the time so.
 */
const seriousFindings = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { violations } = await (Reflect.get(window, 'axe') as typeof axe).run(document, {
      resultTypes: ['violations'],
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });

const themes = ['light', 'sepia', 'dark'] as const;

/** As the setting does; that it does so, and lasts, is tested where one reads. Colours may take a moment to change. */
const show = (page: Page, theme: (typeof themes)[number]): Promise<void> =>
  page.evaluate(async (to) => {
    document.documentElement.dataset['theme'] = to;
    const changing = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
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
