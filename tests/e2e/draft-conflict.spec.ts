import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { expect, expectAccessible, test, type Reader } from './fixture.ts';
import { call, editionOf, inLibrary, notesOn, write } from './notes-on-host.ts';
import { editor, panel } from './notes-on-page.ts';

const words = {
  en: {
    edit: 'Edit',
    field: 'Note (Markdown)',
    save: 'Save',
    title: 'Two versions',
    changed: 'This note was changed elsewhere meanwhile. Which version is to stand?',
    removed: 'This note was deleted meanwhile.',
    mine: 'My version',
    theirs: 'The other version',
    both: 'Both, one after the other',
    writeAnew: 'Go on writing all the same',
    letGo: 'Discard the draft',
    twice: 'This note was written on in two windows. Which version is to stand?',
    goOn: 'Go on writing',
  },
  de: {
    edit: 'Bearbeiten',
    field: 'Notiz (Markdown)',
    save: 'Speichern',
    title: 'Zwei Fassungen',
    changed: 'Diese Notiz wurde inzwischen anderswo geändert. Welche Fassung soll gelten?',
    removed: 'Diese Notiz wurde inzwischen gelöscht.',
    mine: 'Meine Fassung',
    theirs: 'Die andere Fassung',
    both: 'Beide hintereinander',
    writeAnew: 'Trotzdem weiterschreiben',
    letGo: 'Entwurf verwerfen',
    twice: 'An dieser Notiz wurde in zwei Fenstern geschrieben. Welche Fassung soll gelten?',
    goOn: 'Weiterschreiben',
  },
} as const;

for (const language of ['en', 'de'] as const) {
  const say = words[language];
  test.describe(`a draft on a note that changes elsewhere, in ${language}`, () => {
    test.use({ settings: { language, welcomed: true } });

    const field = (page: Page): Locator => editor(page).getByRole('textbox', { name: say.field });
    const conflict = (page: Page): Locator => editor(page).getByRole('region', { name: say.title });
    const onHost = async (page: Page, reader: Reader): Promise<string | undefined> =>
      (await inLibrary(page, reader))[0]?.note;

    /** Opens the note in the editor and writes; then another window writes as well. */
    async function begin(page: Page, reader: Reader): Promise<Annotation> {
      const [note] = notesOn(await editionOf(`deep-value.${language}`), 1);
      if (note === undefined) throw new Error('the essay has paragraphs');
      await write(page, reader, [note]);
      await page.goto(reader.at(`#/read/deep-value/${language}`));
      await panel(page).getByRole('button', { name: say.edit }).click();
      await field(page).fill('My words');
      return note;
    }
    const changeElsewhere = (page: Page, reader: Reader, note: Annotation): Promise<null> =>
      call(page, reader, 'notes.write', {
        ...note,
        note: 'Their words',
        modified: '2027-01-01T00:00:00.000Z',
      });

    test('wins only if its writer says so', async ({ page, reader }) => {
      await page.setViewportSize({ width: 1000, height: 560 });
      await changeElsewhere(page, reader, await begin(page, reader));
      await expect(conflict(page).getByRole('alert')).toHaveText(say.changed);
      await expect(conflict(page)).toContainText('Their words');
      await expect(conflict(page).getByRole('button', { name: say.mine })).toBeInViewport();
      await expect(field(page)).toHaveValue('My words');
      await expectAccessible(page);
      // Saving leads to the choice; neither is lost by it.
      await field(page).press('Control+Enter');
      await expect(conflict(page).getByRole('button', { name: say.mine })).toBeFocused();
      expect(await onHost(page, reader)).toBe('Their words');
      await page.keyboard.press('Enter');
      await expect(conflict(page)).toHaveCount(0);
      await expect(field(page)).toBeFocused();
      await field(page).press('Control+Enter');
      await expect.poll(() => onHost(page, reader)).toBe('My words');
    });

    test('is kept twice where two windows write it, and asked about after both fell', async ({
      page,
      reader,
      context,
    }) => {
      const [one, other] = [await context.newPage(), await context.newPage()];
      // Open before anything is written: what a window reads on opening, it goes on with.
      await other.goto(reader.at(`#/read/deep-value/${language}`));
      await expect(panel(other)).toBeVisible();
      await begin(one, reader);
      await panel(other).getByRole('button', { name: say.edit }).click();
      await field(other).fill('Words of the second window');
      const drafts = (): Promise<string> =>
        readFile(join(reader.data, 'drafts.json'), 'utf8').catch(() => '');
      for (const words of ['My words', 'Words of the second window'])
        await expect.poll(drafts).toContain(words);
      // Without a word of goodbye.
      for (const window of [one, other]) await window.close({ runBeforeUnload: false });

      await page.goto(reader.at(`#/read/deep-value/${language}`));
      await expect(panel(page)).toContainText('My words');
      await expect(panel(page)).toContainText('Words of the second window');
      await panel(page).getByRole('button', { name: say.goOn }).click();
      await expect(conflict(page).getByRole('alert')).toHaveText(say.twice);
      await expectAccessible(page);
      await conflict(page).getByRole('button', { name: say.both }).click();
      await editor(page).getByRole('button', { name: say.save }).click();
      await expect.poll(() => onHost(page, reader)).toContain('My words');
      expect(await onHost(page, reader)).toContain('Words of the second window');
      await expect.poll(async () => JSON.parse(await drafts()) as unknown).toEqual({ format: 2, drafts: [] });
    });

    test('can take the other version, or both', async ({ page, reader }) => {
      const note = await begin(page, reader);
      await changeElsewhere(page, reader, note);
      await conflict(page).getByRole('button', { name: say.both }).click();
      await expect(field(page)).toHaveValue('Their words\n\nMy words');
      await editor(page).getByRole('button', { name: say.save }).click();
      await expect.poll(() => onHost(page, reader)).toBe('Their words\n\nMy words');

      await panel(page).getByRole('button', { name: say.edit }).click();
      await field(page).fill('Mine again');
      await call(page, reader, 'notes.write', {
        ...note,
        note: 'Theirs again',
        modified: '2028-01-01T00:00:00.000Z',
      });
      await conflict(page).getByRole('button', { name: say.theirs }).click();
      await expect(field(page)).toHaveValue('Theirs again');
      await editor(page).getByRole('button', { name: say.save }).click();
      await expect.poll(() => onHost(page, reader)).toBe('Theirs again');
    });

    test('shows what is written elsewhere where it was not touched itself', async ({ page, reader }) => {
      const note = await begin(page, reader);
      await field(page).fill(note.note);
      await changeElsewhere(page, reader, note);
      await expect(field(page)).toHaveValue('Their words');
      await expect(conflict(page)).toHaveCount(0);
    });

    test('says that the note was deleted, and can be saved all the same', async ({ page, reader }) => {
      const note = await begin(page, reader);
      await call(page, reader, 'notes.remove', { work: note.target.work, id: note.id });
      await expect(conflict(page).getByRole('alert')).toHaveText(say.removed);
      await expectAccessible(page);
      await conflict(page).getByRole('button', { name: say.writeAnew }).click();
      await editor(page).getByRole('button', { name: say.save }).click();
      await expect.poll(() => onHost(page, reader)).toBe('My words');

      await panel(page).getByRole('button', { name: say.edit }).click();
      await field(page).fill('Once more');
      await call(page, reader, 'notes.remove', { work: note.target.work, id: note.id });
      await conflict(page).getByRole('button', { name: say.letGo }).click();
      await expect(editor(page)).toHaveCount(0);
      expect(await inLibrary(page, reader)).toEqual([]);
    });
  });
}
