import { canonicalText } from '../../text/canonical.ts';
import type { Block } from '../block.ts';
import { type ImportReading, importFault } from '../import-reading.ts';
import { isoDay } from '../iso-day.ts';
import { clipped, languageNamed } from '../lenient-front-matter.ts';
import { withHeadingLevels } from '../html/heading-levels.ts';
import { segmentsOf } from '../html/html-blocks.ts';
import { findNotes } from '../html/notes.ts';
import { parsePage, parseXml } from '../html/parse.ts';
import { readBlocks, readNotes } from '../html/read-blocks.ts';
import { attribute, findElement, textOf, type Tree, treeOf } from '../html/tree.ts';
import { nameOf } from '../read-text-file.ts';
import { settled } from '../settle-article.ts';
import { pathIn } from '../zip/paths.ts';
import { openZip, type Zip } from '../zip/open-zip.ts';
import { elementsOf, isLocked, readPackage, titlesOf } from './package.ts';
import { longest } from '../../model/longest.ts';

/**
 * A book in EPUB 2 or 3 as one article: its chapters in the order of the spine, notes as references
 * at the end. What the archive holds besides is never unpacked.
 */
export function readEpub(name: string, bytes: Uint8Array): ImportReading {
  const zip = openZip(bytes);
  if (isLocked(zip)) return importFault('encrypted');
  const book = readPackage(zip);
  const titles = titlesOf(zip, book);
  const pages = book.chapters.flatMap(({ path, isLinear }) => {
    const tree = pageOf(zip, path);
    return tree === null ? [] : [{ path, tree, isLinear }];
  });
  if (pages.length === 0) return importFault('damaged', 'None of the book’s chapters can be found.');
  const reading = { base: null, notes: findNotes(pages, pathIn) };
  const chapters = withTitles(
    pages
      .filter(({ isLinear }) => isLinear)
      .map(({ path, tree }) => ({ blocks: readBlocks(tree, reading), title: titles.get(path) })),
  );
  const metadata = (tag: string): readonly string[] =>
    elementsOf(book.metadata, tag).flatMap((element) => clipped(textOf(element), longest.citation) ?? []);
  const named = nameOf(name);
  return settled({
    format: 'epub',
    title: mainTitle(book.metadata) ?? metadata('title')[0] ?? null,
    name: named.title,
    language: languageNamed(metadata('language')[0] ?? null) ?? named.language,
    front: {
      ...given('author', authors(book.metadata)),
      ...given('publisher', metadata('publisher')[0]),
      ...given(
        'source',
        metadata('source')
          .concat(metadata('identifier'))
          .find((text) => /^https?:/iu.test(text)),
      ),
      ...given('date', dateOf(book.metadata)),
      topics: metadata('subject')
        .flatMap((subject) => clipped(subject, longest.topic) ?? [])
        .slice(0, 30),
    },
    segments: withHeadingLevels(segmentsOf([...chapters, ...readNotes(reading)])),
  });
}

/** A chapter is XHTML, and where it is not well made, HTML. */
function pageOf(zip: Zip, path: string): Tree | null {
  const source = zip.text(path);
  if (source === null) return null;
  const root = parseXml(source).documentElement as ReturnType<typeof parseXml>['documentElement'] | null;
  const tree = root && treeOf(root);
  return tree && findElement(tree, 'body') ? tree : treeOf(parsePage(source).documentElement);
}

type ReadChapter = { readonly blocks: readonly Block[]; readonly title: string | undefined };

/**
 * The chapters one after the other. One that begins without a heading is given the one that the table
 * of contents has for it, of the same level as the others have.
 */
function withTitles(chapters: readonly ReadChapter[]): readonly Block[] {
  const headings = chapters.map(({ blocks }) =>
    blocks.slice(0, 3).find(({ sort }) => sort.kind === 'heading'),
  );
  const level = Math.min(...headings.flatMap((heading) => heading?.sort.level ?? []), 6);
  return chapters.flatMap(({ blocks, title = '' }, index) => {
    const text = canonicalText(title);
    if (text === '' || blocks.length === 0 || headings[index]) return blocks;
    return [
      { sort: { kind: 'heading', level }, content: { pieces: [text], spans: [] }, line: 1 } as const,
      ...blocks,
    ];
  });
}

/** Where a book has several titles, one may be called the main one. */
function mainTitle(metadata: Tree): string | null {
  const main = elementsOf(metadata, 'meta').find(
    (meta) => attribute(meta, 'property') === 'title-type' && textOf(meta).trim() === 'main',
  );
  const id = main && attribute(main, 'refines').replace(/^#/u, '');
  const title = id && elementsOf(metadata, 'title').find((element) => attribute(element, 'id') === id);
  return title ? textOf(title) : null;
}

/** Authors rather than translators and editors, where the roles are told. */
function authors(metadata: Tree): string | null {
  const roles = new Map(
    elementsOf(metadata, 'meta')
      .filter((meta) => attribute(meta, 'property') === 'role')
      .map((meta) => [attribute(meta, 'refines').replace(/^#/u, ''), textOf(meta).trim()]),
  );
  const creators = elementsOf(metadata, 'creator').filter((creator) => {
    const role = attribute(creator, 'opf:role') || (roles.get(attribute(creator, 'id')) ?? '');
    return role === '' || role === 'aut';
  });
  const names = (creators.length > 0 ? creators : elementsOf(metadata, 'creator')).flatMap(
    (creator) => clipped(textOf(creator), 200) ?? [],
  );
  return names.length === 0 ? null : names.join(', ');
}

function dateOf(metadata: Tree): string | null {
  const dates = elementsOf(metadata, 'date');
  const event = (date: Tree): number =>
    ['publication', 'original-publication', ''].indexOf(attribute(date, 'opf:event'));
  return (
    dates
      .filter((date) => event(date) !== -1)
      .toSorted((a, b) => event(a) - event(b))
      .map((date) => isoDay(textOf(date)))
      .find((day) => day !== null) ?? null
  );
}

const given = <Key extends string>(
  key: Key,
  value: string | null | undefined,
): { readonly [Name in Key]?: string } =>
  value === null || value === undefined ? {} : ({ [key]: value } as { readonly [Name in Key]?: string });
