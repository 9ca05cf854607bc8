import type { Locator, Page } from '@playwright/test';
import { choose } from './choose.ts';
import { expect, test } from './fixture.ts';
import { cards, editor, leave, lookedAt, messages, type Seed } from './notes-on-page.ts';

/** Earlier sessions' notes: in both works, in both languages, and in one that is not here any more. */
const earlier: readonly Seed[] = [
  { segment: 's31', text: 'one-sided customer orientation', colour: 'blue', tags: ['thesis'] },
  {
    segment: 's6',
    text: 'the thesis I start from',
    colour: 'green',
    note: 'His *claim*',
    tags: ['thesis', 'open'],
  },
  { segment: 's20', text: 'the relationship rests on trust', kind: 'bookmark' },
  {
    language: 'de',
    segment: 's6',
    text: 'Von dieser These gehe ich aus',
    colour: 'pink',
    note: 'Vgl. das Englische',
  },
  {
    work: 'partnering-part-1',
    segment: 's2',
    text: 'professor of philosophy',
    colour: 'green',
    note: 'Guzmán',
  },
  {
    segment: 's1',
    text: 'Digital services',
    note: 'Kept for later',
    target: { work: 'lost-work', exact: 'a sentence of a book that was given away', prefix: '', suffix: '' },
  },
];

const all = [
  'professor of philosophy',
  'Von dieser These gehe ich aus',
  'the thesis I start from',
  'the relationship rests on trust',
  'one-sided customer orientation',
  'a sentence of a book that was given away',
] as const;
const [professor, german, thesis, trust, orientation, lost] = all;

/** What the notes on the page quote, in their order. */
const listed = (page: Page): Locator => page.getByRole('main').locator('li[id^="note-"] [lang]');

test.describe('the page of all notes', () => {
  test('groups them by work and narrows them by work, language, kind, colour, tag and words', async ({
    page,
    reader,
  }) => {
    await leave(reader, earlier);
    await page.goto(reader.at('#/notes'));
    await expect(page.getByText('6 notes in 3 works')).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
      'Allies on the Open Sea',
      'Deep Value: What Can Only Be Made Together',
      'lost-work',
    ]);
    await expect(listed(page)).toHaveText([...all]);
    const goneWork = page.getByRole('region', { name: 'lost-work' });
    await expect(goneWork).toContainText('This work is not in the library.');
    await expect(goneWork).toContainText('Kept for later');
    await expect(goneWork.getByRole('button', { name: lost })).toHaveCount(0);

    const found = page.getByRole('main').getByRole('status');
    const narrowed = async (
      label: string,
      choices: readonly (readonly [string, readonly string[]])[],
    ): Promise<void> => {
      const filter = page.getByRole('combobox', { name: label });
      for (const [choice, notes] of choices) {
        await filter.selectOption(choice);
        await expect(listed(page), `${label}: ${choice}`).toHaveText([...notes]);
        await expect(found).toHaveText(notes.length === 1 ? '1 hit' : `${notes.length} hits`);
      }
      await filter.selectOption('all');
      await expect(listed(page)).toHaveCount(all.length);
    };
    await narrowed('Work', [
      ['Allies on the Open Sea', [professor]],
      ['lost-work', [lost]],
    ]);
    await narrowed('Language', [['German', [german]]]);
    await narrowed('Kind', [
      ['Bookmark', [trust]],
      ['Highlight', [orientation]],
      ['Note', [professor, german, thesis, lost]],
    ]);
    // A bookmark is drawn without a colour, so no colour finds it.
    await narrowed('Colour', [
      ['Green', [professor, thesis]],
      ['Yellow', [lost]],
    ]);
    await narrowed('Tag', [
      ['thesis (2)', [thesis, orientation]],
      ['open (1)', [thesis]],
    ]);

    const search = page.getByRole('searchbox', { name: 'Search your notes' });
    for (const [query, notes] of [
      ['claims', [thesis]],
      ['orientation', [orientation]],
      ['guzman', [professor]],
      ['given away', [lost]],
    ] as const) {
      await search.fill(query);
      await expect(listed(page), query).toHaveText([...notes]);
    }
    await expect(listed(page).locator('mark').first()).toHaveText('given');
    await search.fill('xyzzy');
    await expect(found).toHaveText('No note fits.');
    await page.getByRole('button', { name: 'Show all notes' }).click();
    await expect(listed(page)).toHaveCount(all.length);
    await expect(search).toHaveValue('');
  });

  test('sorts them, opens the passage, and stands as it was when one comes back', async ({
    page,
    reader,
  }) => {
    await leave(reader, earlier);
    await page.goto(reader.at('#/notes'));
    await expect(listed(page)).toHaveText([...all]);
    const order = page.getByRole('combobox', { name: 'Order' });
    await order.selectOption('newest first');
    await expect(listed(page)).toHaveText([lost, professor, german, trust, thesis, orientation]);
    await order.selectOption('by colour');
    await expect(listed(page)).toHaveText([professor, thesis, orientation, german, trust, lost]);
    await page.getByRole('combobox', { name: 'Tag' }).selectOption('thesis (2)');
    await expect(listed(page)).toHaveText([thesis, orientation]);

    await listed(page).filter({ hasText: orientation }).click();
    await expect(page).toHaveURL(/#\/read\/deep-value\/en\/s31\?note=/);
    await expect.poll(() => lookedAt(page)).toBe(orientation);
    await expect(page.locator('#s31')).toBeInViewport();
    await expect(page.locator('#s31')).toBeFocused();
    await expect(cards(page).and(page.locator('[aria-current]'))).toContainText(orientation);
    await page.goBack();
    await expect(listed(page)).toHaveText([thesis, orientation]);
    await expect(order).toHaveValue('colour');
  });

  test('edits, recolours and deletes them in place, with a way back', async ({ page, reader }) => {
    await leave(reader, earlier);
    await page.goto(reader.at('#/notes'));
    const note = page.getByRole('main').locator('li[id^="note-"]').filter({ hasText: thesis });
    await expect(note.locator('em')).toHaveText('claim');
    await note.getByRole('button', { name: 'Edit' }).click();
    await editor(page).getByRole('textbox', { name: 'Note (Markdown)' }).fill('His claim, once more');
    await editor(page).getByRole('button', { name: 'Save' }).click();
    await expect(note).toContainText('once more');
    await note.getByRole('button', { name: 'Change the colour' }).click();
    await choose(note.getByRole('radio', { name: 'Violet' }));
    await expect(note).toContainText('Note, Violet');
    await note.getByRole('button', { name: 'Delete' }).click();
    await expect(note).toHaveCount(0);
    await expect(page.getByText('5 notes in 3 works')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(note).toContainText('once more');
    await expect(messages(page)).toContainText('Back again.');
    await expect(note.getByText('Saved', { exact: true })).toBeVisible();
  });
});

