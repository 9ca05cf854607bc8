import type { MarkSort } from '../inline-text.ts';
import { attribute, type Tree } from './tree.ts';

/** Elements that mark their text. */
const markTags: Readonly<Record<string, MarkSort>> = {
  em: { type: 'emphasis' },
  i: { type: 'emphasis' },
  cite: { type: 'emphasis' },
  dfn: { type: 'emphasis' },
  var: { type: 'emphasis' },
  strong: { type: 'strong' },
  b: { type: 'strong' },
  dt: { type: 'strong' },
  code: { type: 'code' },
  kbd: { type: 'code' },
  samp: { type: 'code' },
  tt: { type: 'code' },
};

/**
 * How an element marks its text: by what it is, or by its style, as office programs write it; they
 * also write `<b style="font-weight: normal">` around what is not bold at all.
 */
export function markOf(tree: Tree): MarkSort | null {
  const style = attribute(tree, 'style');
  const own = markTags[tree.tag] ?? null;
  if (own?.type === 'strong' && /font-weight\s*:\s*(?:normal|[1-4]00)/iu.test(style)) return null;
  if (own?.type === 'emphasis' && /font-style\s*:\s*normal/iu.test(style)) return null;
  if (own !== null || tree.tag !== 'span') return own;
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style)) return { type: 'strong' };
  return /font-style\s*:\s*italic/iu.test(style) ? { type: 'emphasis' } : null;
}

/** Elements that stand on lines of their own. */
export const blockTags: ReadonlySet<string> = new Set(
  'html body main article section div p header footer aside address figure figcaption details summary dl dt dd form fieldset legend center hgroup hr table caption thead tbody tfoot tr td th li ul ol menu dir blockquote pre h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

const raised = new Map(Array.from('0123456789+-n', (sign, index) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ'.charAt(index)]));
const lowered = new Map(Array.from('0123456789+-', (sign, index) => [sign, '₀₁₂₃₄₅₆₇₈₉₊₋'.charAt(index)]));

/** `2` as `²` or `₂`, so that m² does not become m2; what has no such sign stays as it is. */
export function shifted(text: string, tag: string): string {
  const signs = tag === 'sup' ? raised : tag === 'sub' ? lowered : null;
  const found = Array.from(text.trim(), (sign) => signs?.get(sign));
  return signs === null || found.length === 0 || found.includes(undefined) ? text : found.join('');
}
