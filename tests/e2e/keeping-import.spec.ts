import type { Locator } from '@playwright/test';
import { exportNotes } from '../../core/exchange/export-notes.ts';
import { viewOfEditions } from '../../core/exchange/view-of-editions.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { choose, open, part } from './keeping-on-page.ts';
import { editionOf, idOf, inLibrary, notesOn, write } from './notes-on-host.ts';

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

  test('offers a similar passage, shows what differs in it, and takes it only on demand', async ({
    page,
    reader,
  }) => {
    const edition = await editionOf('deep-value.en');
    const earlier =
      'Conventional economics lets offer and demand balance out; no such market clearing occurs here.';
    await open(page, reader);
    await choose(page, { name: 'r.csv', text: `Highlight,Book Title\n"${earlier}",${edition.head.title}` });
    const section = part(page, 'Bring in');
    await expect(
      section.getByText('No text of the library says just this, but something like it.'),
    ).toBeVisible();
    await expect(section.getByRole('button', { name: 'Take over 0 notes' })).toBeDisabled();
    const places = section.getByRole('group', { name: 'Which place is meant?' });
    await expect(places.locator('del')).toContainText(['offer', 'occurs']);
    await expect(places.locator('ins')).toContainText(['supply', 'happens']);
    await expectAccessible(page);
    await places.getByRole('radio').nth(1).check();
    await section.getByRole('button', { name: 'Take over 1 note' }).click();
    await expect(section.getByText('1 note taken over and on disk.')).toBeVisible();
    const [note] = await inLibrary(page, reader);
    expect(note?.target.exact).toBe(
      'Conventional economics lets supply and demand balance out; no such market clearing happens here.',
    );
  });

  test('by keyboard alone: the result, a place, the writing and its undoing', async ({ page, reader }) => {
    const edition = await editionOf('deep-value.en');
    await open(page, reader);
    await choose(page, {
      name: 'r.csv',
      text: `Highlight,Book Title\n"customer value that lasts",${edition.head.title}\ncustomer,${edition.head.title}`,
    });
    const section = part(page, 'Bring in');
    await expect(section.getByRole('heading', { name: 'What would happen with 2 records' })).toBeFocused();
    const places = section.getByRole('group', { name: /^Which place is meant/ }).last();
    /** Goes on with Tab until this has the focus, which must be seen. */
    const tabTo = async (wanted: Locator): Promise<void> => {
      for (let step = 0; step < 30; step += 1) {
        await page.keyboard.press('Tab');
        if (!(await wanted.evaluate((element) => element === document.activeElement))) continue;
        return expect(wanted).not.toHaveCSS('outline-style', 'none');
      }
      throw new Error('Tab never came there');
    };
    await tabTo(section.getByRole('button', { name: /^No place/ }));
    await page.keyboard.press('Space');
    await tabTo(places.getByRole('radio').first());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(places.getByRole('radio').nth(2)).toBeChecked();
    const take = section.getByRole('button', { name: /^Take over [12] notes?$/ });
    for (
      let step = 0;
      step < 10 && !(await take.evaluate((one) => one === document.activeElement));
      step += 1
    )
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(section.getByText(/taken over and on disk/)).toBeVisible();
    const written = (await inLibrary(page, reader)).length;
    expect(written).toBeGreaterThan(0);
    await tabTo(section.getByRole('button', { name: 'Undo' }));
    await page.keyboard.press('Enter');
    await expect(section.getByText(/^Undone/)).toBeVisible();
    expect(await inLibrary(page, reader)).toEqual([]);
  });

  test('keeps what could not be written, goes on with it, and lists the state put aside before', async ({
    page,
    reader,
  }) => {
    const edition = await editionOf('deep-value.de');
    await write(page, reader, notesOn(edition, 1, 20));
    const [file] = exportNotes('w3c', notesOn(edition, 3), viewOfEditions([edition]));
    await open(page, reader);
    await expect(page.getByText('There is no earlier state yet.')).toBeVisible();
    await choose(page, { name: 'mine.jsonld', text: file?.text ?? '' });
    const section = part(page, 'Bring in');
    const fault = { code: 'disk-full', where: 'notes/deep-value.jsonld', detail: 'ENOSPC' };
    await page.route(/call\/notes\.change$/, (route) => route.fulfill({ json: { ok: false, fault } }));
    await section.getByRole('button', { name: 'Take over 3 notes' }).press('Enter');
    await expect(section.getByText('Nothing taken over yet.')).toBeVisible();
    await expect(section.getByText('Not written: 3 notes.')).toBeVisible();
    await expect(section.getByRole('alert')).toContainText('the disk is full');
    await page.unroute(/call\/notes\.change$/);
    await section.getByRole('button', { name: 'Take over 3 notes' }).press('Enter');
    await expect(section.getByText('3 notes taken over and on disk.')).toBeVisible();
    await expect(
      part(page, 'Earlier states').getByRole('button', { name: /1 note in 1 work/ }),
    ).toBeVisible();
    await section.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(section.getByText('Undone: 3 notes.')).toBeVisible();
    expect(await inLibrary(page, reader)).toHaveLength(1);
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

  test('reads a file beside the page, which only hears what came of it', async ({ page, reader }) => {
    const edition = await editionOf('deep-value.en');
    const [file] = exportNotes('w3c', notesOn(edition, 5), viewOfEditions([edition]));
    await open(page, reader);
    await page.evaluate(() => {
      const parse = JSON.parse.bind(JSON);
      const read: number[] = [];
      Reflect.set(window, 'parsed', read);
      JSON.parse = (text: string, reviver?: Parameters<typeof JSON.parse>[1]): unknown => {
        read.push(text.length);
        return parse(text, reviver);
      };
    });
    const working = page.waitForEvent('worker', (worker) => worker.url().includes('file-judge'));
    // Long enough to be told from everything else that a page parses.
    const text = `${' '.repeat(4_000_000)}${file?.text ?? ''}`;
    await choose(page, { name: 'long.jsonld', text });
    const worker = await working;
    const section = part(page, 'Bring in');
    await expect(section.getByRole('heading', { name: 'What would happen with 5 records' })).toBeVisible({
      timeout: 20_000,
    });
    const longest = await page.evaluate(() =>
      Math.max(0, ...(Reflect.get(window, 'parsed') as readonly number[])),
    );
    expect(longest).toBeLessThan(4_000_000);
    await expect.poll(() => page.workers().includes(worker), 'it ends with its work').toBe(false);
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
    await expect(
      section.getByRole('heading', { name: 'What would happen with 1,300 records' }),
    ).toBeVisible();
    await expect(section.getByRole('row')).toHaveCount(101);
    await section.getByRole('button', { name: 'Take over 1,300 notes' }).click();
    // A busy machine takes its time for so many.
    await expect(section.getByText('1,300 notes taken over and on disk.')).toBeVisible({ timeout: 40_000 });
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
