import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyExport } from '../../core/exchange/verify-export.ts';
import type { Input } from '../../core/host/contract.ts';
import { saveExport } from '../../host/exchange/save-export.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { open, part } from './keeping-on-page.ts';
import { call, editionOf, inLibrary, notesOn, write } from './notes-on-host.ts';

test.describe('taking out', () => {
  test('says that there is nothing yet', async ({ page, reader }) => {
    await open(page, reader);
    await expect(page.getByText('There are no notes to take out yet.')).toBeVisible();
    await expect(page.getByText('There is no earlier state yet.')).toBeVisible();
    await expect(page.getByText('Every record can be read.')).toBeVisible();
    await expectAccessible(page);
  });

  for (const [label, ending] of [
    ['W3C (JSON-LD)', 'jsonld'],
    ['CSV', 'csv'],
  ] as const)
    test(`downloads ${label} in a browser tab, whole and checked`, async ({ page, reader }) => {
      const notes = notesOn(await editionOf('deep-value.de'), 7);
      await write(page, reader, notes);
      await open(page, reader);
      const section = part(page, 'Take out');
      await section.getByText(label, { exact: true }).click();
      const downloading = page.waitForEvent('download');
      await section.getByRole('button', { name: 'Download 7 notes' }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe(`fathom-notes.${ending}`);
      const text = await readFile(await download.path(), 'utf8');
      expect(verifyExport(notes, [{ name: 'export', text }]).identical).toBe(7);
      await expect(section.getByText('7 of 7 identical.')).toBeVisible();
      await expect(section.getByText('What it writes to the disk Fathom cannot see here')).toBeVisible();
      await expectAccessible(page);
    });

  test('offers Markdown file by file, one for each work, and one work alone', async ({ page, reader }) => {
    const deep = notesOn(await editionOf('deep-value.en'), 3);
    const part1 = notesOn(await editionOf('partnering-part-1.en'), 2, 10);
    await write(page, reader, [...deep, ...part1]);
    await open(page, reader);
    const section = part(page, 'Take out');
    await section.getByText('Markdown', { exact: true }).click();
    await section.getByRole('button', { name: 'Download 5 notes' }).click();
    await expect(section.getByText('5 of 5 identical.')).toBeVisible();
    const downloading = page.waitForEvent('download');
    await section.getByRole('link', { name: 'partnering-part-1.md' }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect(verifyExport(part1, [{ name: 'x.md', text }]).identical).toBe(2);

    await section.getByLabel('What').selectOption('work deep-value');
    const second = page.waitForEvent('download');
    await section.getByRole('button', { name: 'Download 3 notes' }).click();
    expect((await second).suggestedFilename()).toBe('deep-value.md');
    await expect(section.getByText('3 of 3 identical.')).toBeVisible();
  });

  test('takes just the notes that the filter of the notes page lets through', async ({ page, reader }) => {
    const notes = notesOn(await editionOf('deep-value.en'), 4);
    const pink = notesOn(await editionOf('deep-value.de'), 1, 10).map((note) => ({
      ...note,
      colour: 'pink' as const,
    }));
    await write(page, reader, [...notes, ...pink]);
    await page.goto(reader.at('#/notes'));
    await page.getByLabel('Colour').first().selectOption('pink');
    await page.getByRole('button', { name: 'Take out this note' }).click();
    const section = part(page, 'Take out');
    await expect(section.getByLabel('What')).toHaveValue('given');
    const downloading = page.waitForEvent('download');
    await section.getByRole('button', { name: 'Download 1 note' }).click();
    await downloading;
    await expect(section.getByText('1 of 1 identical.')).toBeVisible();
  });

  test('writes to the disk in the window, reads the files again and says which are not identical', async ({
    page,
    reader,
  }) => {
    const notes = notesOn(await editionOf('deep-value.de'), 5);
    await write(page, reader, notes);
    const out = join(reader.data, 'out');
    let harm = false;
    let place: readonly string[] | null = null;
    // The window's own door is tested with the window; here its bridge leads to the same host.
    await page.exposeFunction('carry', async (name: string, input: unknown) => {
      if (name === 'export.save') {
        const { files } = input as Input<'export.save'>;
        const saved = await saveExport(files, async (names) => place && names.map((each) => join(out, each)));
        const value =
          harm && saved
            ? {
                ...saved,
                files: saved.files.map((file) => ({
                  ...file,
                  text: file.text.replace('Thought 2', 'Other'),
                })),
              }
            : saved;
        return { ok: true, value };
      }
      const value = await call(page, reader, name as 'start', input as null);
      return { ok: true, value: name === 'start' ? { ...value, shell: 'window' } : value };
    });
    await page.addInitScript(() => {
      const carry = Reflect.get(window, 'carry') as (name: string, input: unknown) => Promise<unknown>;
      const stop = (): void => undefined;
      Reflect.set(window, 'fathomBridge', { call: carry, onCommand: () => stop, onEvent: () => stop });
    });
    await open(page, reader);
    const section = part(page, 'Take out');
    const save = section.getByRole('button', { name: 'Save 5 notes …' });
    await save.click();
    await expect(section.getByText('No place was chosen; nothing was written.')).toBeVisible();
    place = [out];
    await save.click();
    await expect(section.getByText('5 of 5 identical.')).toBeVisible();
    await expect(section.getByText('Checked on the files as they stand on the disk.')).toBeVisible();
    await expect(section.getByText('fathom-notes.jsonld')).toBeVisible();
    expect(await readdir(out)).toEqual(['fathom-notes.jsonld']);
    harm = true;
    await save.click();
    await expect(section.getByText('4 of 5 identical.')).toBeVisible();
    await expect(section.getByText('– differs: note')).toBeVisible();
  });
});

test.describe('earlier states', () => {
  test('show what each would bring back, bring it back, and undo that', async ({ page, reader }) => {
    const deep = notesOn(await editionOf('deep-value.en'), 3);
    const part1 = notesOn(await editionOf('partnering-part-1.en'), 2, 10);
    const [first, second, third] = deep;
    const [fourth] = part1;
    if (!first || !second || !third || !fourth) throw new Error('the essays have paragraphs');
    await write(page, reader, [...deep, ...part1]);
    await call(page, reader, 'notes.change', [
      { do: 'remove', work: first.target.work, id: first.id },
      {
        do: 'write',
        annotation: { ...second, note: 'Said otherwise', modified: '2026-11-20T11:00:00.000Z' },
      },
      { do: 'remove', work: fourth.target.work, id: fourth.id },
    ]);
    await open(page, reader);
    const section = part(page, 'Earlier states');
    const line = section.getByRole('button', { name: /5 notes in 2 works/ });
    await line.press('Enter');
    await expect(line).toHaveAttribute('aria-expanded', 'true');
    await expect(section.getByText('missing now: 1 · changed: 1 · the same: 1')).toBeVisible();
    await expect(section.getByText('Now: Said otherwise')).toBeVisible();
    await expectAccessible(page);

    // One work.
    await section.getByRole('button', { name: 'Bring back 1 note' }).last().click();
    await expect(section.getByText('1 note brought back.')).toBeVisible();
    expect((await inLibrary(page, reader)).map(({ id }) => id)).toContain(fourth.id);
    await section.getByRole('button', { name: 'Undo' }).click();
    await expect(section.getByText('Undone: 1 note.')).toBeVisible();
    expect((await inLibrary(page, reader)).map(({ id }) => id)).not.toContain(fourth.id);

    // All of them, with the earlier versions.
    await section.getByText('bring back earlier versions').click();
    await section.getByRole('button', { name: 'Bring back from all works (3)' }).click();
    await expect(section.getByText('3 notes brought back.')).toBeVisible();
    const all = await inLibrary(page, reader);
    expect(all).toHaveLength(5);
    expect(all.find(({ id }) => id === second.id)?.note).toBe(second.note);
    await section.getByRole('button', { name: 'Undo' }).click();
    await expect(section.getByText('Undone: 3 notes.')).toBeVisible();
    expect((await inLibrary(page, reader)).find(({ id }) => id === second.id)?.note).toBe('Said otherwise');
  });
});

test.describe('in German', () => {
  test.use({ settings: { language: 'de', welcomed: true } });

  test('the page is found from the notes, from the page about Fathom and in the quick box', async ({
    page,
    reader,
  }) => {
    const title = page.getByRole('heading', { level: 1, name: 'Aufbewahren und mitnehmen' });
    await page.goto(reader.at('#/notes'));
    await page.getByRole('link', { name: 'Aufbewahren und mitnehmen' }).click();
    await expect(title).toBeFocused();
    await page.goto(reader.at('#/about'));
    await page.getByRole('link', { name: 'Aufbewahren und mitnehmen' }).click();
    await expect(title).toBeVisible();
    await page.goto(reader.at('#/'));
    await expect(page.getByRole('heading', { level: 1, name: 'Bibliothek' })).toBeVisible();
    const box = page.getByRole('dialog', { name: 'Springen zu …' });
    await expect(async () => {
      await page.keyboard.press('Control+k');
      await expect(box).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.keyboard.type('aufbewahren');
    await expect(box.getByRole('option').first()).toContainText('Aufbewahren und mitnehmen');
    await page.keyboard.press('Enter');
    await expect(title).toBeVisible();
    await expectAccessible(page);
  });
});
