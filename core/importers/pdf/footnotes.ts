import { type Line, type Run, withoutStart } from './lines.ts';
import type { Column } from './paragraphs.ts';
import { plainStyle } from './piece.ts';

/** A footnote as it stood: its sign (`3`, `*`), the page it stood on, its lines without the sign. */
export type Footnote = {
  readonly sign: string;
  readonly page: number;
  readonly lines: readonly Line[];
};

export type Parted = {
  /** Of each page. */
  readonly pages: readonly (readonly Column[])[];
  readonly footnotes: readonly Footnote[];
};

const signAtStart = /^(\d{1,3}|[*†‡])[.)]?\s*(?=\S)/u;

/**
 * Takes the footnotes out of the columns: the lines at the foot of a column that are smaller than the
 * text, from the first one on that begins with a sign. Small lines above that sign end the footnote
 * that the page before could not hold.
 */
export function withoutFootnotes(pages: readonly (readonly Column[])[], bodySize: number): Parted {
  const footnotes: { sign: string; page: number; lines: Line[] }[] = [];
  const rest = pages.map((own, page) =>
    own.flatMap((column) => {
      const from = footStart(column.lines, bodySize);
      if (from === null) return [column];
      for (const line of column.lines.slice(from)) {
        const sign = signAtStart.exec(line.text)?.[1];
        const last = footnotes.at(-1);
        if (sign !== undefined && isNext(sign, last?.sign, line))
          footnotes.push({ sign, page, lines: [withoutSign(line)] });
        else last?.lines.push(line);
      }
      return from === 0 ? [] : [{ ...column, lines: column.lines.slice(0, from) }];
    }),
  );
  return { pages: rest, footnotes };
}

/** Where the foot of a column begins, or null where it has none. */
function footStart(lines: readonly Line[], bodySize: number): number | null {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? bodySize) < bodySize * 0.93) from -= 1;
  const foot = lines.slice(from);
  const first = foot.findIndex((line) => signAtStart.test(line.text));
  if (first < 0 || foot.length > lines.length * 0.7 + 4) return null;
  // A column of small print with a number somewhere is a table or a caption, not a foot.
  return first <= 3 ? from : null;
}

/** A number at the start of a small line begins a footnote where it is raised, or follows on the one above. */
function isNext(sign: string, above: string | undefined, line: Line): boolean {
  if (line.runs[0]?.raised === true || !/\d/u.test(sign)) return true;
  return above === undefined || !/\d/u.test(above) || Number(sign) === Number(above) + 1 || sign === '1';
}

const withoutSign = (line: Line): Line => withoutStart(line, signAtStart.exec(line.text)?.[0].length ?? 0);

/** Writes the raised signs of a page's footnotes as `[3]`, which is how the library cites. */
export function withCitations(
  pages: readonly (readonly Column[])[],
  footnotes: readonly Footnote[],
  first: number,
): readonly (readonly Column[])[] {
  return pages.map((columns, page) => {
    const numbers = new Map(
      footnotes.flatMap((note, index) => (note.page === page ? [[note.sign, first + index] as const] : [])),
    );
    if (numbers.size === 0) return columns;
    return columns.map((column) => ({
      ...column,
      lines: column.lines.map((line) => cited(line, numbers)),
    }));
  });
}

function cited(line: Line, numbers: ReadonlyMap<string, number>): Line {
  const isSign = ({ text, raised }: Run): boolean => raised && numbers.has(text.trim());
  if (!line.runs.some(isSign)) return line;
  const runs = line.runs.map((run): Run => {
    if (!isSign(run)) return run;
    const space = /\s$/u.test(run.text) ? ' ' : '';
    return { text: `[${numbers.get(run.text.trim())}]${space}`, raised: false, style: plainStyle };
  });
  return { ...line, runs, text: runs.map(({ text }) => text).join('') };
}
