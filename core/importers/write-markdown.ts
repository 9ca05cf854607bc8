import { stringify } from 'yaml';
import type { DraftSegment } from './draft.ts';
import type { Article } from './read-article.ts';
import { headsReferences, referenceNumber } from './references.ts';
import { writeInline } from './write-inline.ts';

/**
 * An article as a file of Markdown with front matter. Reading it (`readArticle`) gives the same
 * language, title, front matter and segments, so that the file can be the only truth. Title and
 * language always stand in the front matter.
 */
export function markdownOf({ language, title, front, segments }: Article): string {
  const { title: _title, language: _language, ...rest } = front;
  const given = Object.entries(rest).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const yaml = stringify({ title, language, ...Object.fromEntries(given) }, { lineWidth: 0 });
  return `---\n${yaml}---\n\n${bodyOf(segments)}\n`;
}

/** A list that is open: the signs of its levels, from the outermost in. */
type Level = {
  readonly indent: number;
  readonly content: number;
  readonly next: number | null;
  readonly sign: string;
};

function bodyOf(segments: readonly DraftSegment[]): string {
  const lines: string[] = [];
  let levels: readonly Level[] = [];
  let inReferences = false;
  // From the first reference on that stands under no heading of its own, all is a footnote's.
  let indent = '';
  let above: DraftSegment | undefined;

  for (const [index, segment] of segments.entries()) {
    if (segment.kind === 'heading') inReferences = headsReferences(segment.text);
    const below = segments[index + 1];
    if (segment.kind !== 'item') levels = [];
    if (above && !isTight(above, segment))
      lines.push(segment.kind === 'quotation' && above.kind === 'quotation' ? `${indent}>` : '');
    switch (segment.kind) {
      case 'code':
        if (above?.kind !== 'code') lines.push(indent + fenceOf(segments, index));
        lines.push(indent + ' '.repeat(segment.indent ?? 0) + segment.text);
        if (below?.kind !== 'code') lines.push(indent + fenceOf(segments, index));
        break;
      case 'item': {
        const { opened, line } = itemLine(segment, levels);
        levels = opened;
        lines.push(indent + line);
        break;
      }
      case 'reference': {
        const number = inReferences ? null : referenceNumber(segment.text);
        if (number === null) lines.push(indent + writeInline(segment));
        else {
          lines.push(footnote(segment));
          indent = '    ';
        }
        break;
      }
      case 'heading':
        lines.push(`${indent}${'#'.repeat(segment.level ?? 2)} ${writeInline(segment)}`);
        break;
      case 'quotation':
        lines.push(`${indent}> ${writeInline(segment)}`);
        break;
      case 'paragraph':
        lines.push(indent + writeInline(segment));
    }
    above = segment;
  }
  return lines.join('\n');
}

/** Whether no empty line stands between: in lists that go on, and in blocks of code. */
const isTight = (above: DraftSegment, below: DraftSegment): boolean =>
  (above.kind === 'code' && below.kind === 'code') ||
  (above.kind === 'item' &&
    below.kind === 'item' &&
    (below.ordinal === undefined
      ? above.ordinal === undefined || above.depth !== below.depth
      : above.depth === below.depth && above.ordinal !== undefined && below.ordinal === above.ordinal + 1));

/** Longer than any run of backticks in the block of code that a segment belongs to. */
function fenceOf(segments: readonly DraftSegment[], index: number): string {
  let [from, to] = [index, index];
  while (segments[from - 1]?.kind === 'code') from -= 1;
  while (segments[to + 1]?.kind === 'code') to += 1;
  const runs = segments.slice(from, to + 1).flatMap(({ text }) => text.match(/`{3,}/gu) ?? []);
  return '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
}

/** `[3] text` as the footnote of that number. */
function footnote(segment: DraftSegment): string {
  const sign = /^\[(\d+)\] ?/u.exec(segment.text);
  const by = sign?.[0].length ?? 0;
  const marks = segment.marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start - by, 0), end: mark.end - by }))
    .filter(({ start, end }) => start < end);
  return `[^${sign?.[1] ?? ''}]: ${writeInline({ kind: 'reference', text: segment.text.slice(by), marks })}`;
}

/**
 * An item on its line. A list begins anew where numbers do not follow on: its sign changes from `1.`
 * to `1)`. Levels that have no item of their own are opened by a bullet with nothing beside it.
 */
function itemLine(
  { depth = 0, ordinal, ...segment }: DraftSegment,
  levels: readonly Level[],
): { readonly opened: readonly Level[]; readonly line: string } {
  const open = levels.slice(0, depth);
  const missing = depth - open.length;
  const before = levels[depth];
  const from = open.at(-1)?.content ?? 0;
  const between = Array.from({ length: missing }, (_, at): Level => ({
    indent: from + at * 2,
    content: from + at * 2 + 2,
    next: null,
    sign: '-',
  }));
  const follows = before !== undefined && before.next === (ordinal ?? null);
  const sign = ordinal === undefined ? '-' : follows ? before.sign : before?.sign === '.' ? ')' : '.';
  const marker = ordinal === undefined ? '-' : `${ordinal}${sign}`;
  const indent = from + missing * 2;
  const level: Level = {
    indent,
    content: indent + marker.length + 1,
    next: ordinal === undefined ? null : ordinal + 1,
    sign,
  };
  return {
    opened: [...open, ...between, level],
    line: `${' '.repeat(from)}${'- '.repeat(missing)}${marker} ${writeInline({ ...segment })}`,
  };
}
