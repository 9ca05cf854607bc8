import type { SegmentId } from '../../core/model/ids.ts';
import { roomBeside } from './room.ts';

/** The first segment below the reading edge, and the share of its height above the edge; negative above it. */
export type PlaceOnPage = { readonly segment: SegmentId; readonly offset: number };

const blocksOf = (article: Element): readonly Element[] => [...article.querySelectorAll('[data-segment]')];

const blockOf = (article: Element, segment: SegmentId): HTMLElement | null =>
  article.querySelector<HTMLElement>(`[data-segment="${segment}"]`);

const idOf = (block: Element): SegmentId => block.getAttribute('data-segment') ?? '';

/** Where reading begins, in CSS pixels from the top of the window: below the header, and the strip of a narrow window. */
function readingEdge(): number {
  const lowest = window.matchMedia(roomBeside).matches ? 'header' : '[data-strip]';
  return document.querySelector(lowest)?.getBoundingClientRect().bottom ?? 0;
}

/** The place one reads at. An offset in shares of the height holds when size or width change. */
export function placeOnPage(article: Element): PlaceOnPage | null {
  const edge = readingEdge();
  const blocks = blocksOf(article);
  const block =
    blocks.find((candidate) => candidate.getBoundingClientRect().bottom > edge + 1) ?? blocks.at(-1);
  if (block === undefined) return null;
  const { top, height } = block.getBoundingClientRect();
  return { segment: idOf(block), offset: Math.min(1, (edge - top) / Math.max(height, 1)) };
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
  const block = blockOf(article, segment);
  if (block === null) return false;
  const { top, height } = block.getBoundingClientRect();
  window.scrollTo({ top: window.scrollY + top + offset * height - readingEdge(), behavior: 'instant' });
  return true;
}

/** The very beginning, where the title stands. */
export function showTop(article: Element): void {
  window.scrollTo({ top: 0, behavior: 'instant' });
  focusTitle(article);
}

/** Wherever one reads in the article: a screen reader says which it is, and keys begin in it. */
export const focusTitle = (article: Element): void =>
  article.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });

/** Gives a segment the focus where it is, so that keys go on from there. */
export const focusSegment = (article: Element, segment: SegmentId): void =>
  blockOf(article, segment)?.focus({ preventScroll: true });

/** Shows a segment with some room above it, and gives it the focus, so that keys go on from there. */
export function showSegment(article: Element, segment: SegmentId): boolean {
  const block = blockOf(article, segment);
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

/** The segment the keys work on: the one that has the focus, if one sees it, or else the first in view. */
export function currentSegment(article: Element): SegmentId | null {
  const focused = focusedInView(article);
  if (focused !== null) return idOf(focused);
  const edge = readingEdge();
  const first = blocksOf(article).find((block) => block.getBoundingClientRect().bottom > edge + 40);
  return first === undefined ? null : idOf(first);
}

/** The block with the focus, unless one has scrolled away from it. */
function focusedInView(article: Element): Element | null {
  const block = document.activeElement?.closest('[data-segment]') ?? null;
  if (block === null || !article.contains(block)) return null;
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > readingEdge() && top < window.innerHeight ? block : null;
}

export const focusedSegment = (article: Element): SegmentId | null => {
  const block = focusedInView(article);
  return block === null ? null : idOf(block);
};

/** The next or previous segment takes the focus and comes into view, with as little scrolling as it takes. */
export function stepSegment(article: Element, direction: 1 | -1): void {
  const blocks = blocksOf(article);
  const at = blocks.findIndex((block) => idOf(block) === currentSegment(article));
  const to = blocks[focusedInView(article) === null ? Math.max(at, 0) : at + direction];
  if (!(to instanceof HTMLElement)) return;
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
