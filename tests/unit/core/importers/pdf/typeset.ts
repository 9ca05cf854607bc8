import type { DraftSegment } from '../../../../../core/importers/draft.ts';
import { type Font, paper, type Placed, textWidth, writePdf, type Written } from './pdf-writer.ts';

/** What is to be set. A soft hyphen in a text is where a word may be parted; `^3` sets the sign of a note. */
export type Block =
  | { readonly kind: 'title' | 'paragraph' | 'quotation' | 'code'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly level: 2 | 3 }
  | { readonly kind: 'item'; readonly text: string; readonly sign: string }
  | { readonly kind: 'note'; readonly text: string; readonly sign: string };

export type Style = {
  readonly columns: 1 | 2;
  /** Whether paragraphs are told by an indented first line, or by a gap. */
  readonly indents: boolean;
  readonly justified: boolean;
  readonly head?: string;
  readonly numbers: boolean;
};

const size = 10;
const leading = 12.5;
const margin = { top: 80, bottom: 80, side: 70 };
const gutter = 20;

type Line = {
  readonly pieces: readonly Placed[];
  /** Space above it, from the baseline of the line before. */
  readonly above: number;
};

/** Sets blocks on pages as a typesetter does, and gives the PDF. Notes stand at the foot of the column they belong to. */
export function typeset(
  blocks: readonly Block[],
  style: Style,
  said: Omit<Written, 'pages'> = {},
): Uint8Array {
  const room = (paper.width - margin.side * 2 - gutter * (style.columns - 1)) / style.columns;
  const pages: Placed[][] = [];
  let column = style.columns;
  let y = 0;
  let foot: Line[] = [];
  const left = (): number => margin.side + (column - 1) * (room + gutter);
  const bottom = (): number => paper.height - margin.bottom - foot.reduce((sum, { above }) => sum + above, 0);
  const closeColumn = (): void => {
    let at = bottom() + 10;
    for (const line of foot) {
      for (const piece of line.pieces) pages.at(-1)?.push({ ...piece, x: piece.x + left(), y: at + piece.y });
      at += line.above;
    }
    foot = [];
  };
  const nextColumn = (): void => {
    if (pages.length > 0) closeColumn();
    if (column === style.columns) {
      pages.push(furniture(style, pages.length + 1));
      column = 1;
    } else column += 1;
    y = margin.top;
  };
  nextColumn();
  if (style.columns === 2) {
    // The title of a paper runs across its columns.
    for (const block of blocks.filter(({ kind }) => kind === 'title'))
      for (const line of linesOf(block, paper.width - margin.side * 2, style)) {
        y += line.above;
        for (const piece of line.pieces) pages.at(-1)?.push({ ...piece, x: piece.x + left(), y });
      }
    y += 10;
  }
  const top = y;
  for (const block of blocks) {
    if (block.kind === 'title' && style.columns === 2) continue;
    const lines = linesOf(block, room, style);
    if (block.kind === 'note') {
      foot.push(...lines);
      continue;
    }
    for (const [index, line] of lines.entries()) {
      const keeps = block.kind === 'heading' ? leading * 3 : 0;
      if (y + line.above + keeps > bottom()) {
        nextColumn();
        if (pages.length === 1) y = top;
        y += leading;
      } else y += line.above - (index === 0 && y === margin.top ? line.above - leading : 0);
      for (const piece of line.pieces) pages.at(-1)?.push({ ...piece, x: piece.x + left(), y: y + piece.y });
    }
  }
  closeColumn();
  return writePdf({ ...said, pages });
}

function furniture({ head, numbers }: Style, page: number): Placed[] {
  const placed: Placed[] = [];
  if (head)
    placed.push({ text: page % 2 ? head : `${page} ${head}`, x: 200, y: 40, size: 8, font: 'italic' });
  if (numbers) placed.push({ text: String(page), x: 295, y: paper.height - 35, size: 8, font: 'roman' });
  return placed;
}

