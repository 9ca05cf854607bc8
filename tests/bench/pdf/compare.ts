import type { Article } from '../../../core/importers/read-article.ts';
import type { SegmentKind } from '../../../core/model/segment.ts';

export type Share = { readonly found: number; readonly all: number };

/** How much of an essay came back: blocks with the same kind and text, words whatever block they are in. */
export type Figures = {
  readonly title: boolean;
  readonly headings: Share;
  readonly paragraphs: Share;
  readonly items: Share;
  readonly references: Share;
  readonly words: Share;
  /** Words that are not in the essay. */
  readonly extra: number;
  readonly milliseconds: number;
  /** Of about 500 words. */
  readonly pages: number;
};

export function figuresOf(essay: Article, read: Article, milliseconds: number): Figures {
  const came = new Set(read.segments.map(({ kind, text }) => `${likeness(kind)}|${text}`));
  const share = (kind: SegmentKind): Share => {
    const own = essay.segments.filter((segment) => likeness(segment.kind) === kind);
    return { found: own.filter(({ text }) => came.has(`${kind}|${text}`)).length, all: own.length };
  };
  const wanted = wordsOf(essay);
  const got = wordsOf(read);
  const left = new Map<string, number>();
  for (const word of got) left.set(word, (left.get(word) ?? 0) + 1);
  const found = wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
  return {
    title: essay.title === read.title,
    headings: share('heading'),
    paragraphs: share('paragraph'),
    items: share('item'),
    references: share('reference'),
    words: { found, all: wanted.length },
    extra: got.length - found,
    milliseconds,
    pages: wanted.length / 500,
  };
}

/** A quotation of one line cannot be told from a paragraph. */
const likeness = (kind: SegmentKind): SegmentKind => (kind === 'quotation' ? 'paragraph' : kind);

const wordsOf = ({ segments }: Article): readonly string[] =>
  segments.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []);

export const sum = <Of>(all: readonly Of[], of: (each: Of) => number): number =>
  all.reduce((total, each) => total + of(each), 0);