test('the search finds notes by their words, tags and quotations, and leads to them', async ({
  page,
  reader,
}) => {
  await leave(reader, earlier);
  const results = page.getByRole('list', { name: 'Results' }).getByRole('link');
  await page.goto(reader.at('#/search?q=claim'));
  const note = results.filter({ hasText: /^Note/ });
  await expect(note).toContainText('Deep Value: What Can Only Be Made Together');
  await expect(note).toContainText('§ 6');
  await expect(note.locator('mark')).toHaveText('claim');
  await expect(note.getByText(thesis)).toBeVisible();
  // What one wrote oneself comes before the passages.
  await expect(results.first()).toContainText('His *claim*');

  await page.goto(reader.at('#/search?q=one-sided'));
  await expect(
    results
      .filter({ hasText: /^Highlight/ })
      .locator('mark')
      .first(),
  ).toHaveText(/^one/);
  await page.goto(reader.at('#/search?q=thesis'));
  await expect(results.filter({ hasText: /^(Note|Highlight)/ })).toHaveCount(2);
  await results.filter({ hasText: /^Note/ }).click();
  await expect(page).toHaveURL(/#\/read\/deep-value\/en\/s6\?note=/);
  await expect.poll(() => lookedAt(page)).toBe(thesis);
});

test('the quick box jumps to a note, under its words, its tags or its quotation', async ({
  page,
  reader,
}) => {
  await leave(reader, earlier);
  await page.goto(reader.at('#/read/partnering-part-1/en'));
  await expect(cards(page)).toHaveCount(1);
  const box = page.getByRole('combobox', { name: 'Work, section, concept, note or command' });
  const option = page.getByRole('option');
  for (const [typed, shown] of [
    ['his claim', 'His *claim*'],
    ['open', 'His *claim*'],
    ['relationship rests', trust],
    ['Kept for', 'Kept for later'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await expect(box).toBeFocused();
    await page.keyboard.type(typed);
    const note = page.getByRole('group', { name: 'Notes' }).getByRole('option').filter({ hasText: shown });
    await expect(note, typed).toBeVisible();
    if (typed === 'open') await note.click();
    else await page.keyboard.press('Escape');
    await expect(option).toHaveCount(0);
  }
  await expect(page).toHaveURL(/#\/read\/deep-value\/en\/s6\?note=/);
  await expect.poll(() => lookedAt(page)).toBe(thesis);
});

test.describe('in German, with nothing noted yet', () => {
  test.use({ settings: { language: 'de', welcomed: true } });

  test('the page of notes says how to begin, and the same page then lists what was begun', async ({
    page,
    reader,
  }) => {
    await page.goto(reader.at('#/notes'));
    const main = page.getByRole('main');
    await expect(main.getByText('Noch keine Notizen')).toBeVisible();
    await expect(main).toContainText('S wählt einen Satz, noch einmal S den nächsten dazu, H markiert');
    await expect(main.getByRole('searchbox')).toHaveCount(0);
    await main.getByRole('link', { name: 'Zur Bibliothek' }).click();
    await page.getByRole('link', { name: /^Lesen auf Deutsch: Deep Value/ }).click();
    await expect(page.locator('#s1')).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'Notizen' })).toContainText('Noch nichts markiert.');
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await page.keyboard.press('h');
    await expect(cards(page)).toHaveCount(1);
    await page.keyboard.press('Alt+3');
    await expect(main.getByText('1 Notiz in 1 Werk')).toBeVisible();
    await expect(listed(page)).toHaveText([/^Digitale Dienste kennen uns beim Namen/]);
    await expect(listed(page)).toHaveAttribute('lang', 'de');
    await main.getByRole('combobox', { name: 'Farbe' }).selectOption('Grün');
    await expect(main.getByText('Keine Notiz passt dazu.')).toBeVisible();
    await main.getByRole('button', { name: 'Alle Notizen zeigen' }).click();
    await expect(listed(page)).toHaveCount(1);
  });
});
