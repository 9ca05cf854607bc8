import type { SegmentId } from '../../core/model/ids.ts';

/** The segment at the top of the window and how much of its height lies above the edge (0 to 1). */
export type PlaceOnPage = { readonly segment: SegmentId; readonly offset: number };

const blocksOf = (article: Element): readonly Element[] => [...article.querySelectorAll('[data-segment]')];

const idOf = (block: Element): SegmentId => block.getAttribute('data-segment') ?? '';

/** Where the header ends and reading begins, in CSS pixels from the top of the window. */
const readingEdge = (): number => document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;

/** The place one reads at, or null at the very top, where the title stands. */
export function placeOnPage(article: Element): PlaceOnPage | null {
  const edge = readingEdge() + 1;
  const blocks = blocksOf(article);
  if ((blocks[0]?.getBoundingClientRect().top ?? Infinity) > edge) return null;
  const block = blocks.find((candidate) => candidate.getBoundingClientRect().bottom > edge) ?? blocks.at(-1);
  if (block === undefined) return null;
  const { top, height } = block.getBoundingClientRect();
  return { segment: idOf(block), offset: clamp((edge - top) / Math.max(height, 1)) };
}

/**
 * The segment one has in view: a little below the edge, where a heading comes to stand when it is
 * jumped to. At the end of the page the last one, since nothing there can be brought to the edge.
 */
export function segmentInView(article: Element): SegmentId | null {
  const room = document.documentElement.scrollHeight - window.innerHeight - window.scrollY;
  const line = room < 2 ? Infinity : readingEdge() + 72;
  const block = blocksOf(article).findLast((candidate) => candidate.getBoundingClientRect().top <= line);
  return block === undefined ? null : idOf(block);
}

/** Brings a place back to exactly where it was. False if its segment is not on the page. */
export function scrollToPlace(article: Element, { segment, offset }: PlaceOnPage): boolean {
  const block = article.querySelector(`[data-segment="${segment}"]`);
  if (block === null) return false;
  if (offset === 0 && block === blocksOf(article)[0]) {
    // The very beginning is where the title stands, above the first segment.
    window.scrollTo({ top: 0, behavior: 'instant' });
    return true;
  }
  const { top, height } = block.getBoundingClientRect();
  window.scrollTo({ top: window.scrollY + top + offset * height - readingEdge() - 1, behavior: 'instant' });
  return true;
}

/** Shows a segment with some room above it, and gives it the focus, so that keys go on from there. */
export function showSegment(article: Element, segment: SegmentId): boolean {
  const block = article.querySelector<HTMLElement>(`[data-segment="${segment}"]`);
  if (block === null) return false;
  block.scrollIntoView({ block: 'start', behavior: 'instant' });
  block.focus({ preventScroll: true });
  return true;
}

/** Scrolls only if the range is not in comfortable view. */
export function showRange(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  const edge = readingEdge();
  if (top > edge + 40 && bottom < window.innerHeight - 80) return;
  window.scrollBy({ top: top - edge - (window.innerHeight - edge) / 3, behavior: 'instant' });
}

/** The share of the text (0 to 1) that lies above the lower edge of the window. */
export function shareSeen(article: Element): number {
  let seen = 0;
  let whole = 0;
  for (const block of blocksOf(article)) {
    const { top, height } = block.getBoundingClientRect();
    const length = block.textContent.length;
    whole += length;
    seen += length * clamp((window.innerHeight - top) / Math.max(height, 1));
  }
  return whole === 0 ? 0 : clamp(seen / whole);
}

/** The segment the keys work on: the one that has the focus, or else the first in view. */
export function currentSegment(article: Element): SegmentId | null {
  const focused = document.activeElement?.closest('[data-segment]');
  if (focused && article.contains(focused)) return idOf(focused);
  const [first] = blocksOf(article);
  return placeOnPage(article)?.segment ?? (first ? idOf(first) : null);
}

/** The next or previous segment takes the focus and comes into view. */
export function stepSegment(article: Element, direction: 1 | -1): void {
  const blocks = blocksOf(article);
  const hasFocus = document.activeElement?.closest('[data-segment]') != null;
  const at = blocks.findIndex((block) => idOf(block) === currentSegment(article));
  const to = blocks[hasFocus ? at + direction : Math.max(at, 0)];
  if (!(to instanceof HTMLElement)) return;
  to.focus({ preventScroll: true });
  const { top, bottom } = to.getBoundingClientRect();
  if (top < readingEdge() || bottom > window.innerHeight)
    to.scrollIntoView({ block: 'start', behavior: 'instant' });
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
