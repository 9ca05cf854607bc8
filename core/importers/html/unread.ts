import { type Tree, attribute, hasClass, textOf } from './tree.ts';
import { isWordSign } from './word-lists.ts';

/** What is no text, or what a page needs for itself. */
const unread = new Set(
  'script style noscript template iframe object embed applet svg canvas audio video picture source track map area head title meta link base rp rt'.split(
    ' ',
  ),
);

const controls = new Set(
  'button input select option textarea datalist progress meter dialog nav menuitem'.split(' '),
);

const unreadRoles = new Set([
  'navigation',
  'banner',
  'search',
  'dialog',
  'alertdialog',
  'toolbar',
  'menu',
  'menubar',
  'tooltip',
]);

const unreadClass =
  /^(?:sr-only|visually-hidden|screen-reader-text|mw-editsection|navbox|catlinks|printfooter|toc|table-of-contents|mw-cite-backlink|mw-jump-link|headerlink|anchorjs-link|footnote-backref|footnote-back|noprint|d-none)$/iu;

/** What stands between the paragraphs of a page and is none of its text. */
const intruder =
  /^(?:ads?|advert|adverts|advertisement|anzeige|werbung|sponsored|promo|adsbygoogle)(?:[-_].*)?$|^(?:share|sharing|social|newsletter|related|cookies?|comments?)[-_](?:bar|buttons?|links?|box|signup|form|banner|posts?|teaser|list|section)$/iu;

/** What everything stands in. Some pages hide it until their scripts have run. */
const trunk = new Set(['html', 'body', 'main', 'article']);

/** Whether nothing of an element is read: scripts, pictures, and all that is in the way. */
export const isUnread = (tree: Tree): boolean => unread.has(tree.tag) || isInTheWay(tree);

/**
 * Whether an element is none of the article, though it may stand in the midst of it: navigation,
 * forms, advertisements, what is hidden, signs that only lead somewhere.
 */
export const isInTheWay = (tree: Tree): boolean =>
  !trunk.has(tree.tag) &&
  (controls.has(tree.tag) ||
    isHidden(tree) ||
    isWordSign(tree) ||
    unreadRoles.has(attribute(tree, 'role').toLowerCase()) ||
    hasClass(tree, unreadClass) ||
    hasClass(tree, intruder) ||
    isAnchorSign(tree));

const isHidden = (tree: Tree): boolean =>
  tree.attributes.has('hidden') ||
  (attribute(tree, 'aria-hidden').toLowerCase() === 'true' && tree.tag !== 'math') ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attribute(tree, 'style'));

/** The `¶` or `#` behind a heading that links to it. */
const isAnchorSign = (tree: Tree): boolean =>
  tree.tag === 'a' && attribute(tree, 'href').includes('#') && /^\s*[#¶§🔗∞]\s*$/u.test(textOf(tree));
