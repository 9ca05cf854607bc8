// Node would look for the file of an import; these are types of a package that has none.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./mammoth-browser.d.ts" />
import { zipSync } from 'fflate';
import mammoth from 'mammoth/mammoth.browser.js';
import { decodeText } from '../decode-text.ts';
import { withHeadingLevels } from '../html/heading-levels.ts';
import { segmentsOf } from '../html/html-blocks.ts';
import { findNotes } from '../html/notes.ts';
import { parsePage, parseXml } from '../html/parse.ts';
import { readBlocks, readNotes } from '../html/read-blocks.ts';
import { attribute, everyElement, findElement, hasClass, textOf, type Tree, treeOf } from '../html/tree.ts';
import { ImportError } from '../import-error.ts';
import { type ImportReading, importFault } from '../import-reading.ts';
import { clipped, languageNamed } from '../lenient-front-matter.ts';
import { nameOf } from '../read-text-file.ts';
import { settled } from '../settle-article.ts';
import { openZip, type Zip } from '../zip/open-zip.ts';
import { longest } from '../../model/longest.ts';

/** Word's own styles have English names in every language; other programs translate some. */
const styles: readonly string[] = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Titel'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Untertitel'] => p.subtitle:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Überschrift ${level}'] => h${level}:fresh`),
  ...['Quote', 'Intense Quote', 'Quotations', 'Block Text', 'Zitat', 'Intensives Zitat'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['HTML Preformatted', 'Preformatted Text', 'Source Code', 'Code'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
  "r[style-name='HTML Code'] => code",
  "r[style-name='Verbatim Char'] => code",
];

/** A Word file. Pictures, headers, footers and comments are left away, footnotes become references. */
export async function readDocx(name: string, bytes: Uint8Array): Promise<ImportReading> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return isLockedPackage(bytes)
      ? importFault('encrypted')
      : importFault('damaged', 'This is a Word file of the old kind (.doc); save it as .docx.');
  const zip = openZip(bytes);
  const parts = checkedParts(zip);
  if (parts['word/document.xml'] === undefined)
    return importFault('damaged', 'word/document.xml is missing.');
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer: zipSync(parts, { level: 0 }).buffer },
    {
      styleMap: styles,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    },
  );
  const tree = treeOf(parsePage(value).documentElement);
  const reading = { base: null, notes: findNotes([{ path: '', tree }]) };
  const core = propertiesOf(zip);
  const named = nameOf(name);
  const subtitle = [...everyElement(tree)].find((element) => hasClass(element, /^subtitle$/u));
  return settled({
    format: 'docx',
    title: ownTitle(tree) ?? core.title,
    name: named.title,
    language: core.language ?? named.language,
    front: {
      ...(core.author === null ? {} : { author: core.author }),
      ...(subtitle && ownTitle(tree) !== null ? { subtitle: textOf(subtitle) } : {}),
      topics: [],
    },
    segments: withHeadingLevels(
      segmentsOf([...readBlocks(withoutTitles(tree), reading), ...readNotes(reading)]),
    ),
  });
}

/**
 * The parts that say something, unpacked under our own guard: what Mammoth is given is a new archive
 * that holds what it claims to hold and no document types.
 */
function checkedParts(zip: Zip): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  for (const name of zip.names) {
    if (!/^(?:word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|_rels\/\.rels|\[Content_Types\]\.xml)$/u.test(name))
      continue;
    const part = zip.bytes(name) ?? new Uint8Array();
    if (/<!DOCTYPE|<!ENTITY/iu.test(decodeText(part) ?? ''))
      throw new ImportError('damaged', `${name} declares a document type.`);
    parts[name] = part;
  }
  return parts;
}

/** A Word file with a password is a container of the old kind that holds one entry of this name, in UTF-16. */
function isLockedPackage(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('');
  for (let at = 0; at + name.length < bytes.length; at += 128)
    if (String.fromCharCode(...bytes.subarray(at, at + name.length)) === name) return true;
  return false;
}

const titleOf = (tree: Tree): Tree | undefined =>
  [...everyElement(tree)].find((element) => element.tag === 'h1' && hasClass(element, /^title$/u));

/** What stands in the style for titles. */
function ownTitle(tree: Tree): string | null {
  const title = titleOf(tree);
  return title ? clipped(textOf(title), longest.title) : null;
}

/** Without title and subtitle, which stand above the article. */
function withoutTitles(tree: Tree): Tree {
  const title = titleOf(tree);
  const isLeftOut = (child: Tree | string): boolean =>
    title !== undefined && typeof child !== 'string' && (child === title || hasClass(child, /^subtitle$/u));
  const without = (element: Tree): Tree => ({
    ...element,
    children: element.children
      .filter((child) => !isLeftOut(child))
      .map((child) =>
        typeof child !== 'string' && /^(?:html|body)$/u.test(child.tag) ? without(child) : child,
      ),
  });
  return without(tree);
}

/** Titles that Word gives by itself. */
const noTitle = /^(?:microsoft word\b|untitled|unbenannt|(?:document|dokument)\s?\d*$)|\.docx?$/iu;

function propertiesOf(zip: Zip) {
  const parsed = (name: string): Tree | null => {
    const source = zip.text(name);
    return source === null ? null : treeOf(parseXml(source).documentElement);
  };
  const core = parsed('docProps/core.xml');
  const property = (tag: string): string | null => {
    const element = core && findElement(core, tag);
    return element ? clipped(textOf(element), longest.title) : null;
  };
  const title = property('title');
  const styleSheet = parsed('word/styles.xml');
  const spoken = styleSheet && findElement(styleSheet, 'lang');
  return {
    title: title !== null && noTitle.test(title) ? null : title,
    author: property('creator'),
    language:
      languageNamed(property('language')) ??
      languageNamed(spoken ? attribute(spoken, 'w:val') : null) ??
      null,
  };
}
