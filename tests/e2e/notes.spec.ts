import { choose } from './choose.ts';
import { expect, test } from './fixture.ts';
import {
  cards,
  clickText,
  drag,
  editor,
  leave,
  lookedAt,
  messages,
  onDisk,
  painted,
  panel,
  quoted,
  selection,
  sorts,
  toolbar,
} from './notes-on-page.ts';

test('a note is written in Markdown, tagged, changed, deleted and brought back', async ({ page, reader }) => {
  await page.goto(reader.at('#/read/deep-value/en'));
  await drag(page, ['s3', 'a benefit of many dimensions']);
  await toolbar(page).getByRole('button', { name: 'Write a note (N)' }).click();
  const field = editor(page).getByRole('textbox', { name: 'Note (Markdown)' });
  await expect(field).toBeFocused();
  await expect(editor(page)).toContainText('a benefit of many dimensions');
  expect(await lookedAt(page)).toBe('a benefit of many dimensions');
  await field.fill('Not *one* benefit, **many**:\n\n- for _each_\n- different');
  await editor(page).getByRole('textbox', { name: /^Tags/ }).fill('thesis, #Ökonomie, thesis ,');
  await choose(editor(page).getByRole('radio', { name: 'Pink' }));
  await editor(page).getByRole('button', { name: 'Preview' }).click();
  await expect(editor(page).getByRole('list').getByRole('listitem')).toHaveText(['for each', 'different']);
  await editor(page).getByRole('button', { name: 'Save' }).click();

  const card = cards(page).first();
  await expect(card.locator('em')).toHaveText(['one', 'each']);
  await expect(card.locator('strong')).toHaveText('many');
  await expect(card.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText([
    'thesis',
    'Ökonomie',
  ]);
  expect(await sorts(page)).toEqual(['Note, Pink']);
  await expect.poll(() => painted(page)).toEqual({ pink: ['a benefit of many dimensions'] });

  // Closed without saving, what was typed waits among the drafts.
  await card.getByRole('button', { name: 'Edit' }).click();
  await expect(field).toHaveValue(/^Not \*one\*/);
  await field.fill('Said again');
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeHidden();
  const drafts = panel(page).getByRole('region', { name: 'Drafts' });
  await expect(drafts).toContainText('Said again');
  await expect(card.locator('strong')).toHaveText('many');
  await drafts.getByRole('button', { name: 'Go on writing' }).click();
  await expect(field).toHaveValue('Said again');
  await field.press('Control+Enter');
  await expect(card).toContainText('Said again');
  await expect(drafts).toBeHidden();

  await card.getByRole('button', { name: 'Change the colour' }).click();
  await choose(card.getByRole('radio', { name: 'Violet' }));
  await expect.poll(() => painted(page)).toEqual({ violet: ['a benefit of many dimensions'] });

  await card.getByRole('button', { name: 'Delete' }).click();
  await expect(cards(page)).toHaveCount(0);
  expect(await painted(page)).toEqual({});
  await expect(messages(page)).toContainText('Note deleted.');
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(card).toContainText('Said again');
  await expect.poll(() => painted(page)).toEqual({ violet: ['a benefit of many dimensions'] });

  await page.locator('body').press('Control+z');
  await expect.poll(() => painted(page)).toEqual({ pink: ['a benefit of many dimensions'] });
  await page.keyboard.press('Control+z');
  await expect(card.locator('strong')).toHaveText('many');
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(messages(page)).toContainText('There is nothing to undo.');
  await page.keyboard.press('Control+Shift+z');
  await expect(card.locator('strong')).toHaveText('many');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => painted(page)).toEqual({ violet: ['a benefit of many dimensions'] });
  await expect(card).toContainText('Said again');
  await page.keyboard.press('Control+Shift+z');
  await expect(messages(page)).toContainText('Deleted again.');
  await page.keyboard.press('Control+Shift+z');
  await expect(messages(page)).toContainText('There is nothing to redo.');
  await page.keyboard.press('Control+z');
  await expect(card.getByText('Saved', { exact: true })).toBeVisible();
  const { items } = await onDisk(reader);
  expect(items.map((item) => item['fathom:colour'])).toEqual(['violet']);
});

