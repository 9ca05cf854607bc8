import { headingWeight, numberedDepth } from './block-kinds.ts';
import { bare } from './head-of-pdf.ts';
import type { Group } from './paragraphs.ts';
import type { PdfDocument } from './piece.ts';

const textOf = (group: Group): string => group.map(({ text }) => text).join(' ');

/** Title of a bookmark, bare → how deep it stands below the outermost that is not the whole document. */
export function outlineDepths(outline: PdfDocument['outline'], title: string): ReadonlyMap<string, number> {
  const own = outline.filter((entry) => bare(entry.title) !== '' && bare(entry.title) !== bare(title));
  const least = own.reduce((depth, entry) => Math.min(depth, entry.depth), Infinity);
  const depths = new Map<string, number>();
  for (const entry of own)
    if (!depths.has(bare(entry.title))) depths.set(bare(entry.title), entry.depth - least);
  return depths;
}

/** Whether the document's own outline names these lines. */
export const isInOutline = (group: Group, depths: ReadonlyMap<string, number>): boolean =>
  group.length <= 4 && depths.has(bare(textOf(group)));

/**
 * The level of each heading, 2 to 4: by the outline where it names most of them, by their numbers
 * where most have one, else by rank of what they look like.
 */
export function headingLevels(
  headings: readonly Group[],
  depths: ReadonlyMap<string, number>,
): ReadonlyMap<Group, number> {
  const byOutline = headings.map((heading) => depths.get(bare(textOf(heading))) ?? null);
  const byNumber = headings.map((heading) => numberedDepth(textOf(heading)));
  const weights = [...new Set(headings.map(headingWeight))].toSorted((a, b) => b - a);
  const told = [byOutline, byNumber].find(
    (each) => each.filter((depth) => depth !== null).length * 2 > headings.length,
  );
  return new Map(
    headings.map((heading, index) => {
      const rank = weights.indexOf(headingWeight(heading));
      return [heading, Math.min(4, 2 + (told?.[index] ?? rank))];
    }),
  );
}
