import type { Segment } from '../../core/model/segment.ts';
import { partsOf, type Passage } from '../../core/reading/passage.ts';
import { showRange } from '../reading/place-on-page.ts';
import { rangeOf } from '../reading/text-dom.ts';

/** One range over a whole passage, or null while it is not on the page. */
export function rangeOfPassage(
  article: Element,
  segments: readonly Segment[],
  passage: Passage,
): Range | null {
  const parts = partsOf(passage, segments);
  const first = parts[0] && rangeOf(article, parts[0]);
  const last = parts.at(-1);
  const end = last && rangeOf(article, last);
  if (!first || !end) return null;
  first.setEnd(end.endContainer, end.endOffset);
  return first;
}

/** Brings a passage into view and lets the keys, and a screen reader, go on from its segment. */
export function showPassage(article: Element, segments: readonly Segment[], passage: Passage): void {
  const range = rangeOfPassage(article, segments, passage);
  const block = article.querySelector<HTMLElement>(`[data-segment="${passage.start.segment}"]`);
  block?.focus({ preventScroll: true });
  if (range !== null) showRange(range);
}

export function selectPassage(article: Element, segments: readonly Segment[], passage: Passage): void {
  const range = rangeOfPassage(article, segments, passage);
  if (range === null) return;
  getSelection()?.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  );
  showRange(range);
}
