import type { Page } from '@playwright/test';

/** Lets what the page asks for at this address through only once the answer is called. */
export async function hold(page: Page, address: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Notes from now on, also over a reload, whether these words were on the page at any moment; the answer tells. */
export async function watchFor(page: Page, words: string): Promise<() => Promise<boolean>> {
  const watch = (wanted: string): void => {
    const look = (): void => {
      if (document.body?.innerText.includes(wanted)) Reflect.set(window, 'wasSeen', true);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  };
  await page.addInitScript(watch, words);
  await page.evaluate(watch, words);
  return () => page.evaluate(() => Reflect.get(window, 'wasSeen') === true);
}

/** Waits until the page has drawn what it has heard. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestIdleCallback(() => setTimeout(resolve)));
      }),
  );

/** Whether the keys go to nothing. */
export const nowhere = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body);
