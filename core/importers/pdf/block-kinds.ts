import { listSign } from '../plain-blocks.ts';
import { type Line, mostCommon, roundedSize } from './lines.ts';
import { bullet, type Group } from './paragraphs.ts';

/** What most of a document's letters look like. */
export type Body = { readonly size: number; readonly bold: boolean; readonly mono: boolean };

export function bodyOf(lines: readonly Line[]): Body {
  const sizes = new Map<number, number>();
  let [all, bold, mono] = [0, 0, 0];
  for (const { size, text, style } of lines) {
    sizes.set(roundedSize(size), (sizes.get(roundedSize(size)) ?? 0) + text.length);
    all += text.length;
    if (style.bold) bold += text.length;
    if (style.mono) mono += text.length;
  }
  return { size: mostCommon(sizes) ?? 0, bold: bold * 2 > all, mono: mono * 2 > all };
}

const longestHeading = 200;
const mostHeadingLines = 4;

/** Whether lines look like a heading: larger than the text, or all bold, or all in capitals, and short. */
export function looksLikeHeading(group: Group, body: Body): boolean {
  const text = group.map((line) => line.text).join(' ');
  if (text.length > longestHeading || group.length > mostHeadingLines || !/\p{L}/u.test(text)) return false;
  const isLarger = group.every(({ size }) => size > body.size * 1.08);
  if (isLarger) return !/[.,;]$/u.test(text) || text.length < 60;
  if (
    /[.,;]["'”“’»«)]*$/u.test(text) ||
    bullet.test(text) ||
    group.some(({ size }) => size < body.size * 0.93)
  )
    return false;
  const isBold = !body.bold && group.every(({ style }) => style.bold);
  return isBold || isCapitals(text) || (isNumbered(text) && group.every(({ style }) => style.italic));
}

const isCapitals = (text: string): boolean =>
  (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}/u.test(text) && text.length <= 80;

const isNumbered = (text: string): boolean =>
  /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-Z]\.|[IVX]{1,5}\.)\s+\p{Lu}/u.test(text);

/** How deep a numbered heading stands, from 0: `2.1 Markets` → 1; null where it has no number. */
export function numberedDepth(text: string): number | null {
  const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{L}/u.exec(text)?.[1];
  return number === undefined ? null : number.split('.').length - 1;
}

/** What a heading looks like, for ranking: the more, the higher. */
export function headingWeight(group: Group): number {
  const [first] = group;
  if (first === undefined) return 0;
  return roundedSize(first.size) * 100 + (first.style.bold ? 10 : 0) + (isCapitals(first.text) ? 5 : 0);
}

/** The sign of an item, and how many UTF-16 units it takes; null where there is none. */
export function itemSign(text: string): { readonly ordinal: number | null; readonly length: number } | null {
  const dot = bullet.exec(text);
  if (dot) return { ordinal: null, length: dot[0].length };
  const sign = listSign(text);
  return sign && { ordinal: sign.ordinal, length: text.length - sign.rest.length };
}
