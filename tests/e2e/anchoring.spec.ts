import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { targetOf } from '../../core/annotations/target.ts';
import type { Annotation, Target } from '../../core/annotations/annotation.ts';
import { positionsIn } from '../../core/annotations/edition-positions.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { Language } from '../../core/model/language.ts';
import { compilePack } from '../../host/compile/compile-pack.ts';
import { expect, expectAccessible, restart, test as base, type Reader } from './fixture.ts';

const content = resolve(import.meta.dirname, '../../content');

type Library = {
  /** Compiles the essays anew, each sentence replaced by what the edits say. */
  readonly library: { readonly folder: string; readonly change: (edits: Edits) => Promise<void> };
};
type Edits = readonly (readonly [was: string, now: string])[];

/** The bundled essays, compiled from a copy that a test can edit. */
const test = base.extend<Library>({
  library: async ({ settings }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `fathom-anchoring-${settings.language}-`));
    await cp(content, join(folder, 'content'), { recursive: true });
    const compile = async (): Promise<void> => {
      const [articles, concepts] = [join(folder, 'content/articles'), join(folder, 'content/concepts')];
      const report = await compilePack({ articles, concepts, out: join(folder, 'pack') });
      expect(report.ok ? [] : report.errors).toEqual([]);
    };
    await compile();
    await use({
      folder,
      change: async (edits) => {
        for (const language of ['de', 'en']) {
          const path = join(folder, 'content/articles/deep-value', `${language}.md`);
          let text = await readFile(path, 'utf8');
          for (const [was, now] of edits) text = text.replace(was, now);
          await writeFile(path, text);
        }
        await compile();
      },
    });
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  pack: async ({ library }, use) => use(join(library.folder, 'pack')),
});

const cases = {
  de: {
    steady: 'Für sich behalten dürfen sie ihre Funde nicht.',
    changed: ['Der Wert liegt nicht fertig im Regal.', 'Der Wert liegt niemals fertig im Lager.'],
    deleted:
      'Agil heißt ja nur: Was das Unternehmen plant, muss sich wieder und wieder an dem messen lassen, was der Kunde braucht.',
    moved:
      'Wert wird dann nicht mehr an einer Kette entlang weitergeschoben (Push), sondern aus einem Netzwerk weiterer Beziehungen gezogen (Pull).',
    movedBehind: 'die am gemeinsamen Lernen teilhaben wollen und sich darauf verpflichten.',
    doubled:
      'Er benennt das Ziel: einen Nutzen mit vielen Dimensionen, neu geschaffen und für jeden Einzelnen ein anderer.',
    doubledBehind: 'die Beziehung zu unseren Kunden dauerhaft besser und tiefer zu machen?',
    left: 'Den Anstoß zur Wertschöpfung gibt der Kunde.',
    cut: ' Doch seit ihm die Technik jederzeit das Wort erteilt, spricht er mehr und mehr aus dem Impuls heraus.',
    never: 'Diesen Satz gab es in keiner Ausgabe dieses Werkes, und es wird ihn nicht geben.',
    by: 'Von dieser These gehe ich aus.',
    words: {
      moved: '2 geändert oder verschoben',
      movedOne: '1 geändert oder verschoben',
      unsure: '2 unsichere Stellen',
      unsureOne: '1 unsichere Stelle',
      unsureTitle: 'Unsichere Stellen',
      lost: '2 nicht mehr im Text',
      lostOne: '1 nicht mehr im Text',
      lostTitle: 'Nicht mehr im Text',
      here: 'Der Text hat sich hier geändert.',
      elsewhere: 'Die Stelle steht jetzt woanders, in denselben Worten.',
      keep: 'So übernehmen',
      isHere: /^Hier ist es: §/,
      part: 'Ein Teil der Stelle steht noch hier.',
      rival: 'Dieselben Worte; sie stehen auch an anderer Stelle.',
      attach: 'An die Auswahl heften',
      selectFirst: /Bitte zuerst eine Stelle auswählen/,
      undo: 'Rückgängig',
      merge: 'Verbinden',
      state: 'Zustand',
      states: { moved: 'geändert oder verschoben', unsure: 'Stelle unsicher', lost: 'nicht mehr im Text' },
      was: /^früher § /,
      deleted: ' [entfallen: ',
    },
  },
  en: {
    steady: 'Nor may companies keep their finds to themselves.',
    changed: ['Value does not sit finished on a shelf.', 'Value does not sit finished in a store.'],
    deleted:
      'What counts is empathy: how much of it a company can summon to give the customer experience – the benefit as customers live it – its ideal form.',
    moved:
      'Value is then no longer passed along a chain (push) but drawn from a network of further relationships (pull).',
    movedBehind: 'third parties who wish to share in the learning and commit to it.',
    doubled:
      'It names the goal: a benefit of many dimensions, newly created and different for each individual.',
    doubledBehind: 'Why not use it to make our relationship with customers better and deeper for good?',
    left: 'It is the customer who sets value creation in motion.',
    cut: ' But now that technology gives customers the floor at any moment, they speak more and more on impulse.',
    never: 'This sentence never stood in any edition of this work, and it never will.',
    by: 'That is the thesis I start from.',
    words: {
      moved: '2 changed or moved',
      movedOne: '1 changed or moved',
      unsure: '2 uncertain places',
      unsureOne: '1 uncertain place',
      unsureTitle: 'Uncertain places',
      lost: '2 no longer in the text',
      lostOne: '1 no longer in the text',
      lostTitle: 'No longer in the text',
      here: 'The text has changed here.',
      elsewhere: 'The passage stands elsewhere now, in the same words.',
      keep: 'Keep as it is now',
      isHere: /^It is here: §/,
      part: 'Part of the passage still stands here.',
      rival: 'The same words; another place has them too.',
      attach: 'Attach to the selection',
      selectFirst: /Please select a passage first/,
      undo: 'Undo',
      merge: 'Merge',
      state: 'State',
      states: { moved: 'changed or moved', unsure: 'place uncertain', lost: 'no longer in the text' },
      was: /^was § /,
      deleted: ' [removed: ',
    },
  },
} as const;

