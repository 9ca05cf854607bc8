import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { choose } from './choose.ts';
import { expect, expectAccessible, test, type Reader } from './fixture.ts';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Notes' });
const editor = (page: Page): Locator => page.getByRole('dialog');
const onDisk = (reader: Reader, file: string): Promise<string> =>
  readFile(join(reader.data, file), 'utf8').catch(() => '');

/** The quotations of the notes on disk, in the order of the text. */
const quotations = async (reader: Reader): Promise<readonly string[]> => {
  const text = await onDisk(reader, 'notes/deep-value.jsonld');
  const page = JSON.parse(text === '' ? '{"items": []}' : text) as { readonly items: readonly object[] };
  const exact = page.items.map(
    (item) => /"exact":"((?:[^"\\]|\\.)*)"/u.exec(JSON.stringify(item))?.[1] ?? '',
  );
  return exact;
};

/** Selects from one offset in a segment to another, in it or in a later one. */
const select = (
  page: Page,
  segment: string,
  start: number,
  end: number,
  endSegment = segment,
): Promise<void> =>
  page.evaluate(
    ([segment, start, end, endSegment]) => {
      const at = (id: string, offset: number): readonly [Node, number] => {
        const text = document.querySelector(`[data-segment="${id}"] [data-text]`) as Node;
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        for (let rest = offset; ;) {
          const node = walker.nextNode() as Text;
          if (rest <= node.length) return [node, rest];
          rest -= node.length;
        }
      };
      getSelection()?.setBaseAndExtent(...at(segment, start), ...at(endSegment, end));
    },
    [segment, start, end, endSegment] as const,
  );

const textOf = (page: Page, segment: string): Promise<string> =>
  page.locator(`[data-segment="${segment}"] [data-text]`).innerText();

async function open(page: Page, reader: Reader): Promise<void> {
  await page.goto(reader.at('#/read/deep-value/en/s3'));
  await expect(page.locator('[data-segment="s3"]')).toBeVisible();
}

async function highlight(page: Page, segment: string, start: number, end: number): Promise<void> {
  await select(page, segment, start, end);
  await page.keyboard.press('h');
}

test.describe('the passage of a note', () => {
  test('grows and shrinks by word with keys, is announced, and can be undone', async ({ page, reader }) => {
    await open(page, reader);
    const words = (await textOf(page, 's3')).split(/\s+/u);
    const first = words.slice(0, 2).join(' ');
    await highlight(page, 's3', 0, first.length);
    await expect(panel(page).getByRole('group', { name: 'Change the passage' })).toBeVisible();
    await expect.poll(() => quotations(reader)).toEqual([first]);
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    const moved = words
      .slice(1, 4)
      .join(' ')
      .replace(/[^\p{L}\p{N}]+$/u, '');
    await expect.poll(() => quotations(reader)).toEqual([moved]);
    await expect(panel(page).getByText(`Now begins with: ${moved}`)).toBeAttached();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await expect.poll(() => quotations(reader)).toEqual([first]);

    // In a field the same keys are the field's.
    await page.keyboard.press('n');
    const field = page.getByRole('dialog').getByRole('textbox').first();
    await field.fill('Some words');
    await field.press('Alt+Shift+ArrowRight');
    await expect(panel(page).getByText(/^Now ends with/)).toHaveCount(0);
  });

  test('becomes the selection, over the border of a segment', async ({ page, reader }) => {
    await open(page, reader);
    await highlight(page, 's3', 0, 20);
    await expect(panel(page).getByRole('button', { name: 'Take the selection' })).toBeVisible();
    await select(page, 's3', 0, 5, 's4');
    await panel(page).getByRole('button', { name: 'Take the selection' }).click();
    await expect.poll(async () => (await quotations(reader))[0]).toMatch(/\\n\S/u);
  });

  test('is split at the caret and merged again, each in one step', async ({ page, reader }) => {
    await open(page, reader);
    await highlight(page, 's3', 0, 40);
    const [whole = ''] = await expect
      .poll(() => quotations(reader))
      .toHaveLength(1)
      .then(() => quotations(reader));
    await select(page, 's3', 20, 20);
    await panel(page).getByRole('button', { name: 'Split' }).click();
    await expect.poll(() => quotations(reader)).toHaveLength(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => quotations(reader)).toEqual([whole]);
    await highlight(page, 's3', 10, 60);
    await expect.poll(() => quotations(reader)).toHaveLength(2);
    await panel(page).getByRole('button', { name: 'Merge with 1 overlapping' }).click();
    await expect(page.getByText('2 notes merged into one.')).toBeVisible();
    await expect.poll(() => quotations(reader)).toEqual([(await textOf(page, 's3')).slice(0, 60).trim()]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => quotations(reader)).toHaveLength(2);
  });
});

