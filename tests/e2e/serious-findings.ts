import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds on the screen as it stands that is serious or critical. In the page itself, not through
 * Playwright's builder, which opens another window at each look to count in.
 */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // A page that is left loses it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // Colours may take a moment to change.
    const changing = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
    const { violations } = await (Reflect.get(window, 'axe') as typeof axe).run(document, {
      resultTypes: ['violations'],
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}