for (const language of ['de', 'en'] as const) {
  const { words, ...text } = cases[language];
  const [changedWas, changedNow] = text.changed;
  const edits: Edits = [
    [changedWas, changedNow],
    [`${text.deleted} `, ''],
    [`${text.moved} `, ''],
    [text.movedBehind, `${text.movedBehind} ${text.moved}`],
    [text.doubledBehind, `${text.doubledBehind} ${text.doubled}`],
    [text.cut, ''],
  ];

  test.describe(`notes on the ${language} edition of an essay that was edited`, () => {
    test.use({ settings: { language, welcomed: true } });
    test.setTimeout(120_000);

    test('are each shown in exactly one state, and never at other words', async ({
      page,
      reader,
      library,
    }) => {
      const edition = await editionOf(library.folder, language);
      const { hash } = edition.head;
      // With the text they were made on, and two from elsewhere, of whose text nothing is kept.
      const elsewhere = { hash: 'f'.repeat(64), prefix: '', suffix: '', start: 3, end: 13 };
      const targets = {
        steady: targetFor(edition, text.steady),
        changed: targetFor(edition, changedWas),
        deleted: targetFor(edition, text.deleted),
        moved: targetFor(edition, text.moved),
        doubled: targetFor(edition, text.doubled),
        partly: targetFor(edition, text.left + text.cut),
        rival: { ...targetFor(edition, 'Deep Value'), ...elsewhere },
        never: { ...targetFor(edition, text.steady), ...elsewhere, exact: text.never },
      };
      await page.goto(reader.url);
      await write(page, Object.values(targets));
      expect(await readdir(join(reader.data, 'texts'))).toEqual([`${hash}.txt`]);
      const kept = await readFile(join(reader.data, 'texts', `${hash}.txt`));
      expect(createHash('sha256').update(kept).digest('hex')).toBe(hash);

      await page.goto('about:blank');
      await page.goto(reader.at(`#/read/deep-value/${language}`));
      const before = [text.steady, changedWas, text.deleted, text.moved, text.doubled, text.left + text.cut];
      await expectShown(page, before);
      await expect(panel(page).getByRole('button', { name: words.moved })).toHaveCount(0);

      // The library gets a new edition.
      await page.goto('about:blank');
      await library.change(edits);
      await restart(page, reader);
      await page.goto(reader.at(`#/read/deep-value/${language}`));
      const inText = [text.steady, changedNow, text.moved, text.doubled];
      await expectShown(page, inText);
      for (const count of [words.moved, words.unsure, words.lost])
        await expect(panel(page).getByRole('button', { name: count })).toBeVisible();
      await expect(panel(page).getByRole('status').filter({ hasText: words.lost })).toHaveText(
        `${words.moved}, ${words.unsure}, ${words.lost}`,
      );
      await expectAccessible(page);

      // The doubled one stands where it stood, not at its copy.
      await expect(card(page, text.doubled).getByRole('link').first()).toHaveText('§ 3');
      // Both versions, as marks and as words.
      const changed = cards(page).filter({ has: page.locator('del') });
      await expect(changed).toHaveCount(1);
      await expect(changed).toContainText(words.here);
      await expect(changed.locator('del').first()).toContainText(words.deleted);
      await expect(card(page, text.moved)).toContainText(words.elsewhere);
      await expect(panel(page).getByText(words.was)).toHaveCount(4);

      // What nobody has said is not on disk: the file still holds the passages that were marked.
      expect(await targetsOnDisk(reader)).toEqual(quotations(Object.values(targets)));

      // Agreeing to the new words, taken back and done again.
      await changed.getByRole('button', { name: words.keep }).click();
      await expect(panel(page).getByRole('button', { name: words.movedOne })).toBeVisible();
      await expect(page.locator('del')).toHaveCount(0);
      await page.getByRole('button', { name: words.undo, exact: true }).click();
      await expect(panel(page).getByRole('button', { name: words.moved })).toBeVisible();
      await changed.getByRole('button', { name: words.keep }).click();
      await expect(page.locator('del')).toHaveCount(0);

      // Choosing among candidates.
      const unsure = panel(page).getByRole('region', { name: words.unsureTitle });
      await expect(unsure.getByText(words.rival).first()).toBeVisible();
      const partly = unsure.locator('li', { hasText: words.part }).first();
      await expect(partly.getByText(text.left, { exact: true })).toBeVisible();
      await partly.getByRole('button', { name: words.isHere }).click();
      await expectShown(page, [...inText, text.left]);
      await expect(panel(page).getByRole('button', { name: words.unsureOne })).toBeVisible();
      await page.keyboard.press('Control+z');
      await expectShown(page, inText);
      await page.keyboard.press('Control+Shift+z');
      await expectShown(page, [...inText, text.left]);

      // Attaching a lost one by hand.
      const lost = panel(page)
        .getByRole('region', { name: words.lostTitle })
        .locator('li', { hasText: text.never });
      await lost.getByRole('button', { name: words.attach }).click();
      await expect(page.getByText(words.selectFirst)).toBeVisible();
      await select(page, text.by);
      await lost.getByRole('button', { name: words.attach }).click();
      await expectShown(page, [...inText, text.left, text.by]);
      await expect(panel(page).getByRole('button', { name: words.lostOne })).toBeVisible();

      // The page of all notes says the same, and can be narrowed by it.
      await page.goto(reader.at('#/notes'));
      const items = page.getByRole('main').locator('section li[id^="note-"]');
      await expect(items).toHaveCount(8);
      await expect(items.getByText(words.states.lost)).toHaveCount(1);
      await expect(items.getByText(words.states.moved)).toHaveCount(1);

      // It has moved, and so has its § everywhere.
      const place = targetFor(await editionOf(library.folder, language), text.moved).segment;
      expect(place).not.toBe(targets.moved.segment);
      const sign = `§ ${place.slice(1)}`;
      const moved = items.filter({ hasText: text.moved });
      await expect(moved.getByRole('link').first()).toHaveText(sign);
      await expect(moved.getByRole('checkbox')).toHaveAccessibleName(new RegExp(`${sign},`));
      const signs = await items.getByRole('link', { name: /^§/ }).allInnerTexts();
      const numbers = signs.map((each) => Number.parseInt(each.slice(2), 10));
      expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));

      // It is merged where it is now, with one that has not moved; and that can be undone.
      await moved.getByRole('checkbox').check();
      await items.filter({ hasText: text.steady }).getByRole('checkbox').check();
      await page.getByRole('button', { name: words.merge, exact: true }).click();
      await expect(items).toHaveCount(7);
      await expect.poll(() => targetsOnDisk(reader)).not.toContain(text.steady);
      await page.getByRole('button', { name: words.undo, exact: true }).click();
      await expect(items).toHaveCount(8);

      await page.goto(
        reader.at(`#/search?q=${encodeURIComponent(`"${text.moved.split(' ').slice(0, 6).join(' ')}"`)}`),
      );
      const found = page.getByRole('main').locator('a[href*="note"]').filter({ hasText: text.moved });
      await expect(found).toContainText(sign);
      await page.goBack();
      await page.getByLabel(words.state, { exact: true }).selectOption({ label: words.states.unsure });
      await expect(items).toHaveCount(1);
      await expect(items).toContainText('Deep Value');
      await expectAccessible(page);

      // All of it was saved.
      const now = [
        text.steady,
        changedNow,
        text.deleted,
        text.moved,
        text.doubled,
        text.left,
        'Deep Value',
        text.by,
      ];
      await expect.poll(() => targetsOnDisk(reader)).toEqual(now.toSorted());
      await restart(page, reader);
      await page.goto(reader.at(`#/read/deep-value/${language}`));
      await expectShown(page, [...inText, text.left, text.by]);
      await expect.poll(async () => (await readdir(join(reader.data, 'texts'))).length).toBe(2);
    });
  });
}