test.describe('a draft', () => {
  async function begin(page: Page, reader: Reader): Promise<void> {
    await open(page, reader);
    await select(page, 's3', 0, 20);
    await page.keyboard.press('n');
    await editor(page).getByRole('textbox', { name: 'Note (Markdown)' }).fill('Not to be lost');
    await expect.poll(() => onDisk(reader, 'drafts.json')).toContain('Not to be lost');
  }

  test('survives a reload, and stands above the notes', async ({ page, reader }) => {
    await begin(page, reader);
    await page.reload();
    await expect(panel(page).getByText('Not to be lost')).toBeVisible();
    await page.goto(reader.at('#/notes'));
    await page.getByRole('button', { name: 'Go on writing' }).click();
    await expect(editor(page).getByRole('textbox', { name: 'Note (Markdown)' })).toHaveValue(
      'Not to be lost',
    );
  });

  test('survives its host, and is dropped once its note is saved', async ({ page, reader, context }) => {
    // A page of its own: that its host ends under it is an error there.
    const lost = await context.newPage();
    await begin(lost, reader);
    const url = await reader.restart();
    await lost.close();
    await page.goto(new URL('#/read/deep-value/en', url).href);
    await panel(page).getByRole('button', { name: 'Go on writing' }).click();
    await editor(page).getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => onDisk(reader, 'notes/deep-value.jsonld')).toContain('Not to be lost');
    await expect.poll(() => onDisk(reader, 'drafts.json')).not.toContain('Not to be lost');
    await page.reload();
    await expect(panel(page).getByText('Not to be lost')).toBeVisible();
    await expect(panel(page).getByRole('button', { name: 'Go on writing' })).toHaveCount(0);
  });

  test('is marked on the card of its note', async ({ page, reader }) => {
    await open(page, reader);
    await highlight(page, 's3', 0, 20);
    await panel(page).getByRole('button', { name: 'Edit' }).click();
    await editor(page).getByRole('textbox', { name: 'Note (Markdown)' }).fill('Begun');
    await page.keyboard.press('Escape');
    await expect(panel(page).getByText('Draft kept')).toBeVisible();
  });
});

test.describe('many notes', () => {
  async function three(page: Page, reader: Reader): Promise<void> {
    await open(page, reader);
    for (const segment of ['s3', 's4', 's5']) await highlight(page, segment, 0, 20);
    await expect.poll(() => quotations(reader)).toHaveLength(3);
    await page.goto(reader.at('#/notes'));
    await expect(page.getByRole('checkbox')).toHaveCount(3);
  }

  test('are selected as a range and changed in one step each', async ({ page, reader }) => {
    await three(page, reader);
    await page.getByRole('checkbox').first().click();
    await page
      .getByRole('checkbox')
      .last()
      .click({ modifiers: ['Shift'] });
    const bar = page.getByRole('region', { name: 'Selected notes' });
    await expect(bar.getByText('3 selected')).toBeVisible();
    await expectAccessible(page);
    await choose(bar.getByRole('radio', { name: 'Green' }));
    await expect.poll(() => onDisk(reader, 'notes/deep-value.jsonld')).not.toContain('yellow');
    await bar.getByRole('textbox').fill('later, read');
    await bar.getByRole('button', { name: 'Add' }).click();
    await expect(page.getByRole('main').getByRole('list', { name: 'Tags' })).toHaveCount(3);
    // Not in a field, whose own Ctrl+Z it would be.
    await page.getByRole('main').getByRole('link', { name: /^§/ }).first().focus();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('main').getByRole('list', { name: 'Tags' })).toHaveCount(0);
    await bar.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => quotations(reader)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => quotations(reader)).toHaveLength(3);
    await expect(page.getByRole('checkbox')).toHaveCount(3);
  });

  test('are found by their own fields', async ({ page, reader }) => {
    await three(page, reader);
    const search = page.getByRole('searchbox', { name: 'Search your notes' });
    await search.fill('colour:green');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await search.fill('-colour:green work:deep');
    await expect(page.getByRole('checkbox')).toHaveCount(3);
    await page.getByText('How to search').click();
    await expect(page.getByText('only in the quotation')).toBeVisible();
  });

  test('the row of colours closes with Escape', async ({ page, reader }) => {
    await three(page, reader);
    const button = page.getByRole('button', { name: 'Change the colour' }).first();
    await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(button).toBeFocused();
  });
});

test('what another window changes is shown here', async ({ page, reader, context }) => {
  await open(page, reader);
  const other = await context.newPage();
  await other.goto(reader.at('#/read/deep-value/en/s3'));
  await expect(other.locator('[data-segment="s3"]')).toBeVisible();
  await highlight(other, 's3', 0, 20);
  await expect.poll(() => quotations(reader)).toHaveLength(1);
  await page.bringToFront();
  await expect(panel(page).getByRole('listitem')).toHaveCount(1);
  await other.close();
});
