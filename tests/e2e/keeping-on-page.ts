import type { Locator, Page } from '@playwright/test';
import { expect, type Reader } from './fixture.ts';

/* What the tests of the keeping page have in common. */

export async function open(page: Page, reader: Reader): Promise<void> {
  await page.goto(reader.at('#/keeping'));
  await expect(page.getByRole('heading', { level: 1, name: 'Keep and carry' })).toBeVisible();
}

/** One part of the page, by its heading. */
export const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

export const choose = (page: Page, ...files: readonly { name: string; text: string }[]): Promise<void> =>
  part(page, 'Bring in')
    .locator('input[type=file]')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
