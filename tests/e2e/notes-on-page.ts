import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Annotation, Colour, Target } from '../../core/annotations/annotation.ts';
import { targetOf } from '../../core/annotations/target.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { Language } from '../../core/model/language.ts';
import type { Reader } from './fixture.ts';

/*
 * What the tests of notes have in common: how one selects and finds things on the page, and the file
 * of notes on disk. Its form is written out here once more, by hand: a reader that writes and reads
 * another one would pass by itself.
 */

export const editionIn = (pack: string, work: string, language: Language): Edition =>
  JSON.parse(readFileSync(join(pack, 'editions', `${work}.${language}.json`), 'utf8')) as Edition;

const bundled = resolve(import.meta.dirname, '../../dist/pack');

/* ---- On the page ---- */

/** The list beside the article. */
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: /^(Notes|Notizen)$/ });

/** The notes of the article, in the order listed. */
export const cards = (page: Page): Locator => panel(page).locator('ol > li');

/** The names of the cards beside the article, as a screen reader says them. */
export const sorts = (page: Page): Promise<readonly string[]> =>
  cards(page).evaluateAll((all) =>
    all.map((card) => card.querySelector('.visually-hidden')?.textContent ?? ''),
  );

/** What the cards quote, in their order. */
export const quoted = (page: Page): Promise<readonly string[]> =>
  cards(page).evaluateAll((all) => all.map((card) => card.querySelector('button[lang]')?.textContent ?? ''));

export const toolbar = (page: Page): Locator => page.getByRole('toolbar', { name: /^(Selection|Auswahl)$/ });

export const editor = (page: Page): Locator =>
  page.getByRole('dialog').filter({ has: page.getByRole('textbox') });

export const messages = (page: Page): Locator => page.getByRole('region', { name: /^(Messages|Meldungen)$/ });

/** What stands painted under each name: the colours and their overlaps. */
export const painted = (page: Page): Promise<Readonly<Record<string, readonly string[]>>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('note-') && name !== 'note-current')
        .map(([name, ranges]) => [name.replace('note-', ''), Array.from(ranges, String)]),
    ),
  );

/** The passage that is painted as the one looked at. */
export const lookedAt = (page: Page): Promise<string> =>
  page.evaluate(() => Array.from(CSS.highlights.get('note-current') ?? [], String).join('\n'));

export const selection = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

type Point = { readonly x: number; readonly y: number };

/** Where a piece of a segment's text begins and ends in the window, once it is in view. */
async function endsOf(page: Page, segment: string, text: string): Promise<{ from: Point; to: Point }> {
  const element = page.locator(`[data-segment="${segment}"] [data-text]`);
  await element.waitFor();
  return element.evaluate(async (box, wanted) => {
    await document.fonts.ready;
    const at = box.textContent.indexOf(wanted);
    if (at < 0) throw new Error(`“${wanted}” is not in this segment`);
    const nodes = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const characters: Range[] = [];
    while (nodes.nextNode())
      for (let index = 0; index < (nodes.currentNode as Text).length; index += 1) {
        const range = document.createRange();
        range.setStart(nodes.currentNode, index);
        range.setEnd(nodes.currentNode, index + 1);
        characters.push(range);
      }
    const [first, last] = [characters[at], characters[at + wanted.length - 1]];
    if (!first || !last) throw new Error('a character is missing');
    box.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [start, end] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
    return {
      from: { x: start.left + 1, y: (start.top + start.bottom) / 2 },
      to: { x: end.right - 1, y: (end.top + end.bottom) / 2 },
    };
  }, text);
}

