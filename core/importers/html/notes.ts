import { everyElement, hasClass, type Tree, attribute, textOf } from './tree.ts';

/** The footnotes of one or several pages that belong together. */
export type Notes = {
  /** The number that stands in place of a link to a note. */
  readonly calls: ReadonlyMap<Tree, number>;
  /** The element of each note; it is read at the end, not where it stands. */
  readonly notes: ReadonlyMap<Tree, number>;
  /** Links that lead from a note back into the text. */
  readonly backLinks: ReadonlySet<Tree>;
};

export const noNotes: Notes = { calls: new Map(), notes: new Map(), backLinks: new Set() };

/** A page, and the name by which links of the others reach it; `''` if there is but one. */
export type NotedPage = { readonly path: string; readonly tree: Tree };

type Place = { readonly element: Tree; readonly page: NotedPage };

/**
 * Finds footnotes: short links (`1`, `[2]`, `*`) to an element that says it is a note, or that leads
 * back to where the link stands. This holds for what Word, Pandoc, MediaWiki, Markdown programs and
 * e-books write. They are numbered in the order in which the text first calls them. `resolve` makes
 * the name of a page of a link's address, seen from another page.
 */
export function findNotes(
  pages: readonly NotedPage[],
  resolve = (_from: string, to: string): string => to,
): Notes {
  const parents = new Map<Tree, Tree>();
  const places = new Map<string, Place>();
  const links: { readonly link: Tree; readonly page: NotedPage; readonly key: string }[] = [];
  for (const page of pages)
    for (const element of everyElement(page.tree)) {
      for (const child of element.children) if (typeof child !== 'string') parents.set(child, element);
      for (const id of [attribute(element, 'id'), element.tag === 'a' ? attribute(element, 'name') : ''])
        if (id !== '' && !places.has(`${page.path}#${id}`))
          places.set(`${page.path}#${id}`, { element, page });
      const [to = '', id] = attribute(element, 'href').split('#');
      if (element.tag === 'a' && id)
        links.push({
          link: element,
          page,
          key: `${to === '' ? page.path : resolve(page.path, to)}#${decoded(id)}`,
        });
    }

  const above = function* (element: Tree): Generator<Tree> {
    for (let at: Tree | undefined = element; at; at = parents.get(at)) yield at;
  };
  const noteAt = (target: Tree): Tree | null => {
    for (const element of above(target))
      if (noteTags.has(element.tag)) return isSmall(element) ? element : null;
    return null;
  };
  const target = new Map(links.map(({ link, key }) => [link, places.get(key)?.element]));
  const linksIn = (note: Tree): readonly Tree[] => [...everyElement(note)].filter((each) => target.has(each));

  const calls = new Map<Tree, number>();
  const notes = new Map<Tree, number>();
  const backLinks = new Set<Tree>();
  for (const { link } of links) {
    const there = target.get(link);
    if (there === undefined || backLinks.has(link) || !sign.test(textOf(link))) continue;
    const around = [...above(link)];
    if (!saysCall(link) && around.some(({ tag }) => /^(?:h[1-6]|nav)$/u.test(tag))) continue;
    const note = noteAt(there);
    if (note === null || around.includes(note) || around.some((each) => notes.has(each))) continue;
    const back = linksIn(note).filter((each) => {
      const to = target.get(each);
      return to !== undefined && (around.slice(0, 4).includes(to) || [...everyElement(link)].includes(to));
    });
    if (back.length === 0 && ![...above(note)].slice(0, 4).some(saysNote)) continue;
    if (!notes.has(note)) notes.set(note, notes.size + 1);
    calls.set(link, notes.get(note) ?? 0);
    for (const each of back) backLinks.add(each);
  }
  return { calls, notes, backLinks };
}

/** What a link to a note shows. */
const sign = /^\s*[[(]?\s*(?:\d{1,4}|[*†‡§¶]{1,3}|[a-z]|[ivxlc]{1,6})\s*[\])]?\s*$/iu;

const noteTags = new Set(['li', 'aside', 'p', 'dd', 'div', 'tr', 'section', 'footnote']);

/** A note says a thing or two; what holds a whole chapter is none. */
function isSmall(element: Tree): boolean {
  let count = 0;
  for (const _ of everyElement(element)) if ((count += 1) > 200) return false;
  return textOf(element).length < 10_000;
}

const kindOf = (element: Tree): string => `${attribute(element, 'epub:type')} ${attribute(element, 'role')}`;

const saysCall = (link: Tree): boolean =>
  /\b(?:noteref|doc-noteref)\b/u.test(kindOf(link)) || hasClass(link, /^(?:footnote-?ref|noteref)$/iu);

const saysNote = (element: Tree): boolean =>
  /\b(?:footnotes?|endnotes?|rearnotes?|doc-footnote|doc-endnotes?|note)\b/u.test(kindOf(element)) ||
  hasClass(element, /^(?:footnotes?|endnotes?|references|reflist)$/iu);

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
