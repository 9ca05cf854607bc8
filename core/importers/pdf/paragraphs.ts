import { listSign } from '../plain-blocks.ts';
import { referenceNumber } from '../references.ts';
import { type Line, mostCommon, roundedSize } from './lines.ts';

/** Lines that belong together: a paragraph, a heading, an item. Never empty. */
export type Group = readonly Line[];

/** The lines of one flow, and where its column begins and ends, in points. */
export type Column = {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
};

/** In letter sizes: what is further in than this is indented. */
const indent = 0.7;

/**
 * Groups the lines of all columns, in reading order. Paragraphs go on across columns and pages.
 * `isTypewritten`: letters of one width are the text's, and mean no code.
 */
export function groupsOf(columns: readonly Column[], isTypewritten: boolean): readonly Group[] {
  const layout: Layout = {
    isTypewritten,
    leading: leadings(columns),
    insets: new Map(
      columns.flatMap(({ lines, left }) => lines.map((line) => [line, line.x - left] as const)),
    ),
    edges: new Map(columns.flatMap(edgesOf)),
  };
  const groups: Line[][] = [];
  for (const column of columns)
    for (const [at, line] of column.lines.entries()) {
      const group = groups.at(-1);
      const above = group?.at(-1);
      const begins =
        group === undefined ||
        above === undefined ||
        (at === 0
          ? beginsInNextColumn(group, above, line, column, layout)
          : beginsBelow(group, line, column, at, layout, groups.at(-2)));
      if (begins) groups.push([line]);
      else group.push(line);
    }
  return groups;
}

type Layout = {
  readonly isTypewritten: boolean;
  readonly leading: (size: number) => number;
  /** How far in its column each line begins. */
  readonly insets: ReadonlyMap<Line, number>;
  /** Where each line would have to end, in points from the left of the page. */
  readonly edges: ReadonlyMap<Line, number>;
};

/** So many lines above and below another tell where its block ends. */
const around = 6;

/**
 * The right edge that some lines around share, which is where justified text ends; it may be set in
 * from that of its column. Else that of the column.
 */
function edgesOf({ lines, right }: Column): readonly (readonly [Line, number])[] {
  const rounded = lines.map((line) => Math.round(line.right));
  return lines.map((line, index) => {
    const counted = new Map<number, number>();
    for (let at = Math.max(0, index - around); at <= Math.min(lines.length - 1, index + around); at += 1) {
      const end = rounded[at] ?? 0;
      if (roundedSize(lines[at]?.size ?? 0) === roundedSize(line.size))
        counted.set(end, (counted.get(end) ?? 0) + 1);
    }
    const shared = [...counted].filter(([, count]) => count > 2).map(([end]) => end);
    return [line, shared.length === 0 ? right : Math.max(...shared)];
  });
}

/** The usual distance of lines of a size. */
function leadings(columns: readonly Column[]): (size: number) => number {
  const counted = new Map<number, Map<number, number>>();
  for (const { lines } of columns)
    for (const [at, line] of lines.entries()) {
      const above = lines[at - 1];
      if (above === undefined || roundedSize(above.size) !== roundedSize(line.size)) continue;
      const distance = Math.round((line.y - above.y) * 4) / 4;
      if (distance <= 0 || distance > line.size * 2.5) continue;
      const own = counted.get(roundedSize(line.size)) ?? new Map<number, number>();
      counted.set(roundedSize(line.size), own.set(distance, (own.get(distance) ?? 0) + 1));
    }
  const usual = new Map([...counted].map(([size, distances]) => [size, mostCommon(distances)]));
  return (size) => usual.get(roundedSize(size)) ?? size * 1.25;
}

