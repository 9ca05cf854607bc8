import { ImportError } from '../import-error.ts';
import { parseXml } from '../html/parse.ts';
import { attribute, everyElement, findElement, textOf, type Tree, treeOf } from '../html/tree.ts';
import { pathIn } from '../zip/paths.ts';
import type { Zip } from '../zip/open-zip.ts';

/** A file of an e-book, by its path in the archive. */
export type Chapter = {
  readonly path: string;
  /** Whether it belongs to the text that is read from beginning to end. */
  readonly isLinear: boolean;
};

export type EpubPackage = {
  readonly metadata: Tree;
  readonly chapters: readonly Chapter[];
  /** The table of contents: a page of XHTML, or an NCX; null if there is neither. */
  readonly contents: { readonly path: string; readonly isNcx: boolean } | null;
};

/** What fonts are scrambled with; it hides no text. */
const fontMethods = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** Whether the text of a book is locked. */
export function isLocked(zip: Zip): boolean {
  const text = zip.text('META-INF/encryption.xml');
  if (text === null) return false;
  return elementsOf(treeOf(parseXml(text).documentElement), 'encrypteddata').some((data) => {
    const method = findElement(data, 'encryptionmethod');
    return method === null || !fontMethods.has(attribute(method, 'algorithm'));
  });
}

/** The package of a book: its metadata and the order in which it is read. Throws `ImportError`. */
export function readPackage(zip: Zip): EpubPackage {
  const container = zip.text('META-INF/container.xml');
  if (container === null) throw new ImportError('damaged', 'META-INF/container.xml is missing.');
  const rootFile = findElement(treeOf(parseXml(container).documentElement), 'rootfile');
  const path = pathIn('', rootFile ? attribute(rootFile, 'full-path') : '');
  const source = zip.text(path);
  if (source === null) throw new ImportError('damaged', 'The package of the book is missing.');
  const tree = treeOf(parseXml(source).documentElement);

  const items = new Map(
    elementsOf(findElement(tree, 'manifest') ?? tree, 'item').map((item) => [attribute(item, 'id'), item]),
  );
  const pathOf = (item: Tree): string => pathIn(path, attribute(item, 'href'));
  const spine = findElement(tree, 'spine');
  const left = leftOut(tree, path);
  const chapters = elementsOf(spine ?? tree, 'itemref').flatMap((reference): readonly Chapter[] => {
    const item = items.get(attribute(reference, 'idref'));
    const isText = item && /html|xml|dtbook/iu.test(attribute(item, 'media-type') || 'html');
    if (!item || !isText || left.has(pathOf(item))) return [];
    return [{ path: pathOf(item), isLinear: attribute(reference, 'linear').toLowerCase() !== 'no' }];
  });
  const nav = [...items.values()].find((item) => /\bnav\b/u.test(attribute(item, 'properties')));
  const ncx =
    items.get(spine ? attribute(spine, 'toc') : '') ??
    [...items.values()].find((item) => /dtbncx/u.test(attribute(item, 'media-type')));
  const contents = nav ?? ncx;
  return {
    metadata: findElement(tree, 'metadata') ?? tree,
    chapters,
    contents: contents ? { path: pathOf(contents), isNcx: contents !== nav } : null,
  };
}

export const elementsOf = (tree: Tree, tag: string): readonly Tree[] =>
  [...everyElement(tree)].filter((element) => element.tag === tag);

/** Covers and tables of contents, where the package says which pages those are. */
const leftOut = (tree: Tree, path: string): ReadonlySet<string> =>
  new Set(
    elementsOf(tree, 'reference')
      .filter((reference) => /^(?:toc|cover)$/iu.test(attribute(reference, 'type')))
      .map((reference) => pathIn(path, attribute(reference, 'href'))),
  );

/** What the table of contents calls each page: the first entry for it. */
export function titlesOf(zip: Zip, { contents }: EpubPackage): ReadonlyMap<string, string> {
  const source = contents && zip.text(contents.path);
  if (!contents || source === null) return new Map();
  const tree = treeOf(parseXml(source).documentElement);
  const entries = contents.isNcx
    ? elementsOf(tree, 'navpoint').map((point) => {
        const [label, target] = [findElement(point, 'navlabel'), findElement(point, 'content')];
        return { label, href: target ? attribute(target, 'src') : '' };
      })
    : elementsOf(tocOf(tree), 'a').map((link) => ({ label: link, href: attribute(link, 'href') }));
  const titles = new Map<string, string>();
  for (const { label, href } of entries) {
    const page = pathIn(contents.path, href);
    if (label && !titles.has(page)) titles.set(page, textOf(label));
  }
  return titles;
}

const tocOf = (tree: Tree): Tree =>
  elementsOf(tree, 'nav').find((nav) => /\btoc\b/u.test(attribute(nav, 'epub:type'))) ?? tree;
