import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixture.ts';
import { open, part } from './keeping-on-page.ts';
import { editionOf, idOf, inLibrary, notesOn, write } from './notes-on-host.ts';

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

  for (const { language, names } of [
    {
      language: 'en',
      names: {
        title: 'Records that cannot be read',
        moveOut: 'Take it out of the file',
        moved: 'The record is in quarantine/deep-value.jsonl now.',
        none: 'Every record can be read.',
        undo: 'Undo',
        look: 'Look at what cannot be read',
        of: /deep-value\.jsonld, record \d/,
        why: 'at id: must begin with "urn:uuid:", not with "nobody"',
      },
    },
    {
      language: 'de',
      names: {
        title: 'Unlesbare Einträge',
        moveOut: 'Aus der Datei nehmen',
        moved: 'Der Eintrag liegt jetzt in quarantine/deep-value.jsonl.',
        none: 'Jeder Eintrag ist lesbar.',
        undo: 'Rückgängig',
        look: 'Unlesbare Einträge ansehen',
        of: /deep-value\.jsonld, Eintrag \d/,
        why: 'bei id: muss mit "urn:uuid:" beginnen, nicht mit "nobody"',
      },
    },
  ] as const)
    test.describe(`in ${language}`, () => {
      test.use({ settings: { language, welcomed: true } });

      test('can be moved out into the quarantine, and back', async ({ page, reader }) => {
        const path = join(reader.data, 'notes/deep-value.jsonld');
        await write(page, reader, notesOn(await editionOf('deep-value.en'), 2));
        await writeFile(path, (await readFile(path, 'utf8')).replace(`urn:uuid:${idOf(1)}`, 'nobody'));
        // The page of all notes says so and leads here.
        await page.goto(reader.at('#/notes'));
        await expect(page.getByText(names.why)).toBeVisible();
        await page.getByRole('link', { name: names.look }).press('Enter');
        const section = part(page, names.title);
        await expect(section.getByText(names.of)).toBeVisible();
        await expect(section.getByText(names.why)).toBeVisible();
        await section.getByRole('button', { name: names.moveOut }).press('Enter');
        await expect(section.getByText(names.none)).toBeVisible();
        await expect(section.getByRole('heading', { name: names.title })).toBeFocused();
        await expect(page.getByText(names.moved)).toBeVisible();
        expect(await readFile(path, 'utf8')).not.toContain('nobody');
        expect(await readFile(join(reader.data, 'quarantine/deep-value.jsonl'), 'utf8')).toContain('nobody');

        await page.getByRole('button', { name: names.undo }).press('Enter');
        await expect(section.getByText(names.of)).toBeVisible();
        expect(await readFile(path, 'utf8')).toContain('nobody');
        await expectAccessible(page);
      });
    });
});
