import type { Format } from '../../library/own-work.ts';
import { canonicalText } from '../../text/canonical.ts';
import type { DraftSegment } from '../draft.ts';
import { type ImportReading, importFault } from '../import-reading.ts';
import { isoDay } from '../iso-day.ts';
import { clipped } from '../lenient-front-matter.ts';
import { nameOf, readTextFile } from '../read-text-file.ts';
import { settled } from '../settle-article.ts';
import { withHeadingLevels } from './heading-levels.ts';
import { segmentsOf } from './html-blocks.ts';
import { hasFurniture, mainContent, type MainContent } from './main-content.ts';
import { findNotes } from './notes.ts';
import { pageMetadata } from './page-metadata.ts';
import { type PageNode, parsePage } from './parse.ts';
import { readBlocks, readNotes } from './read-blocks.ts';
import { attribute, everyElement, findElement, textOf, type Tree, treeOf } from './tree.ts';
import { isInTheWay } from './unread.ts';
import { longest } from '../../model/longest.ts';

declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** More characters than any page has, with its scripts and pictures in it. */
const mostCharacters = 50_000_000;

/** A page as the article that is in it. `from` is the address it was saved from, if the file tells. */
export function readHtml(
  name: string,
  source: string,
  from: string | null = null,
  format: Format = 'html',
): ImportReading {
  if (source.length > mostCharacters) return importFault('too-large', `${source.length} characters`);
  const page = parsePage(source);
  const nodes = new Map<Tree, PageNode>();
  const whole = treeOf(page.documentElement, (tree, node) => nodes.set(tree, node));
  const metadata = pageMetadata(whole);
  const text = plainTextIn(whole);
  if (text !== null) return readTextFile(name, new TextEncoder().encode(text));
  const address = metadata.address ?? savedFrom(source) ?? from;
  const base = baseOf(whole) ?? address;
  const notes = findNotes([{ path: '', tree: whole }]);

  let content: MainContent | null = null;
  let blocks = null;
  if (hasFurniture(whole)) {
    // Footnotes would be weighed as links and lists and might be thrown out.
    for (const [link, number] of notes.calls) setText(nodes.get(link), `[${number}]`);
    for (const note of notes.notes.keys()) nodes.get(note)?.remove();
    // Links and lists that are in the way would count against what they stand in.
    for (const [tree, node] of nodes) if (isInTheWay(tree)) node.remove();
    content = mainContent(page);
    if (content) blocks = [...readBlocks(content.tree, { base }), ...readNotes({ base, notes })];
  }
  blocks ??= [...readBlocks(whole, { base, notes }), ...readNotes({ base, notes })];

  const title = titleOf(content?.title ?? metadata.title, whole, content === null);
  const author = metadata.author ?? byline(content?.byline ?? null);
  const named = nameOf(name);
  return settled({
    format,
    title,
    name: named.title,
    language: metadata.language ?? named.language,
    front: {
      ...given('author', author),
      ...given('publisher', metadata.publisher ?? content?.siteName ?? null),
      ...given('source', address),
      ...given('date', metadata.date ?? isoDay(content?.published ?? '')),
      topics: metadata.topics.flatMap((topic) => clipped(topic, longest.topic) ?? []).slice(0, 100),
    },
    segments: withHeadingLevels(withoutByline(withoutTitle(segmentsOf(blocks), title), author)),
  });
}

/** What a browser makes of a file of plain text: a page with nothing in it but `<pre>`; else null. */
function plainTextIn(page: Tree): string | null {
  const said = (findElement(page, 'body')?.children ?? []).filter(
    (child) => typeof child !== 'string' || child.trim() !== '',
  );
  const [only] = said;
  if (said.length !== 1 || only === undefined || typeof only === 'string' || only.tag !== 'pre') return null;
  return only.children.every((child) => typeof child === 'string') ? textOf(only) : null;
}

function setText(node: PageNode | undefined, text: string): void {
  if (node) node.textContent = text;
}

/**
 * The main heading rather than the name of the window, where that one says the same and more
 * (`Title – Site`), or where the page is nothing but an article with one such heading.
 */
function titleOf(given: string | null, page: Tree, isBare: boolean): string | null {
  const headings = [...everyElement(page)]
    .filter(({ tag }) => tag === 'h1')
    .map((tree) => canonicalText(textOf(tree)))
    .filter((heading) => heading !== '');
  const title = canonicalText(given ?? '');
  if (title === '' || (isBare && headings.length === 1)) return headings[0] ?? (title === '' ? null : title);
  const same = headings.find(
    (heading) => heading.length > 3 && title.toLowerCase().includes(heading.toLowerCase()),
  );
  return same ?? title;
}

/** The title stands above the article; where the article says it again before its first text, that is left away. */
function withoutTitle(segments: readonly DraftSegment[], title: string | null): readonly DraftSegment[] {
  const text = segments.findIndex(({ kind }) => kind !== 'heading');
  const same = segments.findIndex(
    ({ kind, text: own }) => kind === 'heading' && own.toLowerCase() === (title ?? '').toLowerCase(),
  );
  return same === -1 || (text !== -1 && same > text + 2) ? segments : segments.toSpliced(same, 1);
}

/** What pages say between the title and the text: the author, who stands above the article, and how long it takes to read. */
const withoutByline = (segments: readonly DraftSegment[], author: string | null): readonly DraftSegment[] =>
  segments.filter(
    ({ kind, text }, index) =>
      index > 2 ||
      kind !== 'paragraph' ||
      ((author === null || byline(text) !== canonicalText(author)) && !readingTime.test(text)),
  );

const readingTime =
  /^.{0,40}\b\d+\s?-?min(?:ute|uten|utes|s)?\.?\s(?:read|lesezeit)\b.{0,40}$|^lesezeit\b.{0,30}$/iu;

const byline = (text: string | null): string | null =>
  text === null
    ? null
    : canonicalText(text).replace(/^(?:by|von|text|autorin|autor|author)\s*:?\s+(?=\p{Lu})/iu, '') || null;

const given = <Key extends string>(key: Key, value: string | null): { readonly [Name in Key]?: string } =>
  value === null ? {} : ({ [key]: value } as { readonly [Name in Key]?: string });

function baseOf(page: Tree): string | null {
  for (const element of everyElement(page)) {
    if (element.tag !== 'base') continue;
    const href = attribute(element, 'href');
    return /^https?:/iu.test(href) ? href : null;
  }
  return null;
}

/** What browsers write into a page that they save: `<!-- saved from url=(0023)https://… -->`, SingleFile likewise. */
const savedFrom = (source: string): string | null =>
  /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?:[^\s>]{1,2000})/iu.exec(
    source.slice(0, 10_000),
  )?.[1] ?? null;
