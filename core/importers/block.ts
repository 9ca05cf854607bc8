import type { DraftSegment } from './draft.ts';
import type { Inlines } from './inline-text.ts';

/** A block on its way to becoming a segment: its text is still in pieces. */
export type Block = {
  readonly sort: Pick<DraftSegment, 'kind' | 'level' | 'depth' | 'ordinal' | 'indent'>;
  readonly content: Inlines;
  /** 1-based line of the Markdown. */
  readonly line: number;
};
