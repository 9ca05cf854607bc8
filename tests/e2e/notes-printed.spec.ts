import { expect, test } from './fixture.ts';
import { editionOf, notesOn, write } from './notes-on-host.ts';
import { cards, painted } from './notes-on-page.ts';

test('on paper every highlight is painted, and on screen only what is near again', async ({
  page,
  reader,
}) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  const notes = notesOn(await editionOf('partnering-part-1.en'), 12);
  await write(page, reader, notes);
  await page.goto(reader.at('#/read/partnering-part-1/en'));
  await expect(cards(page)).toHaveCount(notes.length, { timeout: 20_000 });
  const count = async (): Promise<number> => (await painted(page))['green']?.length ?? 0;
  await expect.poll(count).toBeGreaterThan(0);
  const near = await count();
  expect(near).toBeLessThan(notes.length);

  // What is painted in the very moment in which the page is put on paper.
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      Reflect.set(window, 'onPaper', Array.from(CSS.highlights.get('note-green') ?? [], String));
    });
  });
  await page.pdf();
  const onPaper = await page.evaluate(() => Reflect.get(window, 'onPaper') as readonly string[]);
  expect(onPaper.toSorted()).toEqual(notes.map(({ target }) => target.exact).toSorted());
  await expect.poll(count).toBe(near);
});

test('a highlight is painted wherever one jumps to', async ({ page, reader }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  const notes = notesOn(await editionOf('partnering-part-1.en'), 12);
  await write(page, reader, notes);
  await page.goto(reader.at('#/read/partnering-part-1/en'));
  await expect(cards(page)).toHaveCount(notes.length, { timeout: 20_000 });
  for (const { target } of [notes.at(-1), notes[0], notes[6]].flatMap((note) => note ?? [])) {
    await page.evaluate((segment) => {
      const block = document.querySelector(`[data-segment="${segment}"]`);
      block?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, target.segment);
    await expect.poll(async () => (await painted(page))['green']).toContain(target.exact);
  }
});

test.describe('in the dark theme', () => {
  test.use({ settings: { language: 'en', welcomed: true, theme: 'dark' } });

  test('paper is light, and holds no bars and buttons that only a screen can use', async ({
    page,
    reader,
  }) => {
    await write(page, reader, notesOn(await editionOf('deep-value.en'), 2));
    await page.goto(reader.at('#/notes'));
    await page.getByRole('button', { name: 'Select all 2' }).click();
    const bar = page.getByRole('region', { name: 'Selected notes' });
    const search = page.getByRole('searchbox', { name: 'Search your notes' });
    await expect(bar).toBeVisible();
    const paper = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await paper();
    await page.emulateMedia({ media: 'print' });
    await expect(bar).toBeHidden();
    await expect(search).toBeHidden();
    await expect.poll(paper).toBe('rgb(252, 251, 248)');
    expect(dark).not.toBe('rgb(252, 251, 248)');
    await page.emulateMedia({ media: 'screen' });
    await expect(bar).toBeVisible();
  });
});
