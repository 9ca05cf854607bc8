import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { tooWide } from './in-every-look.ts';
import { cards, editor, leave, messages, panel, type Seed } from './notes-on-page.ts';

const word = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde'.repeat(2);
const code = `\`${'code_without_a_gap_'.repeat(8)}\`\n\n\`\`\`\n${'const one = line; '.repeat(12)}\n\`\`\``;
const long: Seed = {
  segment: 's3',
  text: 'a benefit of many dimensions',
  note: `${word}\n\n- ${word}\n\n${code}`,
  tags: [word.slice(0, 60), 'short'],
};
const arabic: Seed = { segment: 's6', text: 'the thesis I start from', note: 'هذه ملاحظة. abc' };

/** How far what is in it reaches beyond it on the right. */
const beyond = (box: Locator): Promise<number> =>
  box.evaluate((element) => {
    const edge = element.getBoundingClientRect().right;
    const rights = [...element.querySelectorAll(':not(.visually-hidden)')].map(
      (each) => each.getBoundingClientRect().right,
    );
    return Math.max(0, Math.ceil(Math.max(...rights) - edge));
  });

for (const width of [1280, 480])
  test.describe(`in a window ${width} wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('words and code without a gap stay in their note, and its buttons in reach', async ({
      page,
      reader,
    }) => {
      await leave(reader, [long]);
      await page.goto(reader.at('#/read/deep-value/en'));
      if (width === 480) await page.getByRole('button', { name: '1 note' }).click();
      await expect(cards(page)).toHaveCount(1);
      expect(await beyond(panel(page))).toBe(0);
      await cards(page).first().getByRole('button', { name: 'Edit' }).click();
      await editor(page).getByRole('button', { name: 'Preview' }).click();
      await expect(editor(page).locator('pre')).toBeVisible();
      expect(await beyond(editor(page))).toBe(0);
      await page.goto(reader.at('#/notes'));
      await expect(page.getByRole('main').locator('pre')).toBeVisible();
      expect(await tooWide(page)).toBe(0);
      expect(await beyond(page.getByRole('main'))).toBe(0);
    });

    test('the bar for selected notes holds its buttons, and messages stand above it', async ({
      page,
      reader,
    }) => {
      await leave(reader, [long, arabic]);
      await page.goto(reader.at('#/notes'));
      await page.getByRole('button', { name: 'Select all 2' }).click();
      const bar = page.getByRole('region', { name: 'Selected notes' });
      expect(await beyond(bar)).toBe(0);
      await bar.getByRole('textbox').fill('new');
      await bar.getByRole('button', { name: 'Add' }).click();
      await expect(messages(page)).toContainText('Tags added: 2 notes.');
      const [above, below] = [await messages(page).boundingBox(), await bar.boundingBox()];
      expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    });
  });

test('a note runs in the direction of its own words', async ({ page, reader }) => {
  await leave(reader, [arabic]);
  await page.goto(reader.at('#/read/deep-value/en'));
  const text = cards(page).getByText('هذه ملاحظة. abc');
  const side = await text.evaluate((element) => {
    const range = document.createRange();
    range.setStart(element.firstChild ?? element, 0);
    range.setEnd(element.firstChild ?? element, 1);
    const [first, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    return box.right - first.right < first.left - box.left ? 'right' : 'left';
  });
  expect(side).toBe('right');
});

test('nothing is said to be deleted that could not be', async ({ page, reader }) => {
  await leave(reader, [arabic]);
  await page.goto(reader.at('#/read/deep-value/en'));
  await expect(cards(page)).toHaveCount(1);
  await page.route(/call\/notes\.remove$/, (route) =>
    route.fulfill({
      json: { ok: false, fault: { code: 'gone', where: 'notes/deep-value.jsonld', detail: 'ENOENT' } },
    }),
  );
  await cards(page).first().getByRole('button', { name: 'Delete' }).click();
  await expect(cards(page).first()).toContainText('Not deleted');
  await expect(messages(page)).toContainText('the folder with your data is no longer there');
  await expect(messages(page)).not.toContainText('Note deleted.');
});

test('a damaged snapshot is called that, and says nothing untrue of its file', async ({ page, reader }) => {
  const folder = join(reader.data, 'snapshots');
  await mkdir(folder);
  await writeFile(join(folder, '2026-11-20T18-30-00-000Z_bulk_1-works_2-notes.json.gz'), 'no gzip');
  await page.goto(reader.at('#/keeping'));
  const section = page.getByRole('region', { name: 'Earlier states' });
  await section.getByRole('button', { name: /2 notes in 1 work/ }).click();
  await expect(section.getByRole('alert')).toHaveText(/^The file of this state is damaged/);
});
