import { DOMParser, parseHTML } from 'linkedom/worker';
import type { DomNode } from './tree.ts';

/** As much of a DOM's element as is changed: before a page is weighed, its footnotes are taken out. */
export type PageNode = DomNode & { textContent: string | null; readonly remove: () => void };

/** A parsed page. No script in it ever runs, nothing that it names is ever fetched. */
export type Page = { readonly documentElement: PageNode };

/**
 * HTML of any kind, pieces of it, too. The parser builds no missing root itself and lets text stand
 * beside one; such a source is put into a page of our own.
 */
export function parsePage(source: string): Page {
  const { document } = parseHTML(source === '' ? ' ' : source);
  if (isWhole([...document.childNodes])) return document;
  const inner = source.replace(/<\/?(?:html|head|body)(?:\s[^<>]*)?>/giu, '');
  return parseHTML(`<!doctype html><html><head></head><body>${inner}</body></html>`).document;
}

/** Whether everything that is to be read stands in one `<html>`; scripts often stand behind it. */
function isWhole(nodes: readonly DomNode[]): boolean {
  const said = nodes.filter(({ nodeType, nodeName, nodeValue }) =>
    nodeType === 3
      ? nodeValue?.trim() !== ''
      : nodeType === 1 && !/^(?:script|style|link|meta)$/iu.test(nodeName),
  );
  return said.length === 1 && said[0]?.nodeName.toLowerCase() === 'html';
}

/**
 * XML: package files of e-books, chapters in XHTML. The parser reads no document type, so that no
 * entity of anybody's making is ever expanded or fetched; those that HTML names are known.
 */
export function parseXml(source: string): Page {
  // The rule against parsing is for pages in the reader; this DOM is no page and is only read.
  // oxlint-disable-next-line eslint/no-restricted-properties
  return new DOMParser().parseFromString(withHtmlEntities(source), 'text/xml');
}

const named = /&(?!(?:amp|lt|gt|quot|apos);)[a-z][a-z0-9]{1,30};/giu;

function withHtmlEntities(source: string): string {
  const names = [...new Set(source.match(named))];
  if (names.length === 0) return source;
  const known = new Map(names.map((name) => [name, characterOf(name)]));
  return source.replace(named, (name) => known.get(name) ?? name);
}

/** Asked of the parser for HTML, which has the list. */
function characterOf(name: string): string {
  const text = [...parsePage(`<p>${name}</p>`).documentElement.childNodes]
    .flatMap((body) => [...body.childNodes])
    .flatMap((paragraph) => [...paragraph.childNodes])
    .map(({ nodeValue }) => nodeValue ?? '')
    .join('');
  return text === name ? name.replace('&', '&amp;') : text;
}
