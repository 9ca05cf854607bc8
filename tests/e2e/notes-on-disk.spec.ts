import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { compilePack } from '../../host/compile/compile-pack.ts';
import { choose } from './choose.ts';
import { expect, restart, test } from './fixture.ts';
import {
  cards,
  drag,
  editionIn,
  editor,
  leave,
  lookedAt,
  messages,
  notesFile,
  onDisk,
  painted,
  panel,
  toolbar,
} from './notes-on-page.ts';

const open = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await expect(page.locator('#s1')).toBeVisible();
};

/** The page tries again by itself now and then; where it has just done so, there is nothing to press. */
const tryAgain = (card: Locator): Promise<void> =>
  card
    .getByRole('button', { name: 'Try again' })
    .click({ timeout: 2000 })
    .catch(() => undefined);

test('after a restart everything is there again, exactly', async ({ page, reader }) => {
  await open(page, reader.at('#/read/deep-value/en'));
  await drag(page, ['s3', 'a benefit of many dimensions']);
  await page.keyboard.press('n');
  await page.keyboard.type('Not *one* benefit,\n\n- äöü “€” 👩‍🚀 \\ "q"');
  await editor(page).getByRole('textbox', { name: /^Tags/ }).fill('Ökonomie, to do');
  await editor(page).getByRole('button', { name: 'Save' }).click();
  await drag(page, ['s3', 'different for each individual.'], ['s5', 'Without feedback']);
  await page.keyboard.press('3');
  await drag(page, ['s3', 'benefit of many dimensions, newly created']);
  await page.keyboard.press('5');
  await page.locator('#s6').focus();
  await page.keyboard.press('b');
  await expect(cards(page)).toHaveCount(4);
  await expect(cards(page).getByText('Saved', { exact: true })).toHaveCount(4);
  const look = async () => ({
    painted: await painted(page),
    cards: await cards(page).evaluateAll((all) => all.map(({ id, textContent }) => [id, textContent])),
  });
  // The card one worked on last has its tools out; after a new visit none has.
  await open(page, reader.at('#/read/deep-value/en'));
  await page.reload();
  await expect(cards(page)).toHaveCount(4);
  await expect.poll(async () => (await look()).painted).not.toEqual({});
  const before = await look();
  const bytes = await readFile(notesFile(reader));

  await open(page, `${await restart(page, reader)}#/read/deep-value/en`);
  await expect(cards(page)).toHaveCount(4);
  await expect.poll(look).toEqual(before);
  // Reading changes nothing on disk.
  expect((await readFile(notesFile(reader))).equals(bytes)).toBe(true);
});

for (const [language, said] of [
  ['en', 'They can be read here, but not changed.'],
  ['de', 'Sie lassen sich hier lesen, aber nicht ändern.'],
] as const)
  test.describe(`in ${language}`, () => {
    test.use({ settings: { language, welcomed: true } });

    test('notes of a later Fathom are shown, and said to be for reading only before one tries', async ({
      page,
      reader,
    }) => {
      await open(page, reader.at('#/read/deep-value/en'));
      await page.locator('#s6').focus();
      await page.keyboard.press('b');
      const written = (): Promise<number> =>
        onDisk(reader).then(
          ({ items }) => items.length,
          () => 0,
        );
      await expect.poll(written).toBe(1);
      const text = (await readFile(notesFile(reader), 'utf8')).replace(/("fathom:format": )\d+/u, '$199');
      await writeFile(notesFile(reader), text);
      await open(page, `${await restart(page, reader)}#/read/deep-value/en`);
      await expect(cards(page)).toHaveCount(1);
      await expect(panel(page)).toContainText(said);
      await page.goto(reader.at('#/notes'));
      await expect(page.getByRole('main')).toContainText(said);
      expect(await readFile(notesFile(reader), 'utf8')).toBe(text);
    });
  });