async function editionOf(folder: string, language: Language): Promise<Edition> {
  const file = join(folder, 'pack/editions', `deep-value.${language}.json`);
  return JSON.parse(await readFile(file, 'utf8')) as Edition;
}

/** The target of words that stand in the edition. */
function targetFor(edition: Edition, quotation: string): Target {
  const { text, pointAt } = positionsIn(edition);
  const at = text.indexOf(quotation);
  const [start, end] = [pointAt(at), pointAt(at + quotation.length)];
  if (at < 0 || !start || !end) throw new Error(`nothing says ${quotation}`);
  return targetOf(edition, { start, end });
}

/** Writes highlights through the same door as the reader. */
const write = (page: Page, targets: readonly Target[]): Promise<void> =>
  page.evaluate(async (all) => {
    const now = new Date().toISOString();
    const changes = all.map((target): { do: 'write'; annotation: Annotation } => ({
      do: 'write',
      annotation: {
        id: crypto.randomUUID(),
        kind: 'highlight',
        colour: 'yellow',
        note: '',
        tags: [],
        target,
        created: now,
        modified: now,
      },
    }));
    const answer = await fetch('./call/notes.change', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(changes),
    });
    const { ok } = (await answer.json()) as { ok: boolean };
    if (!ok) throw new Error('the notes were not written');
  }, targets);