/** Draws with the mouse over a piece of a segment's text, or from there to the end of another piece. */
export async function drag(
  page: Page,
  [segment, text]: readonly [string, string],
  until?: readonly [string, string],
): Promise<void> {
  // Looked at last, so that both ends are where the window now is.
  if (until) await endsOf(page, ...until);
  const first = await endsOf(page, segment, text);
  const to = until ? await placeNow(page, until) : first.to;
  await page.mouse.move(first.from.x, first.from.y);
  await page.mouse.down();
  await page.mouse.move((first.from.x + to.x) / 2, (first.from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await expect(toolbar(page)).toBeVisible();
}

/** The end of a piece of text without scrolling to it. */
const placeNow = (page: Page, [segment, text]: readonly [string, string]): Promise<Point> =>
  page.locator(`[data-segment="${segment}"] [data-text]`).evaluate((box, wanted) => {
    let rest = box.textContent.indexOf(wanted) + wanted.length;
    const nodes = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode as Text;
      if (rest > node.length) {
        rest -= node.length;
        continue;
      }
      const range = document.createRange();
      range.setStart(node, rest - 1);
      range.setEnd(node, rest);
      const { right, top, bottom } = range.getBoundingClientRect();
      return { x: right - 1, y: (top + bottom) / 2 };
    }
    throw new Error('a character is missing');
  }, text);

/** Clicks into the middle of a piece of a segment's text. */
export async function clickText(page: Page, segment: string, text: string): Promise<void> {
  const { from, to } = await endsOf(page, segment, text);
  await page.mouse.click((from.x + to.x) / 2, from.y);
}

/* ---- On disk ---- */

export const notesFile = (reader: Reader, work = 'deep-value'): string =>
  join(reader.data, 'notes', `${work}.jsonld`);

export type Body = {
  readonly type: string;
  readonly purpose: string;
  readonly format?: string;
  readonly value: string;
};
type Selector = { readonly type: string } & Readonly<Record<string, unknown>>;
export type Item = {
  readonly id: string;
  readonly type: string;
  readonly motivation: string;
  readonly created: string;
  readonly modified: string;
  readonly 'fathom:colour': string;
  readonly body: readonly Body[];
  readonly target: {
    readonly type: string;
    readonly source: { readonly id: string; readonly type: string; readonly language: string };
    readonly 'fathom:textHash': string;
    readonly selector: readonly Selector[];
  };
};
export type NotesFile = {
  readonly '@context': unknown;
  readonly id: string;
  readonly type: string;
  readonly 'fathom:format': number;
  readonly items: readonly Item[];
};

export const onDisk = async (reader: Reader, work?: string): Promise<NotesFile> =>
  JSON.parse(await readFile(notesFile(reader, work), 'utf8')) as NotesFile;

export type Seed = {
  readonly work?: string;
  readonly language?: Language;
  readonly segment: string;
  /** What is marked: a piece of the segment's text. */
  readonly text: string;
  readonly kind?: Annotation['kind'];
  readonly colour?: Colour;
  readonly note?: string;
  readonly tags?: readonly string[];
  /** In the place of the bundled text's own target: for texts that are not there. */
  readonly target?: Partial<Target>;
};

const motivations = { highlight: 'highlighting', note: 'commenting', bookmark: 'bookmarking' } as const;

/** A page of notes as earlier sessions would have left it; each note is a minute younger than the one before. */
export async function leave(reader: Reader, seeds: readonly Seed[]): Promise<readonly string[]> {
  const items = seeds.map(itemOf);
  await mkdir(join(reader.data, 'notes'), { recursive: true });
  for (const [work, ofWork] of Map.groupBy(items, ({ target }) =>
    target.source.id.replace('urn:fathom:work:', ''),
  )) {
    const page: NotesFile = {
      '@context': ['http://www.w3.org/ns/anno.jsonld', { fathom: 'urn:fathom:vocabulary:' }],
      id: `urn:fathom:notes:${work}`,
      type: 'AnnotationPage',
      'fathom:format': 1,
      items: ofWork,
    };
    await writeFile(notesFile(reader, work), `${JSON.stringify(page, null, 2)}\n`);
  }
  return items.map(({ id }) => id.replace('urn:uuid:', ''));
}

function itemOf(seed: Seed, index: number): Item {
  const { colour = 'yellow', note = '', tags = [] } = seed;
  const target = { ...bundledTarget(seed), ...seed.target };
  const at = new Date(Date.UTC(2025, 2, 1, 9, index)).toISOString();
  return {
    id: `urn:uuid:${randomUUID()}`,
    type: 'Annotation',
    motivation: motivations[seed.kind ?? (note === '' ? 'highlight' : 'note')],
    created: at,
    modified: at,
    'fathom:colour': colour,
    body: [
      ...(note === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]),
      ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ],
    target: {
      type: 'SpecificResource',
      source: { id: `urn:fathom:work:${target.work}`, type: 'Text', language: target.language },
      'fathom:textHash': target.hash,
      selector: [
        { type: 'FragmentSelector', conformsTo: 'urn:fathom:vocabulary:segment', value: target.segment },
        { type: 'TextPositionSelector', start: target.start, end: target.end },
        { type: 'TextQuoteSelector', exact: target.exact, prefix: target.prefix, suffix: target.suffix },
      ],
    },
  };
}

function bundledTarget({ work = 'deep-value', language = 'en', segment, text }: Seed): Target {
  const edition = editionIn(bundled, work, language);
  const start = edition.segments.find(({ id }) => id === segment)?.text.indexOf(text) ?? -1;
  if (start < 0) throw new Error(`“${text}” is not in ${segment} of ${work}.${language}`);
  return targetOf(edition, {
    start: { segment, offset: start },
    end: { segment, offset: start + text.length },
  });
}
