import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** Presses Tab until something has the focus, as one would without a mouse. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const most = 90;
  await expect(target).toBeVisible();
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} presses of ${key} did not reach ${String(target)}`);
}
