import { Readability } from '@mozilla/readability';
import type { Page } from './parse.ts';
import { attribute, type DomNode, everyElement, hasClass, type Tree, treeOf } from './tree.ts';

/** The article of a page without the page around it, and what was found out about it on the way. */
export type MainContent = {
  readonly tree: Tree;
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly published: string | null;
};

/** What a page has around an article. A file without any of it is an article from top to bottom. */
const furniture = new Set(['nav', 'aside', 'footer', 'form', 'iframe', 'button', 'input', 'ins']);
const furnitureRole = /^(?:navigation|banner|complementary|contentinfo|search|dialog)$/iu;
const furnitureClass =
  /^(?:nav|menu|sidebar|footer|cookie|comments?|share|sharing|social|related|newsletter|ads?|advert|banner|breadcrumbs?)(?:[-_].*)?$/iu;

export const hasFurniture = (page: Tree): boolean => {
  for (const element of everyElement(page))
    if (
      furniture.has(element.tag) ||
      furnitureRole.test(attribute(element, 'role')) ||
      hasClass(element, furnitureClass) ||
      furnitureClass.test(attribute(element, 'id'))
    )
      return true;
  return false;
};

/** Below this a page is rather short than badly weighed. */
const enoughCharacters = 300;

/** Readability as it is used here; its own types ask for a whole DOM, which not every platform's types know. */
const Weigher = Readability as unknown as new (
  page: Page,
  options: {
    readonly serializer: (node: DomNode) => DomNode;
    readonly keepClasses: boolean;
    readonly charThreshold: number;
  },
) => {
  readonly parse: () => {
    readonly content?: DomNode | null;
    readonly textContent?: string | null;
    readonly title?: string | null;
    readonly byline?: string | null;
    readonly siteName?: string | null;
    readonly publishedTime?: string | null;
  } | null;
};

/** The article of a page by Mozilla's Readability, which changes the page; null where it finds none. */
export function mainContent(page: Page): MainContent | null {
  const parsed = new Weigher(page, {
    serializer: (node) => node,
    keepClasses: true,
    charThreshold: enoughCharacters,
  }).parse();
  if (!parsed?.content || (parsed.textContent ?? '').trim() === '') return null;
  return {
    tree: treeOf(parsed.content),
    title: parsed.title ?? null,
    byline: parsed.byline ?? null,
    siteName: parsed.siteName ?? null,
    published: parsed.publishedTime ?? null,
  };
}
