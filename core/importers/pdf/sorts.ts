import type { DraftSegment } from '../draft.ts';
import { headsReferences, referenceNumber } from '../references.ts';
import { type Body, itemSign, looksLikeHeading } from './block-kinds.ts';
import { headingLevels, isInOutline } from './heading-levels.ts';
import type { Line } from './lines.ts';
import type { Column, Group } from './paragraphs.ts';

/** What a group of lines is. `skip`: UTF-16 units of a sign at its start that is no part of its text. */
export type Sort = Pick<DraftSegment, 'kind' | 'level' | 'depth' | 'ordinal'> & {
  readonly skip: number;
};

const textOf = (group: Group): string => group.map(({ text }) => text).join(' ');

/** What each group is, in their order. `depths` are the outline's, `columnOf` the column a line stands in. */
export function sortsOf(
  groups: readonly Group[],
  body: Body,
  depths: ReadonlyMap<string, number>,
  columnOf: (line: Line) => Column | undefined,
): readonly Sort[] {
  const headings = groups.filter((group) => isInOutline(group, depths) || looksLikeHeading(group, body));
  const levels = headingLevels(headings, depths);
  let inReferences = false;
  let open: readonly number[] = [];
  return groups.map((group, index): Sort => {
    const level = levels.get(group);
    if (level !== undefined) {
      inReferences = headsReferences(textOf(group));
      open = [];
      return { kind: 'heading', level, skip: 0 };
    }
    const text = group[0]?.text ?? '';
    if (inReferences && referenceNumber(text) !== null) return { kind: 'reference', skip: 0 };
    if (!body.mono && group.every(({ style }) => style.mono)) return { kind: 'code', skip: 0 };
    const sign = itemSign(text);
    if (sign && isItem(groups, index)) {
      open = opened(open, group);
      const ordinal = sign.ordinal === null ? {} : { ordinal: sign.ordinal };
      return { kind: 'item', depth: open.length - 1, ...ordinal, skip: sign.length };
    }
    open = [];
    return { kind: isQuotation(group, columnOf) ? 'quotation' : 'paragraph', skip: 0 };
  });
}

/** Numbers make a list only together: a lone `1. Mai …` is a date. */
function isItem(groups: readonly Group[], index: number): boolean {
  const ordinal = (at: number): number | null | undefined => itemSign(groups[at]?.[0]?.text ?? '')?.ordinal;
  const own = ordinal(index);
  if (typeof own !== 'number') return own === null;
  // Items of an inner list may stand between two of an outer one.
  for (let at = index - 1; at >= 0 && at > index - 12 && ordinal(at) !== undefined; at -= 1)
    if (ordinal(at) === own - 1) return true;
  for (let at = index + 1; at < index + 12 && ordinal(at) !== undefined; at += 1)
    if (ordinal(at) === own + 1) return true;
  return false;
}

/** How far in the lists that are open begin, in points, once this item is among them. */
function opened(open: readonly number[], [first]: Group): readonly number[] {
  if (first === undefined) return open;
  // Numbers of two digits begin further out than those of one.
  const outer = open.filter((x) => x < first.x - first.size * 0.9);
  return [...outer, first.x];
}

/** Set in on both sides, and more than one line: nobody indents the right side but to quote. */
function isQuotation(group: Group, columnOf: (line: Line) => Column | undefined): boolean {
  return (
    group.length > 1 &&
    group.every((line) => {
      const column = columnOf(line);
      const least = 1.5 * line.size;
      return column && line.x >= column.left + least && line.right <= column.right - least;
    })
  );
}