function linesOf(block: Block, room: number, style: Style): readonly Line[] {
  const gap = style.indents ? 0 : 7;
  switch (block.kind) {
    case 'title':
      return set(block.text, { room, size: 20, font: 'bold', leading: 24, above: 26 });
    case 'heading':
      return set(block.text, {
        room,
        size: block.level === 2 ? 13 : size,
        font: 'bold',
        leading: 15,
        above: 26,
      });
    case 'item':
      return set(`${block.sign} ${block.text}`, {
        room,
        size,
        font: 'roman',
        leading,
        above: leading + 3,
        hang: 14,
        in: 8,
        justified: style.justified,
      });
    case 'note':
      return set(`^${block.sign} ${block.text}`, { room, size: 8, font: 'roman', leading: 10, above: 10 });
    case 'quotation':
      return set(block.text, { room: room - 50, size, font: 'roman', leading, above: leading + 8, in: 25 });
    case 'code':
      return set(block.text, { room, size: 9, font: 'mono', leading, above: leading + 4 });
    case 'paragraph':
      return set(block.text, {
        room,
        size,
        font: 'roman',
        leading,
        above: leading + gap,
        first: style.indents ? 14 : 0,
        justified: style.justified,
      });
  }
}

type Setting = {
  readonly room: number;
  readonly size: number;
  readonly font: Font;
  readonly leading: number;
  readonly above: number;
  /** How far the first line, all lines, and all lines but the first are set in. */
  readonly first?: number;
  readonly in?: number;
  readonly hang?: number;
  readonly justified?: boolean;
};

function set(text: string, setting: Setting): readonly Line[] {
  const lines: Line[] = [];
  let words: string[] = [];
  const indent = (): number =>
    (setting.in ?? 0) + (lines.length === 0 ? (setting.first ?? 0) : (setting.hang ?? 0));
  const width = (own: readonly string[]): number =>
    textWidth(shown(own).replaceAll('^', ''), setting.size, setting.font);
  const close = (last: boolean): void => {
    const spaces = words.length - 1;
    const spare = setting.room - indent() - width(words);
    const stretch = setting.justified && !last && spaces > 0 ? spare / spaces : 0;
    lines.push({
      pieces: piecesOf(shown(words), indent(), stretch, setting),
      above: lines.length === 0 ? setting.above : setting.leading,
    });
    words = [];
  };
  for (const word of text.split(' ')) {
    let rest = word;
    while (indent() + width([...words, rest]) > setting.room) {
      const parts = rest.split('\u00ad');
      let fitting = parts.length - 1;
      while (
        fitting > 0 &&
        indent() + width([...words, `${parts.slice(0, fitting).join('')}-`]) > setting.room
      )
        fitting -= 1;
      if (fitting > 0) {
        words.push(`${parts.slice(0, fitting).join('')}-`);
        rest = parts.slice(fitting).join('\u00ad');
      } else if (words.length === 0) break;
      close(false);
    }
    words.push(rest);
  }
  close(true);
  return lines;
}

const shown = (words: readonly string[]): string => words.join(' ').replaceAll('\u00ad', '');

/** The line in one piece, save that the signs of notes (`^3`) stand raised: then the pieces follow one another. */
function piecesOf(
  text: string,
  from: number,
  stretch: number,
  { size: own, font }: Setting,
): readonly Placed[] {
  const placed: Placed[] = [];
  let x = from;
  for (const [index, part] of text.split(/\^(\d)/u).entries()) {
    const raised = index % 2 === 1;
    const letters = { size: raised ? own * 0.65 : own, font };
    if (part !== '') placed.push({ text: part, x, y: raised ? -own * 0.35 : 0, ...letters, stretch });
    x += textWidth(part, letters.size, font) + (part.split(' ').length - 1) * stretch;
  }
  return placed;
}

/** What reading such a PDF should give, without the title: notes last, and cited as the library does. */
export function expected(blocks: readonly Block[]): readonly Pick<DraftSegment, 'kind' | 'text'>[] {
  const bare = (text: string): string => text.replaceAll('\u00ad', '').replace(/\^(\d)/gu, '[$1]');
  const inText = blocks.flatMap(({ kind, text }) =>
    kind === 'note' || kind === 'title' ? [] : [{ kind, text: bare(text) }],
  );
  const notes = blocks.flatMap((block) =>
    block.kind === 'note'
      ? [{ kind: 'reference' as const, text: `[${block.sign}] ${bare(block.text)}` }]
      : [],
  );
  return [...inText, ...notes];
}