test.describe('in a library whose texts hold signs of two UTF-16 units', () => {
  test.use({
    pack: async ({ browserName: _any }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'fathom-e2e-pack-'));
      const [articles, concepts, out] = ['articles', 'concepts', 'pack'].map((name) =>
        join(folder, name),
      ) as [string, string, string];
      await mkdir(join(articles, 'signs'), { recursive: true });
      await mkdir(concepts);
      await writeFile(join(articles, 'signs', 'en.md'), article);
      const report = await compilePack({ articles, concepts, out });
      if (!report.ok) throw new Error(JSON.stringify(report.errors));
      await use(out);
      await rm(folder, { recursive: true, force: true });
    },
  });

  const article = [
    '---',
    'title: Signs',
    'language: en',
    '---',
    '',
    'A clef 𝄞 opens the line, and 👩‍🚀 looks down from above it all.',
    '',
    'A second clef 𝄞 stands before the words that are to be marked here, and a rocket 🚀 behind.',
    '',
  ].join('\n');

  test('a note is a W3C record whose position, quote, segment and hash all point at its passage', async ({
    page,
    reader,
    pack,
  }) => {
    const began = Date.now();
    await page.goto(reader.at('#/read/signs/en'));
    await expect(page.locator('#s2')).toBeVisible();
    await drag(page, ['s2', 'the words that are to be marked here, and a rocket 🚀']);
    await toolbar(page).getByRole('button', { name: 'Write a note (N)' }).click();
    await page.keyboard.type('A *note* 🗒');
    await editor(page).getByRole('textbox', { name: /^Tags/ }).fill('one, zwei');
    await choose(editor(page).getByRole('radio', { name: 'Blue' }));
    await editor(page).getByRole('button', { name: 'Save' }).click();
    await expect(cards(page).getByText('Saved', { exact: true })).toBeVisible();
    await drag(page, ['s1', 'looks down'], ['s2', 'A second clef 𝄞']);
    await page.keyboard.press('4');
    await page.locator('#s1').focus();
    await page.keyboard.press('b');
    await expect(cards(page).getByText('Saved', { exact: true })).toHaveCount(3);

    const { segments } = editionIn(pack, 'signs', 'en');
    const text = segments.map((segment) => segment.text).join('\n');
    const characters = Array.from(text);
    expect(characters.length).toBeLessThan(text.length);
    const file = await onDisk(reader, 'signs');
    expect(file).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { fathom: 'urn:fathom:vocabulary:' }],
      id: 'urn:fathom:notes:signs',
      type: 'AnnotationPage',
    });
    expect(file.items.map(({ motivation }) => motivation)).toEqual([
      'commenting',
      'highlighting',
      'bookmarking',
    ]);
    expect(new Set(file.items.map(({ id }) => id)).size).toBe(3);
    for (const { id, type, created, modified, target } of file.items) {
      expect(type).toBe('Annotation');
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      for (const instant of [created, modified]) {
        expect(new Date(instant).toISOString()).toBe(instant);
        expect(Date.parse(instant)).toBeGreaterThanOrEqual(began);
      }
      expect(target.source).toEqual({ id: 'urn:fathom:work:signs', type: 'Text', language: 'en' });
      expect(target['fathom:textHash']).toBe(createHash('sha256').update(text).digest('hex'));
      const [fragment, position, quote] = target.selector;
      expect(target.selector.map((selector) => selector.type)).toEqual([
        'FragmentSelector',
        'TextPositionSelector',
        'TextQuoteSelector',
      ]);
      const [start, end] = [Number(position?.['start']), Number(position?.['end'])];
      const exact = characters.slice(start, end).join('');
      expect(quote?.['exact']).toBe(exact);
      const [prefix, suffix] = [String(quote?.['prefix']), String(quote?.['suffix'])];
      expect(characters.slice(0, start).join('').endsWith(prefix)).toBe(true);
      expect(characters.slice(end).join('').startsWith(suffix)).toBe(true);
      expect(prefix.length + suffix.length).toBeGreaterThan(0);
      const segment = segments.find((one) => one.id === fragment?.['value']);
      expect(segment?.text).toContain(exact.split('\n')[0]);
    }
    const [note, highlight, bookmark] = file.items;
    expect(note?.['fathom:colour']).toBe('blue');
    expect(note?.body).toEqual([
      { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: 'A *note* 🗒' },
      { type: 'TextualBody', purpose: 'tagging', value: 'one' },
      { type: 'TextualBody', purpose: 'tagging', value: 'zwei' },
    ]);
    expect(note?.target.selector[2]?.['exact']).toBe('the words that are to be marked here, and a rocket 🚀');
    expect(highlight?.target.selector[0]?.['value']).toBe('s1');
    expect(highlight?.target.selector[2]?.['exact']).toBe('looks down from above it all.\nA second clef 𝄞');
    expect(bookmark?.target.selector[2]?.['exact']).toBe(segments[0]?.text);
    expect(await readdir(join(reader.data, 'notes'))).toEqual(['signs.jsonld']);

    await page.goto(await restart(page, reader));
    await page.getByRole('link', { name: 'Signs', exact: true }).click();
    await expect
      .poll(() => painted(page))
      .toEqual({
        blue: ['the words that are to be marked here, and a rocket 🚀'],
        pink: ['looks down from above it all.', 'A second clef 𝄞'],
      });
  });
});