function beginsBelow(
  group: Group,
  line: Line,
  column: Column,
  at: number,
  layout: Layout,
  before: Group | undefined,
): boolean {
  const [above, below] = [column.lines[at - 1], column.lines[at + 1]];
  if (above === undefined || looksDifferent(above, line) || above.isRow || line.isRow) return true;
  const distance = line.y - above.y;
  if (distance > layout.leading(line.size) * 1.25 + 0.5 || distance <= 0) return true;
  if (line.style.mono && !layout.isTypewritten) return false;
  if (startsItem(group, above, line, layout)) return true;
  if (isHanging(group, layout)) return isFurtherIn(above, line, layout);
  if (isFurtherIn(line, above, layout)) {
    // In a list of literature they all hang, those of two lines, too.
    if (group.length === 1 && before && isHanging(before, layout)) return false;
    const first = group[0] ?? above;
    // The second line of a hanging paragraph is followed by others as far in as itself.
    const goesOn = below !== undefined && !isFurtherIn(line, below, layout) && !ends(line);
    return !hasSign(first) && !goesOn && (ends(above) || endsEarly(above, line, layout, 0.3));
  }
  return endsParagraph(above, line, layout);
}

const isFurtherIn = (one: Line, other: Line, { insets }: Layout): boolean =>
  (insets.get(one) ?? 0) > (insets.get(other) ?? 0) + one.size * indent;

/** The first line stands further out than all others. */
const isHanging = ([first, ...others]: Group, layout: Layout): boolean =>
  first !== undefined && others.length > 0 && others.every((line) => isFurtherIn(line, first, layout));

function beginsInNextColumn(group: Group, above: Line, line: Line, column: Column, layout: Layout): boolean {
  if (looksDifferent(above, line) || hasSign(line) || above.isRow || line.isRow) return true;
  if (/^\p{Ll}/u.test(line.text) && !ends(above)) return false;
  const isEarly = endsParagraph(above, line, layout);
  const [inset = 0, insetAbove = 0] = [layout.insets.get(line), layout.insets.get(above)];
  if (isHanging(group, layout)) return isFurtherIn(above, line, layout);
  if (inset <= line.size * indent) return isEarly;
  // A block that is set in as a whole goes on, as does a hanging paragraph; one of a single line does not.
  const isAlike = Math.abs(insetAbove - inset) < line.size * 0.5;
  if (isAlike) return isEarly || (group.length === 1 && ends(above));
  const below = column.lines[1];
  const mayHang = group.length === 1 && below !== undefined && !isFurtherIn(line, below, layout);
  return isEarly || !mayHang;
}

/** Of another size, or all bold where the other is not. */
const looksDifferent = (above: Line, line: Line): boolean =>
  Math.abs(above.size - line.size) > Math.max(above.size, line.size) * 0.06 ||
  above.style.bold !== line.style.bold ||
  above.style.mono !== line.style.mono;

/** The line was left before its end though the next word would have fitted: that was done on purpose. */
const endsParagraph = (above: Line, line: Line, layout: Layout): boolean =>
  endsEarly(above, line, layout, ends(above) ? 0.3 : 6);

/** Whether the first word of the next line would have fitted, with so many letter sizes to spare. */
function endsEarly(above: Line, line: Line, { edges }: Layout, spare: number): boolean {
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 0;
  const width = ((line.right - line.x) / Math.max(1, line.text.length)) * (word + 1);
  return above.right + width + spare * line.size < (edges.get(above) ?? Infinity);
}

/** A sentence is over, or what stands for one. */
const ends = ({ text }: Line): boolean => /[.!?…:;](?:["'“”’»«)\]]|\s*\[\d{1,3}\]|\d{1,3})*$/u.test(text);

export const bullet = /^[•‣◦·▪▫■□●○♦➢➤✓✔\uf0b7\uf0a7\uf0d8\uf076]\s*(?=\S)/u;

const hasSign = ({ text }: Line): boolean =>
  listSign(text) !== null || referenceNumber(text) !== null || bullet.test(text);

/** A number begins an item only where something has ended: in running text a line may begin `12. Mai` by chance. */
function startsItem(group: Group, above: Line, line: Line, layout: Layout): boolean {
  if (!hasSign(line)) return false;
  if (bullet.test(line.text) || ends(above) || endsEarly(above, line, layout, 2)) return true;
  const first = group[0] ?? above;
  const [one, next] = [first, line].map(({ text }) => listSign(text)?.ordinal ?? referenceNumber(text));
  const goesOn = typeof one === 'number' && next === one + 1 && Math.abs(line.x - first.x) < line.size;
  return goesOn || (hasSign(first) && line.x < above.x - 1);
}
