import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveReader } from '../../host/serve/serve-reader.ts';
import { expect, expectAccessible, test as base } from './fixture.ts';

const built = resolve(import.meta.dirname, '../../dist');
const tampered = 'editions/deep-value.de.json';

const test = base.extend<{ readonly data: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its pattern.
  data: async ({}, use) => {
    const data = await mkdtemp(join(tmpdir(), 'fathom-data-'));
    await use(data);
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  },
  /** A copy of the bundled pack in which one byte of one file is another. */
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its pattern.
  pack: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'fathom-pack-'));
    const pack = join(folder, 'pack');
    await cp(join(built, 'pack'), pack, { recursive: true });
    await flip(pack);
    await use(pack);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** Changes one letter of the text, which leaves the JSON whole; once more changes it back. */
async function flip(pack: string): Promise<void> {
  const file = join(pack, tampered);
  const bytes = await readFile(file);
  const at = bytes.indexOf('igitale Dienste') - 1;
  bytes[at] = (bytes[at] ?? 0) ^ 0x20;
  await writeFile(file, bytes);
}

/** Files as a bad day left them, before the host starts. One that opened these would set them aside under other names. */
async function leaveFiles(data: string, language: string): Promise<ReadonlyMap<string, string>> {
  await mkdir(join(data, 'notes'));
  await writeFile(join(data, 'settings.json'), JSON.stringify({ language, welcomed: true }));
  await writeFile(join(data, 'notes', 'partnering-part-1.jsonld'), '{ "half a file');
  await writeFile(join(data, 'notes', 'deep-value.jsonld'), '{ "half a file');
  return filesIn(data);
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.toSorted().map(async (file) => [file, (await readFile(file)).toString('base64')] as const),
    ),
  );
}

for (const { language, title, notes } of [
  {
    language: 'en',
    title: 'The library has been altered',
    notes: 'Your notes are not touched',
  },
  {
    language: 'de',
    title: 'Die Bibliothek wurde verändert',
    notes: 'Ihre Notizen sind davon nicht berührt',
  },
] as const)
  test(`a pack with one byte changed is refused by name in ${language}, and the notes stay as they are`, async ({
    context,
    pack,
    data,
  }) => {
    const before = await leaveFiles(data, language);
    const options = { pack, data, reader: join(built, 'renderer') };
    const host = await serveReader(options);
    // A page of its own: a browser calls it an error that the pack's files are not there.
    const page = await context.newPage();
    for (const place of ['#/', '#/read/deep-value/de', '#/notes']) {
      await page.goto('about:blank');
      await page.goto(host.url + place);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    }
    const main = page.getByRole('main');
    await expect(main).toHaveAttribute('lang', language);
    await expect(main.getByRole('listitem')).toHaveCount(1);
    await expect(main.getByRole('listitem')).toContainText(tampered);
    await expect(main).toContainText(notes);
    await expect(main.getByText(data, { exact: true })).toBeVisible();
    await expect(main).not.toContainText('Dienste');
    // Nothing of the pack is handed out, not even the files that are whole.
    for (const file of ['manifest.json', 'concepts.json', tampered])
      expect((await page.request.get(`${host.url}pack/${file}`)).status(), file).toBe(404);
    await expectAccessible(page);
    await page.goto('about:blank');
    await host.close();
    expect(await filesIn(data)).toEqual(before);

    // Put right, the library opens again.
    await flip(pack);
    const again = await serveReader(options);
    await page.goto(again.url);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
    await page.close();
    await again.close();
  });
