import { type Body, looksLikeHeading } from './block-kinds.ts';
import { bare, sensibleTitle } from './head-of-pdf.ts';
import { roundedSize } from './lines.ts';
import type { Group } from './paragraphs.ts';
import type { PdfDocument } from './piece.ts';

/** A title, and the lines that show it: they are not shown again as a heading. */
export type Title = { readonly text: string; readonly groups: readonly Group[] };

/**
 * The title that the document names, if it says so on its first page too; else the biggest lines
 * there; else the one it names anyway. Empty where there is none. `textOf` puts a group's lines together.
 */
export function titleOf(
  document: PdfDocument,
  firstPage: readonly Group[],
  body: Body,
  textOf: (group: Group) => string,
): Title {
  const named = sensibleTitle(document.title);
  const headings = firstPage.filter((group) => looksLikeHeading(group, body));
  const shown = named === '' ? [] : run(headings, (text) => bare(named).startsWith(bare(text)), textOf);
  if (shown.length > 0 && bare(shown.map(textOf).join('')) === bare(named))
    return { text: named, groups: shown };
  if (named !== '' && firstPage.some((group) => bare(textOf(group)).includes(bare(named))))
    return { text: named, groups: [] };

  const sizeOf = (group: Group): number => roundedSize(group[0]?.size ?? 0);
  const biggest = Math.max(0, ...headings.map(sizeOf));
  if (biggest < body.size * 1.15) return { text: named, groups: [] };
  const at = headings.findIndex((group) => sizeOf(group) === biggest);
  const own = headings.slice(at, at + 3).filter((group) => sizeOf(group) === biggest);
  const text = sensibleTitle(own.map(textOf).join(' '));
  return text === '' ? { text: named, groups: [] } : { text, groups: own };
}

/** The first headings one after the other that fit. */
function run(
  headings: readonly Group[],
  fits: (text: string) => boolean,
  textOf: (group: Group) => string,
): readonly Group[] {
  const from = headings.findIndex((group) => fits(textOf(group)));
  if (from < 0) return [];
  const found: Group[] = [];
  for (const group of headings.slice(from)) {
    if (!fits([...found, group].map(textOf).join(''))) break;
    found.push(group);
  }
  return found;
}