test.describe('what cannot be written', () => {
  for (const { obstacle, path, put } of [
    {
      obstacle: 'a file where the folder of notes should be',
      path: 'notes',
      put: (at: string) => writeFile(at, 'in the way'),
    },
    {
      obstacle: 'a folder where the file should be',
      path: 'notes/deep-value.jsonld',
      put: (at: string) => mkdir(join(at, 'in the way'), { recursive: true }),
    },
  ])
    test(`stays on the page and says so: ${obstacle}`, async ({ page, reader }) => {
      await open(page, reader.at('#/read/deep-value/en'));
      await expect(panel(page)).toContainText('Nothing marked yet.');
      await put(join(reader.data, path));
      await drag(page, ['s3', 'a benefit of many dimensions']);
      await page.keyboard.press('n');
      await page.keyboard.type('Worth keeping');
      await page.keyboard.press('Control+Enter');
      const card = cards(page).first();
      await expect(card).toContainText('Not saved');
      await expect(card).toContainText('Worth keeping');
      await expect(messages(page).getByText('Details')).toBeVisible();
      await expect.poll(() => painted(page)).toEqual({ yellow: ['a benefit of many dimensions'] });

      // In vain while the obstacle is there, and it stays with the reader on every page.
      await card.getByRole('button', { name: 'Try again' }).click();
      await expect(card).toContainText('Not saved');
      await page.keyboard.press('Alt+3');
      const listed = page.getByRole('main').locator('li[id^="note-"]');
      await expect(listed).toContainText('Not saved');
      await expect(listed).toContainText('Worth keeping');

      await rm(join(reader.data, path), { recursive: true });
      await tryAgain(listed);
      await expect(listed.getByText('Saved', { exact: true })).toBeVisible();
      await expect(messages(page).getByText('Details')).toBeHidden();
      const { items } = await onDisk(reader);
      expect(items.map(({ body }) => body.map(({ value }) => value))).toEqual([['Worth keeping']]);
      await page.goto(`${await restart(page, reader)}#/notes`);
      await expect(listed).toContainText('Worth keeping');
    });

  test('and what cannot be deleted is shown again until it is', async ({ page, reader }) => {
    await leave(reader, [{ segment: 's3', text: 'a benefit of many dimensions', note: 'Written before' }]);
    await open(page, reader.at('#/read/deep-value/en'));
    const card = cards(page).first();
    await expect(card).toContainText('Written before');
    const bytes = await readFile(notesFile(reader));
    await rm(join(reader.data, 'notes'), { recursive: true });
    await writeFile(join(reader.data, 'notes'), 'in the way');
    await card.getByRole('button', { name: 'Delete' }).click();
    await expect(card).toContainText('Not deleted');
    await expect(card).toContainText('Written before');
    await rm(join(reader.data, 'notes'));
    await mkdir(join(reader.data, 'notes'));
    await writeFile(notesFile(reader), bytes);
    await tryAgain(card);
    await expect(cards(page)).toHaveCount(0);
    expect((await onDisk(reader)).items).toEqual([]);
  });
});

test('a file that cannot be read is set aside under a name that the page tells, and is never overwritten', async ({
  page,
  reader,
}) => {
  await leave(reader, [{ work: 'partnering-part-1', segment: 's2', text: 'professor of philosophy' }]);
  const garbage = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x00, 0x0a, 0x6e, 0x6f, 0x74, 0x65, 0x73]);
  await writeFile(notesFile(reader), garbage);
  const kept = async (): Promise<readonly string[]> => {
    const names = await readdir(reader.data, { recursive: true });
    const isGarbage = await Promise.all(
      names.map((name) =>
        readFile(join(reader.data, name)).then(
          (bytes) => bytes.equals(garbage),
          () => false,
        ),
      ),
    );
    return names.filter((_, index) => isGarbage[index]);
  };
  await open(page, reader.at('#/read/deep-value/en'));
  await expect(panel(page)).toContainText('Nothing marked yet.');
  const [name, ...others] = await kept();
  expect(others).toEqual([]);
  expect(name).toMatch(/deep-value\.jsonld.+/);

  await drag(page, ['s3', 'a benefit of many dimensions']);
  await page.keyboard.press('2');
  await expect(cards(page).getByText('Saved', { exact: true })).toBeVisible();
  expect((await onDisk(reader)).items).toHaveLength(1);
  expect(await kept()).toEqual([name]);

  await page.keyboard.press('Alt+3');
  const aside = page.getByRole('region', { name: 'Not everything could be read' });
  await expect(aside).toContainText('notes/deep-value.jsonld');
  await expect(aside).toContainText(String(name));
  // The other work's notes are read all the same.
  await expect(page.getByText('2 notes in 2 works')).toBeVisible();

  await open(page, `${await restart(page, reader)}#/read/deep-value/en`);
  await expect.poll(() => painted(page)).toEqual({ green: ['a benefit of many dimensions'] });
  expect(await kept()).toEqual([name]);
});

test('a note whose passage is no longer in the text is kept with its quotation', async ({ page, reader }) => {
  const [id] = await leave(reader, [
    {
      segment: 's3',
      text: 'a benefit of many dimensions',
      note: 'Where has it gone',
      target: {
        exact: 'Sphinx of black quartz, judge my vow',
        prefix: 'Pack my box with five dozen ',
        suffix: ' liquor jugs over lazy dogs',
        hash: '0'.repeat(64),
      },
    },
  ]);
  await open(page, reader.at(`#/read/deep-value/en/s3?note=${id}`));
  const lost = panel(page).getByRole('region', { name: 'No longer in the text' });
  await expect(lost).toContainText('Sphinx of black quartz, judge my vow');
  await expect(lost).toContainText('Where has it gone');
  await expect(lost.getByRole('listitem')).toHaveAttribute('aria-current', 'true');
  expect(await painted(page)).toEqual({});
  expect(await lookedAt(page)).toBe('');
});