const panel = (page: Page): Locator => page.getByRole('complementary', { name: /^(?:Notes|Notizen)$/ });

/** The notes that are in the text, in the panel beside it. */
const cards = (page: Page): Locator =>
  panel(page)
    .getByRole('group', { name: /^(?:Notes|Notizen)$/ })
    .locator('[id^="note-"]');

const card = (page: Page, quotation: string): Locator => cards(page).filter({ hasText: quotation });

/** Just these words are in place: one goes from card to card and looks what is lit in the text. */
async function expectShown(page: Page, words: readonly string[]): Promise<void> {
  // Notes are read when the page is idle, which takes a while on a busy machine.
  await expect(cards(page)).toHaveCount(words.length, { timeout: 20_000 });
  expect(await shown(page)).toEqual(words.toSorted());
}

/** The words that are lit in the text when one goes from card to card, in alphabetical order. */
async function shown(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const item of await cards(page).all()) {
    await item.locator('button[lang]').click();
    await expect(item).toHaveAttribute('aria-current', 'true');
    found.push(
      await page.evaluate(() =>
        Array.from(CSS.highlights.get('note-current') ?? [], (range) => (range as Range).toString()).join(''),
      ),
    );
  }
  return found.toSorted();
}

const select = (page: Page, words: string): Promise<void> =>
  page.evaluate((wanted) => {
    for (const block of document.querySelectorAll('article [data-text]')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      }
    }
    throw new Error(`nothing says ${wanted}`);
  }, words);

const quotations = (targets: readonly Target[]): readonly string[] =>
  targets.map(({ exact }) => exact).toSorted();

/** What the notes on disk quote. */
async function targetsOnDisk(reader: Reader): Promise<readonly string[]> {
  const page = JSON.parse(await readFile(join(reader.data, 'notes/deep-value.jsonld'), 'utf8')) as {
    readonly items: readonly {
      readonly target: { readonly selector: readonly { readonly exact?: string }[] };
    }[];
  };
  return page.items.flatMap(({ target }) => target.selector.flatMap(({ exact }) => exact ?? [])).toSorted();
}