test('HTML in a note or a tag is text, wherever they are shown', async ({ page, reader }) => {
  const note = 'See <script>alert(1)</script> and <img src=x onerror=alert(1)> R&amp;D `&amp;` <b>b</b>';
  await page.goto(reader.at('#/read/deep-value/en'));
  await drag(page, ['s3', 'a benefit of many dimensions']);
  await page.keyboard.press('n');
  await editor(page).getByRole('textbox', { name: 'Note (Markdown)' }).fill(note);
  await editor(page).getByRole('textbox', { name: /^Tags/ }).fill('<i>tag</i>');
  await editor(page).getByRole('button', { name: 'Save' }).click();
  const made = page.locator('img, b, i, script:not([src])');
  const shown = 'See <script>alert(1)</script> and <img src=x onerror=alert(1)> R&D &amp; <b>b</b>';
  await expect(cards(page)).toContainText(shown);
  await expect(cards(page).getByText('<i>tag</i>', { exact: true })).toBeVisible();
  await expect(made).toHaveCount(0);

  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(shown);
  await expect(page.getByRole('combobox', { name: 'Tag' })).toContainText('<i>tag</i> (1)');
  await expect(made).toHaveCount(0);
  await page.goto(reader.at('#/search?q=onerror'));
  await expect(page.getByRole('list', { name: 'Results' })).toContainText('onerror=alert(1)');
  await expect(made).toHaveCount(0);
});

test('highlights overlap; a click goes from the smallest to the larger ones', async ({ page, reader }) => {
  await page.goto(reader.at('#/read/deep-value/en'));
  const whole = 'Those who look only to sales, and no further than the next deal';
  await drag(page, ['s1', whole]);
  await page.keyboard.press('1');
  await drag(page, ['s1', 'no further than the next deal, increasingly come away']);
  await page.keyboard.press('1');
  await drag(page, ['s1', 'the next deal']);
  await page.keyboard.press('3');
  await expect
    .poll(() => painted(page))
    .toEqual({
      yellow: [whole, 'no further than the next deal, increasingly come away'],
      overlap: ['no further than the next deal'],
      blue: ['the next deal'],
    });
  expect(await quoted(page)).toEqual([
    whole,
    'no further than the next deal, increasingly come away',
    'the next deal',
  ]);

  const current = cards(page).and(page.locator('[aria-current]'));
  await clickText(page, 's1', 'Those');
  await expect(current).toHaveText(/Those who look/);
  for (const text of [
    'the next deal',
    'no further than the next deal, increasingly come away',
    whole,
    'the next deal',
  ]) {
    await clickText(page, 's1', 'next');
    await expect.poll(() => lookedAt(page)).toBe(text);
    await expect(current.getByRole('button', { name: text, exact: true })).toBeVisible();
  }
  await clickText(page, 's2', 'agile');
  await expect(current).toHaveCount(0);

  // What overlaps can be taken away; the rest stays as it was.
  await cards(page).nth(1).getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => painted(page)).toEqual({ yellow: [whole], blue: ['the next deal'] });
});

test('a passage may span segments; headings, list items and references take notes too', async ({
  page,
  reader,
}) => {
  await page.goto(reader.at('#/read/deep-value/en'));
  await drag(page, ['s3', 'different for each individual.'], ['s5', 'Without feedback']);
  await page.keyboard.press('2');
  await expect.poll(async () => (await painted(page))['green']).toHaveLength(3);
  const parts = (await painted(page))['green'] ?? [];
  expect(parts[0]).toBe('different for each individual.');
  expect(parts[1]).toMatch(/^Value creation runs deep.*collaboration itself\.$/);
  expect(parts[2]).toBe('Without feedback');
  await expect(cards(page)).toHaveCount(1);

  await drag(page, ['s9', 'on both sides']);
  await page.keyboard.press('h');
  await drag(page, ['s11', 'the process learns']);
  await page.keyboard.press('h');
  await drag(page, ['s37', 'Hayek, Friedrich (1969)']);
  await page.keyboard.press('n');
  await page.keyboard.type('To be read');
  await page.keyboard.press('Control+Enter');
  await expect(cards(page)).toHaveCount(4);
  // Only what is near the window is painted.
  await expect.poll(async () => (await painted(page))['green']).toContain('Hayek, Friedrich (1969)');
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect
    .poll(async () => (await painted(page))['green'])
    .toEqual(expect.arrayContaining([...parts, 'on both sides', 'the process learns']));
  await expect(cards(page).getByText('Saved', { exact: true })).toHaveCount(4);
  await expect(cards(page).getByRole('link')).toHaveText(['§ 3', '§ 9', '§ 11', '§ 37']);
  const quotes = (await onDisk(reader)).items.map(
    ({ target }) => target.selector.find(({ type }) => type === 'TextQuoteSelector')?.['exact'],
  );
  expect(quotes).toEqual([
    parts.join('\n'),
    'on both sides',
    'the process learns',
    'Hayek, Friedrich (1969)',
  ]);
  // Each segment says which notes stand at it.
  for (const segment of ['s3', 's4', 's5'])
    await expect(page.locator(`#${segment}`)).toHaveAttribute('aria-details', /^note-[0-9a-f-]{36}$/);
});

