import type { Stretch } from '../model/segment.ts';
import type { DraftMark } from './draft.ts';

/**
 * The marks of a text in the one order and shape that every importer ends in and that Markdown can
 * say: links do not overlap; no mark lies within another of its type; emphasis and strong words with
 * nothing but a space between are one; neither begins or ends inside of code; no mark begins or ends
 * with a space or in the middle of a character.
 */
export function tidyMarks(text: string, marks: readonly DraftMark[]): readonly DraftMark[] {
  if (marks.length === 0) return marks;
  const trimmed = marks.flatMap((mark) => trim(text, mark));
  const links = apart(text, trimmed.filter(isLink));
  const edges = links.flatMap(({ start, end }) => [start, end]);
  const code = union(
    '',
    union('', stretches(trimmed, 'code'))
      .flatMap((each) => cutAt(each, edges))
      .flatMap((each) => trim(text, each)),
  );
  const words = (['strong', 'emphasis'] as const).flatMap((type) =>
    union(text, stretches(trimmed, type))
      .flatMap((each) => trim(text, outside(each, code)))
      .map(({ start, end }) => ({ type, start, end })),
  );
  return [
    ...links,
    ...words,
    ...code.map(({ start, end }) => ({ type: 'code' as const, start, end })),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end || rank[a.type] - rank[b.type]);
}

/** Outermost first, where two marks cover the same text. */
const rank = { link: 0, strong: 1, emphasis: 2, code: 3 } as const;

type LinkMark = Extract<DraftMark, { readonly type: 'link' }>;
const isLink = (mark: DraftMark): mark is LinkMark => mark.type === 'link';

const stretches = (marks: readonly DraftMark[], type: DraftMark['type']): readonly Stretch[] =>
  marks.filter((mark) => mark.type === type);

/** The mark without spaces at its ends, on whole characters; nothing if nothing is left. */
function trim<Of extends Stretch>(text: string, mark: Of): readonly Of[] {
  let [start, end] = [Math.max(mark.start, 0), Math.min(mark.end, text.length)];
  if (isLow(text, start)) start -= 1;
  if (isLow(text, end)) end += 1;
  while (start < end && text[start] === ' ') start += 1;
  while (start < end && text[end - 1] === ' ') end -= 1;
  return start < end ? [{ ...mark, start, end }] : [];
}

const isLow = (text: string, at: number): boolean =>
  at > 0 && /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));

/** Links one after the other: what an earlier one covers, a later one does not. */
function apart(text: string, links: readonly LinkMark[]): readonly LinkMark[] {
  const found: LinkMark[] = [];
  for (const link of links.toSorted((a, b) => a.start - b.start || b.end - a.end))
    found.push(...trim(text, { ...link, start: Math.max(link.start, found.at(-1)?.end ?? 0) }));
  return found;
}

/** Stretches that overlap or touch made one; given the text, those with only a space between, too. */
function union(text: string, all: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { start, end } of all.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    const near = last && (start <= last.end || (start === last.end + 1 && text[last.end] === ' '));
    if (near) found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else found.push({ start, end });
  }
  return found;
}

function cutAt({ start, end }: Stretch, edges: readonly number[]): readonly Stretch[] {
  const cuts = [start, ...edges.filter((edge) => start < edge && edge < end), end];
  return cuts.slice(1).map((cut, index) => ({ start: cuts[index] ?? start, end: cut }));
}

/** A stretch drawn back from the code that one of its ends falls into. It may end up empty. */
function outside({ start, end }: Stretch, code: readonly Stretch[]): Stretch {
  const inside = (at: number) => code.find((each) => each.start < at && at < each.end);
  return { start: inside(start)?.end ?? start, end: inside(end)?.start ?? end };
}
