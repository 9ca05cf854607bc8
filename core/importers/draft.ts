import type { Mark, SegmentKind } from '../model/segment.ts';

/** A mark that an importer can know by itself. Citations are found later, across the whole article. */
export type DraftMark = Exclude<Mark, { readonly type: 'citation' }>;

/** A block of an article before it has a number: what a segment is, and where it stood in its source. */
export type DraftSegment = {
  readonly kind: SegmentKind;
  readonly level?: number;
  readonly depth?: number;
  readonly ordinal?: number;
  /** Columns before a line of code. */
  readonly indent?: number;
  /** Canonical text; the marks count its UTF-16 units. */
  readonly text: string;
  readonly marks: readonly DraftMark[];
  /** 1-based line of the source. */
  readonly line: number;
};

/** What an importer makes of a file. `title` is a heading that stands for the whole article, if there is one. */
export type DraftArticle = {
  readonly title: DraftSegment | null;
  readonly segments: readonly DraftSegment[];
};

/** Something wrong with a source. An error keeps the pack from being made, a warning does not. */
export type SourceFlaw = {
  readonly severity: 'error' | 'warning';
  /** 1-based line of the source, or null where no line is to blame. */
  readonly line: number | null;
  /** A short name that stays the same: `yaml-syntax`, `unknown-concept`. */
  readonly rule: string;
  readonly sentence: string;
};

export const error = (line: number | null, rule: string, sentence: string): SourceFlaw => ({
  severity: 'error',
  line,
  rule,
  sentence,
});

export const warning = (line: number | null, rule: string, sentence: string): SourceFlaw => ({
  severity: 'warning',
  line,
  rule,
  sentence,
});
