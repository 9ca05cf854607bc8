import type { Inlines } from './inline-text.ts';

/** Part of a block, and how many lines below the block's own it starts. */
export type Part = { readonly content: Inlines; readonly linesBelow: number };

const cut = /\n(?=[ \t]*\[\d{1,3}\])/u;

/**
 * References are often written one a line with no blank line between, which is one paragraph to
 * Markdown. It is cut before every line that begins `[n]`, save inside a mark.
 */
export function splitReferences({ pieces, spans }: Inlines): readonly Part[] {
  const parts: { content: { pieces: string[]; spans: Inlines['spans'][number][] }; linesBelow: number }[] =
    [];
  const open = (linesBelow: number) => parts.push({ content: { pieces: [], spans: [] }, linesBelow });
  open(0);
  let line = 0;
  for (const [index, piece] of pieces.entries()) {
    const covering = spans.filter(({ from, to }) => from <= index && index < to);
    const [head = '', ...tails] = covering.length > 0 ? [piece] : piece.split(cut);
    line += lineEnds(head);
    const here = parts.at(-1)?.content;
    here?.pieces.push(head);
    for (const span of spans)
      if (span.from === index && here) here.spans.push(shifted(span, here.pieces.length - 1 - index));
    for (const tail of tails) {
      open(line + 1);
      line += 1 + lineEnds(tail);
      parts.at(-1)?.content.pieces.push(tail);
    }
  }
  return parts;
}

const lineEnds = (text: string): number => text.split('\n').length - 1;

const shifted = (span: Inlines['spans'][number], by: number) => ({
  ...span,
  from: span.from + by,
  to: span.to + by,
});
