import { canonicalText } from '../text/canonical.ts';
import type { DraftMark } from './draft.ts';

type Bare<Of> = Of extends unknown ? Omit<Of, 'start' | 'end'> : never;

/** A mark without its place: what it makes of the text. */
export type MarkSort = Bare<DraftMark>;

/** Text as its source parts it, and which of the pieces (`to` exclusive) a mark covers. */
export type Inlines = {
  readonly pieces: readonly string[];
  readonly spans: readonly { readonly from: number; readonly to: number; readonly sort: MarkSort }[];
};

/**
 * The canonical text of all pieces together, and the marks counted in it.
 *
 * Each piece is made canonical by itself, which keeps this linear; that is the same as doing it to
 * the whole, save where a seam parts a letter from its accent (`e*́*`). Such a text is kept and its
 * marks are let go: better no mark than one that points a letter too far.
 */
export function inlineText({ pieces, spans }: Inlines): { text: string; marks: readonly DraftMark[] } {
  const parts: string[] = [];
  const edges = [0];
  let length = 0;
  let isAfterSpace = true;
  for (const piece of pieces) {
    const inner = canonicalInside(piece);
    const part: string = isAfterSpace ? inner.trimStart() : inner;
    parts.push(part);
    length += part.length;
    if (part !== '') isAfterSpace = part.endsWith(' ');
    edges.push(length);
  }
  const whole = canonicalText(pieces.join(''));
  if (parts.join('').trimEnd() !== whole) return { text: whole, marks: [] };
  const marks = spans.flatMap(({ from, to, sort }) => {
    const start = skipSpace(whole, edges[from] ?? whole.length);
    const end = start + whole.slice(start, edges[to] ?? whole.length).trimEnd().length;
    return end > start ? [{ ...sort, start, end }] : [];
  });
  return { text: whole, marks };
}

/** Canonical, but with one space where white space stood at an end. A bar composes with nothing. */
const canonicalInside = (piece: string): string => canonicalText(`|${piece}|`).slice(1, -1);

const skipSpace = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);
