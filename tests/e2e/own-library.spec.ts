import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { choose } from './choose.ts';
import { expectAccessible, restart } from './fixture.ts';
import { cards, drag, editor, painted } from './notes-on-page.ts';
import { mixedFiles, oneOf, passage, writeFiles } from './mixed-folder.ts';
import {
  expect,
  failures,
  folderField,
  imported,
  marked,
  round,
  segmentOf,
  test,
} from './own-library-on-page.ts';

test.describe('a newcomer, in German', () => {
  test.use({ settings: { language: 'de' } });

  test('imports a folder, finds a passage in the other language, writes a note on it, and finds it again', async ({
    page,
    reader,
    folder,
  }) => {
    test.slow();
    await writeFiles(folder, mixedFiles);
    await page.goto(reader.url);
    const main = page.getByRole('main');
    await expect(main.getByText('Hier stehen die eigenen Artikel')).toBeVisible();

    await test.step('a folder of mixed files comes in, and what is wrong is said', async () => {
      await folderField(page).setInputFiles(folder);
      await expect(page.getByRole('heading', { level: 1, name: 'Artikel importieren' })).toBeVisible();
      await expect(round(page).getByRole('heading')).toHaveText('Import abgeschlossen', { timeout: 30_000 });
      await expect(round(page)).toContainText('7 von 7 Dateien');
      await expect(round(page)).toContainText('6 neu');
      await expect(main).toContainText('2 andere Dateien in den Ordnern sind keine Artikel');
      await expect(failures(page).getByRole('heading', { level: 3 })).toHaveText(
        'Die Datei ist beschädigt oder unvollständig.',
      );
      await expect(failures(page)).toContainText('broken.epub');
      await expect(imported(page).getByRole('listitem')).toHaveCount(6);
      for (const title of ['Im Moor', 'The patience of bees', 'A night at the lighthouse'])
        await expect(imported(page).getByRole('link', { name: title })).toBeVisible();
      await expect(imported(page).getByRole('listitem').filter({ hasText: 'lighthouse.epub' })).toContainText(
        'Erkannt als: Englisch',
      );
      await expect(imported(page).getByRole('listitem').filter({ hasText: 'Moor.md' })).toContainText(
        'Erkannt als: Deutsch',
      );
      await expectAccessible(page);
    });

    await test.step('each of them is found by a word of its own', async () => {
      for (const word of Object.values(oneOf)) {
        await page.getByRole('searchbox', { name: 'In allem suchen' }).fill(word);
        await expect(
          page.getByRole('list', { name: 'Ergebnisse' }).getByText(word, { exact: false }).first(),
          word,
        ).toBeVisible();
      }
    });

    await test.step('a German word finds the English passage', async () => {
      await page.getByRole('searchbox', { name: 'In allem suchen' }).fill('Vertrauen');
      await choose(page.getByRole('group', { name: 'Wo' }).getByRole('radio', { name: /^Eigene/ }));
      const hit = page
        .getByRole('list', { name: 'Ergebnisse' })
        .getByRole('link')
        .filter({ hasText: 'Without trust' });
      await expect(hit.locator('mark')).toHaveText('trust');
      await hit.click();
      await expect(page.locator('article')).toHaveAttribute('lang', 'en');
      await expect(page.getByRole('region', { name: 'Fundstellen' })).toContainText('1 von 1');
      expect(await marked(page)).toEqual(['trust']);
    });

    await test.step('and takes a note', async () => {
      const segment = await segmentOf(page, passage);
      // Only when it is brought into view does the page stand still.
      await expect(page.locator(`#${segment}`)).toBeFocused();
      await drag(page, [segment, passage.slice(0, 40)]);
      await page.keyboard.press('n');
      await editor(page).getByRole('textbox').first().fill('Das gilt auch für Partner.');
      await page.keyboard.press('Control+Enter');
      await expect(cards(page).getByText('Gespeichert', { exact: true })).toBeVisible();
    });

    await test.step('which is there again after a restart, on its passage', async () => {
      await page.goto(await restart(page, reader));
      await expect(page.getByRole('list', { name: 'Eigene Artikel' }).getByRole('listitem')).toHaveCount(6);
      await page.getByRole('link', { name: 'Notizen', exact: true }).click();
      await expect(page.getByRole('region', { name: 'A night at the lighthouse' })).toContainText(
        'Das gilt auch für Partner.',
      );
      await page.getByRole('searchbox', { name: 'In allem suchen' }).fill('notiz:Partner');
      await page.getByRole('list', { name: 'Ergebnisse' }).getByRole('link').first().click();
      await expect(page.locator('article')).toContainText(passage);
      await expect.poll(() => painted(page)).toMatchObject({ yellow: [passage.slice(0, 40)] });
    });

    await test.step('and the originals lie beside the articles, byte for byte', async () => {
      const works = await readdir(join(reader.data, 'library'));
      expect(works.filter((name) => !name.startsWith('.'))).toHaveLength(6);
      const epub = works.find((name) => name.includes('lighthouse')) ?? '';
      const original = await readFile(join(reader.data, 'library', epub, 'original.en.epub'));
      expect(Buffer.from(mixedFiles['Turm/lighthouse.epub'] ?? '').equals(original)).toBe(true);
    });
  });
});
