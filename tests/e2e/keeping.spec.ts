import { readFile, writeFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { exportNotes } from '../../core/exchange/export-notes.ts';
import { verifyExport } from '../../core/exchange/verify-export.ts';
import { viewOfEditions } from '../../core/exchange/view-of-editions.ts';
import type { Input } from '../../core/host/contract.ts';
import { saveExport } from '../../host/exchange/save-export.ts';
import { expect, expectAccessible, test, type Reader } from './fixture.ts';
import { call, editionOf, idOf, inLibrary, notesOn, write } from './notes-on-host.ts';

async function open(page: Page, reader: Reader): Promise<void> {
  await page.goto(reader.at('#/keeping'));
  await expect(page.getByRole('heading', { level: 1, name: 'Keep and carry' })).toBeVisible();
}

const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

const choose = (page: Page, ...files: readonly { name: string; text: string }[]): Promise<void> =>
  part(page, 'Bring in')
    .locator('input[type=file]')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );

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
      Reflect.set(window, 'fathomBridge', { call: carry, onCommand: () => stop, onNotesChanged: () => stop });
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

test.describe('bringing in', () => {
  test('shows what would happen, writes, recognises what is there, and undoes', async ({ page, reader }) => {
    const edition = await editionOf('deep-value.de');
    const notes = notesOn(edition, 4);
    const [first, second] = notes;
    if (first === undefined || second === undefined) throw new Error('the essay has paragraphs');
    await write(page, reader, [first, second]);
    const newer = { ...second, note: 'Changed elsewhere', modified: '2027-01-01T00:00:00.000Z' };
    const files = exportNotes('w3c', [first, newer, ...notes.slice(2)], viewOfEditions([edition]));
    await open(page, reader);
    await choose(page, { name: 'mine.jsonld', text: files[0]?.text ?? '' });
    const section = part(page, 'Bring in');
    await expect(section.getByRole('heading', { name: 'What would happen with 4 records' })).toBeFocused();
    await expect(section.getByRole('row')).toHaveCount(5);
    await expect(section.getByRole('row', { name: 'There already' })).toContainText('It is here just so.');
    await expect(section.getByRole('row', { name: 'Newer' })).toContainText('Changed later than here (note)');
    await section.getByRole('button', { name: 'New 2' }).click();
    await expect(section.getByRole('row')).toHaveCount(3);
    await expectAccessible(page);
    expect(await inLibrary(page, reader), 'a dry run writes nothing').toHaveLength(2);

    await section.getByRole('button', { name: 'Take over 3 notes' }).click();
    await expect(section.getByText('3 notes taken over and on disk.')).toBeVisible();
    const there = await inLibrary(page, reader);
    expect(there).toHaveLength(4);
    expect(there.find(({ id }) => id === second.id)?.note).toBe('Changed elsewhere');

    await section.getByRole('button', { name: 'Undo' }).click();
    await expect(section.getByText('Undone: 3 notes.')).toBeVisible();
    const again = await inLibrary(page, reader);
    expect(again.map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted());
    expect(again.find(({ id }) => id === second.id)?.note).toBe(second.note);

    // Undoing removed them, and what was removed does not come back unasked.
    await choose(page, { name: 'mine.jsonld', text: files[0]?.text ?? '' });
    await expect(section.getByRole('button', { name: 'Older' })).toBeVisible();
    await section.getByRole('checkbox', { name: 'Also bring back what was deleted here (2)' }).check();
    await section.getByRole('button', { name: /^Take over [23] notes$/ }).click();
    await expect(section.getByText(/^[23] notes taken over and on disk/)).toBeVisible();
    expect(await inLibrary(page, reader)).toHaveLength(4);
  });

  test('places a quotation where the reader says, and tells of what cannot be read', async ({
    page,
    reader,
  }) => {
    const edition = await editionOf('deep-value.en');
    const word = 'customer';
    const clipping = [
      `${edition.head.title} (Somebody)`,
      '- Your Highlight at location 44-44 | Added on Monday, 8 January 2024 07:01:02',
      '',
      word,
      '==========',
      'A Book That Is Not Here (Somebody)',
      '- Your Highlight on page 9 | Added on Monday, 8 January 2024 12:00:00',
      '',
      'Words from another book altogether, long enough to be looked for.',
      '==========',
      '',
    ].join('\r\n');
    await open(page, reader);
    await choose(
      page,
      { name: 'My Clippings.txt', text: clipping },
      { name: 'poem.txt', text: 'No notes at all' },
    );
    const section = part(page, 'Bring in');
    await expect(section.getByRole('heading', { name: 'What would happen with 3 records' })).toBeVisible();
    await expect(section.getByText('No text of the library says this.')).toBeVisible();
    await expect(section.getByText('The file is in none of the known formats.')).toBeVisible();
    await expect(section.getByText('For 1 record a place can be chosen below.')).toBeVisible();
    await expect(section.getByRole('button', { name: 'Take over 0 notes' })).toBeDisabled();
    const places = section.getByRole('group', { name: 'Which place is meant?' });
    await places.getByRole('radio').nth(1).check();
    await expect(section.getByRole('row', { name: 'Place chosen' })).toContainText('will be taken over');
    await expectAccessible(page);
    await section.getByRole('button', { name: 'Take over 1 note' }).click();
    await expect(section.getByText('1 note taken over and on disk.')).toBeVisible();
    const [note] = await inLibrary(page, reader);
    expect(note?.target.exact).toBe(word);
  });

  test('takes dropped files, refuses what is no text, and discards on demand', async ({ page, reader }) => {
    const edition = await editionOf('deep-value.en');
    const [file] = exportNotes('markdown', notesOn(edition, 2), viewOfEditions([edition]));
    await open(page, reader);
    await page.evaluate(
      ({ name, text }) => {
        const data = new DataTransfer();
        data.items.add(new File([text], name));
        data.items.add(new File([new Uint8Array([0xff, 0xfe, 0x80])], 'picture.txt'));
        document.body.dispatchEvent(
          new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      },
      { name: file?.name ?? '', text: file?.text ?? '' },
    );
    const section = part(page, 'Bring in');
    await expect(section.getByRole('heading', { name: 'What would happen with 2 records' })).toBeVisible();
    await expect(section.getByText('The file is not UTF-8 text.')).toBeVisible();
    await section.getByRole('button', { name: 'Discard' }).click();
    await expect(section.getByRole('table')).toBeHidden();
    await expect(section.getByRole('button', { name: 'Choose files …' })).toBeFocused();
    expect(await inLibrary(page, reader)).toEqual([]);
  });

  test('takes thousands in lots, and reading them can be stopped', async ({ page, reader }) => {
    const edition = await editionOf('deep-value.de');
    const [model] = notesOn(edition, 1);
    if (model === undefined) throw new Error('the essay has paragraphs');
    const many = Array.from({ length: 1300 }, (_, index) => ({
      ...model,
      id: idOf(index),
      note: `Note ${index}`,
    }));
    const [file] = exportNotes('csv', many, viewOfEditions([edition]));
    await open(page, reader);
    const section = part(page, 'Bring in');
    await choose(page, { name: 'many.csv', text: file?.text ?? '' });
    await expect(section.getByRole('heading', { name: 'What would happen with 1300 records' })).toBeVisible();
    await expect(section.getByRole('row')).toHaveCount(101);
    await section.getByRole('button', { name: 'Take over 1300 notes' }).click();
    // A busy machine takes its time for so many.
    await expect(section.getByText('1300 notes taken over and on disk.')).toBeVisible({ timeout: 40_000 });
    expect(await inLibrary(page, reader)).toHaveLength(1300);

    // Stopped in the very moment that it can be: the button is pressed as soon as it is there.
    await page.evaluate(() => {
      new MutationObserver((_changes, observer) => {
        const stop = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent === 'Cancel',
        );
        if (stop === undefined) return;
        observer.disconnect();
        stop.click();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await choose(page, { name: 'many.csv', text: file?.text ?? '' });
    await expect(section.getByText('Stopped; nothing was written.')).toBeVisible();
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

test.describe('records that cannot be read', () => {
  test('are shown with their reason and can be put right, and left as they are', async ({ page, reader }) => {
    const notes = notesOn(await editionOf('deep-value.en'), 2);
    await write(page, reader, notes);
    const path = join(reader.data, 'notes/deep-value.jsonld');
    const whole = await readFile(path, 'utf8');
    await writeFile(path, whole.replace(`urn:uuid:${idOf(1)}`, 'nobody'));
    await open(page, reader);
    const section = part(page, 'Records that cannot be read');
    await expect(section.getByText('deep-value.jsonld, record 2')).toBeVisible();
    await section.getByRole('button', { name: 'Edit' }).click();
    const field = section.getByLabel('The record as it stands in the file (JSON)');
    await expect(field).toBeFocused();
    const text = await field.inputValue();
    await field.fill('{ "half": ');
    await section.getByRole('button', { name: 'Check and save' }).click();
    await expect(section.getByRole('alert')).toContainText('it is not JSON');
    await section.getByRole('button', { name: 'Leave it' }).click();
    await expect(section.getByRole('button', { name: 'Edit' })).toBeFocused();
    expect(await readFile(path, 'utf8')).toContain('nobody');

    await section.getByRole('button', { name: 'Edit' }).click();
    await field.fill(text.replace('nobody', `urn:uuid:${idOf(1)}`));
    await expectAccessible(page);
    await section.getByRole('button', { name: 'Check and save' }).click();
    await expect(section.getByText('Every record can be read.')).toBeVisible();
    await expect(section.getByRole('heading', { name: 'Records that cannot be read' })).toBeFocused();
    expect((await inLibrary(page, reader)).map(({ id }) => id).toSorted()).toEqual([idOf(0), idOf(1)]);
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