test('a selection is copied with its citation, in the quotation marks of its language', async ({
  page,
  reader,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(reader.at('#/read/deep-value/en'));
  await drag(page, ['s3', 'a benefit of many dimensions']);
  await toolbar(page).getByRole('button', { name: 'Copy with citation (C)' }).click();
  await expect(messages(page)).toContainText(/Copied: Thomas Vehmeier: Deep Value.*\(en\), § 3/);
  expect(await clipboard()).toBe(
    '“a benefit of many dimensions” (Thomas Vehmeier: Deep Value: What Can Only Be Made Together (en), § 3)',
  );
  // The selection stays, so that it can be marked as well.
  expect(await selection(page)).toBe('a benefit of many dimensions');
  await page.goto(reader.at('#/read/deep-value/de/s3'));
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'de');
  await expect(page.locator('#s3')).toBeFocused();
  await page.keyboard.press('s');
  await expect(toolbar(page)).toBeVisible();
  await page.keyboard.press('c');
  await expect(messages(page)).toContainText('(de), § 3');
  expect(await clipboard()).toBe(
    '„Der klassische Begriff des Customer Value fasst das nicht mehr.“ (Thomas Vehmeier: Deep Value – Was nur gemeinsam entsteht (de), § 3)',
  );
});

test('the keys [ and ] go from note to note in the order of the text, and say which it is', async ({
  page,
  reader,
}) => {
  await leave(reader, [
    { segment: 's31', text: 'one-sided customer orientation', colour: 'blue' },
    { segment: 's6', text: 'the thesis I start from', colour: 'green', note: 'His claim' },
    { segment: 's20', text: 'the relationship rests on trust', kind: 'bookmark' },
  ]);
  await page.goto(reader.at('#/read/deep-value/en/s12'));
  await expect(page.locator('#s12')).toBeFocused();
  await expect(cards(page).getByRole('link')).toHaveText(['§ 6', '§ 20', '§ 31']);
  const said = panel(page).getByRole('status').filter({ hasText: ' of 3' });
  for (const [key, quotation, announced] of [
    [']', 'the relationship rests on trust', 'Bookmark, 2 of 3, § 20. the relationship rests on trust'],
    [']', 'one-sided customer orientation', 'Highlight, Blue, 3 of 3, § 31. one-sided customer orientation'],
    [']', 'the thesis I start from', 'Note, Green, 1 of 3, § 6. the thesis I start from. His claim'],
    ['[', 'one-sided customer orientation', 'Highlight, Blue, 3 of 3, § 31. one-sided customer orientation'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(said).toHaveText(announced);
    expect(await lookedAt(page)).toBe(quotation);
    await expect(cards(page).and(page.locator('[aria-current]'))).toContainText(quotation);
  }
  await expect(page.locator('#s31')).toBeFocused();
  await expect(page.locator('#s31')).toBeInViewport();
  // With a note at hand and nothing selected, N writes on it.
  await page.keyboard.press('n');
  await expect(editor(page)).toContainText('§ 31');
  await page.keyboard.type('Now a note');
  await page.keyboard.press('Control+Enter');
  await expect(cards(page).nth(2)).toContainText('Now a note');
  expect((await sorts(page))[2]).toBe('Note, Blue');
});
