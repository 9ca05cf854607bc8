import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test as base, type Reader } from './fixture.ts';

/** A reader, and a folder somewhere on the machine for whatever is to be imported. */
export const test = base.extend<{ readonly folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it depends on from here.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'fathom-articles-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

export { expect };

export const fileField = (page: Page): Locator => page.locator('input[type=file][multiple]').last();
export const folderField = (page: Page): Locator => page.locator('input[type=file][webkitdirectory]').last();

type Given = { readonly name: string; readonly text: string };

/** Chooses files in the page's own field, as the dialog would. */
export async function importFiles(page: Page, reader: Reader, files: readonly Given[]): Promise<void> {
  await page.goto(reader.at('#/import'));
  await expect(page.getByRole('main')).toBeVisible();
  await fileField(page).setInputFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
  );
}

export const round = (page: Page): Locator => page.locator('section[aria-labelledby=import-round]');
export const imported = (page: Page): Locator => page.locator('section[aria-labelledby=import-new]');
export const failures = (page: Page): Locator => page.locator('section[aria-labelledby=import-failures]');

const opening: Readonly<Record<'de' | 'en', string>> = {
  de: 'Dies ist ein deutscher Text, der gerade lang genug ist, damit man die Sprache erkennt und ihn findet.',
  en: 'This is an English text that is just long enough for the language to be told and for it to be found.',
};

/** A small article in Markdown; `text` is its last paragraph. */
export const article = (title: string, text: string, language: 'de' | 'en' = 'en'): Given => ({
  name: `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.md`,
  text: `# ${title}\n\n${opening[language]}\n\n${text}\n`,
});

/** What is painted as a hit. */
export const marked = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    ['hit', 'hit-current'].flatMap((name) => Array.from(CSS.highlights.get(name) ?? [], String)),
  );

/** The id of the segment that holds these words. */
export async function segmentOf(page: Page, words: string): Promise<string> {
  const segment = page.locator('[data-segment]').filter({ hasText: words });
  return (await segment.getAttribute('data-segment')) ?? '';
}

/** Holds files over the window without letting go of them. */
export const holdFiles = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const held = new DataTransfer();
    held.items.add(new File(['# Held'], 'held.md'));
    document.body.dispatchEvent(
      new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: held }),
    );
  });

/** Lets go of files over the window, as one does after dragging them there. */
export const dropFiles = (page: Page, files: readonly Given[]): Promise<void> =>
  page.evaluate((given) => {
    const held = new DataTransfer();
    for (const { name, text } of given) held.items.add(new File([text], name));
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: held }),
      );
  }, files);
