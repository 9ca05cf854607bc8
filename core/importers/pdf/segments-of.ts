import type { DraftSegment } from '../draft.ts';
import { referenceNumber } from '../references.ts';
import { bodyOf } from './block-kinds.ts';
import { columnsOf } from './columns-of-pages.ts';
import { type Footnote, withCitations, withoutFootnotes } from './footnotes.ts';
import { outlineDepths } from './heading-levels.ts';
import { wordsInside } from './join-lines.ts';
import { type Line, withoutStart } from './lines.ts';
import { type Group, groupsOf } from './paragraphs.ts';
import type { PdfDocument } from './piece.ts';
import { type Sort, sortsOf } from './sorts.ts';
import { type Joining, superscript, textOfLines } from './text-of-lines.ts';
import { titleOf } from './title.ts';

export type Segmented = {
  /** Empty where none can be told. */
  readonly title: string;
  readonly segments: readonly DraftSegment[];
};

/**
 * A document's text put together again, in reading order. Footnotes become references at the end,
 * and their signs in the text the citations that lead there.
 */
export function segmentsOf(document: PdfDocument): Segmented {
  const found = columnsOf(document.pages);
  const body = bodyOf(found.flat().flatMap(({ lines }) => lines));
  const parted = withoutFootnotes(found, body.size);
  const firstNote = 1 + highestReference(parted.pages.flat().flatMap(({ lines }) => lines));
  const pages = withCitations(parted.pages, parted.footnotes, firstNote);

  const columns = pages.flat();
  const lines = columns.flatMap((column) => column.lines);
  const groups = groupsOf(columns, body.mono).filter((group) =>
    group.some(({ text }) => /[\p{L}\p{N}]/u.test(text)),
  );
  const words = wordsInside(lines.map(({ text }) => text));
  const joining: Joining = {
    known: (word) => words.has(word),
    raised: superscript,
    marksBold: true,
  };

  const firstPage = new Set(pages[0]?.flatMap((column) => column.lines));
  const title = titleOf(
    document,
    groups.filter(([line]) => line && firstPage.has(line)),
    body,
    (group) => textOfLines(group, joining).text,
  );
  const shownAsTitle = new Set(title.groups);
  const rest = groups.filter((group) => !shownAsTitle.has(group));

  const columnOf = new Map(columns.flatMap((column) => column.lines.map((line) => [line, column] as const)));
  const numberOf = new Map(lines.map((line, index) => [line, index + 1]));
  const depths = outlineDepths(document.outline, title.text);
  const sorts = sortsOf(rest, body, depths, (line) => columnOf.get(line));
  const segments = rest.flatMap((group, index) => {
    const sort = sorts[index];
    const line = (group[0] && numberOf.get(group[0])) ?? 1;
    return sort ? segmentsFrom(group, sort, line, joining) : [];
  });
  const notes = parted.footnotes.map((note, index) =>
    noteFrom(note, firstNote + index, lines.length, joining),
  );
  return { title: title.text, segments: [...segments, ...notes].filter(({ text }) => text !== '') };
}

function segmentsFrom(
  group: Group,
  { skip, ...sort }: Sort,
  line: number,
  joining: Joining,
): readonly DraftSegment[] {
  // Canonical text has no line ends, so each line of code is a block of its own.
  if (sort.kind === 'code')
    return group.map((each) => ({
      ...sort,
      ...columnsBefore(each, group),
      ...textOfLines([each], joining),
      line,
    }));
  const lines = group.map((each, at): Line => (at === 0 ? withoutStart(each, skip) : each));
  const marksBold = sort.kind !== 'heading' && !lines.every(({ style }) => style.bold);
  return [{ ...sort, ...textOfLines(lines, { ...joining, marksBold }), line }];
}

/** How far a line of code is set in, in letters: those of a typewriter's are three fifths of their size wide. */
function columnsBefore({ x, size }: Line, group: Group): Pick<DraftSegment, 'indent'> {
  const left = Math.min(...group.map((line) => line.x));
  const indent = Math.round((x - left) / (size * 0.6));
  return indent > 0 ? { indent } : {};
}

function noteFrom({ lines }: Footnote, number: number, line: number, joining: Joining): DraftSegment {
  const sign = {
    text: `[${number}] `,
    style: { bold: false, italic: false, mono: false },
    raised: false,
  };
  const [first, ...others] = lines;
  const signed = first
    ? [{ ...first, runs: [sign, ...first.runs], text: sign.text + first.text }, ...others]
    : [];
  return { kind: 'reference', ...textOfLines(signed, joining), line };
}

/** Notes are numbered on from the references that the document has itself. */
const highestReference = (lines: readonly Line[]): number =>
  lines.reduce((most, { text }) => Math.max(most, referenceNumber(text) ?? 0), 0);
