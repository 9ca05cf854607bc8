import type { Passage, Point, SegmentStretch } from '../../core/reading/passage.ts';

/*
 * Between the page and the text. In an article each segment's block carries `data-segment`, and in
 * it exactly one element carries `data-text`, whose text nodes joined are the segment's canonical
 * text. Offsets are the truth; a Range is made from them anew after each commit of the article,
 * since React collapses live ranges when it replaces a text node.
 */

const textElement = (article: Element, segment: string): Element | null =>
  article.querySelector(`[data-segment="${segment}"] [data-text]`);

/** The blocks of an article by the id of their segment, so that many ranges need only one look through it. */
export type Blocks = ReadonlyMap<string, Element>;

export const blocksOf = (article: Element): Blocks =>
  new Map(
    [...article.querySelectorAll('[data-segment]')].map((block) => [
      block.getAttribute('data-segment') ?? '',
      block,
    ]),
  );

export function rangeIn(blocks: Blocks, stretch: SegmentStretch): Range | null {
  const block = blocks.get(stretch.segment);
  return block === undefined ? null : rangeOf(block, stretch);
}

/** The range of a stretch, or null while its segment is not on the page. */
export function rangeOf(article: Element, { segment, start, end }: SegmentStretch): Range | null {
  const element = textElement(article, segment);
  if (element === null) return null;
  const from = nodeAt(element, start, 'after');
  const to = nodeAt(element, end, 'before');
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

type TextPoint = { readonly node: Text; readonly offset: number };

/** The text node at an offset. On a border between two, `side` says which of them. */
function nodeAt(element: Element, offset: number, side: 'before' | 'after'): TextPoint | null {
  let rest = offset;
  let last: TextPoint | null = null;
  for (const node of textNodes(element)) {
    const fits = side === 'before' ? rest <= node.length : rest < node.length;
    if (fits) return { node, offset: rest };
    rest -= node.length;
    last = { node, offset: node.length };
  }
  return rest === 0 ? last : null;
}

function* textNodes(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}

/**
 * Where a point of the page lies in the text. Points in a block but outside its text (the margin
 * number, the gap between blocks) go to the nearer end; points outside the article give null.
 */
export function pointOf(article: Element, node: Node, offset: number): Point | null {
  if (!article.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest('[data-segment]');
  if (!block) return nearestPoint(article, node, offset);
  const segment = block.getAttribute('data-segment') ?? '';
  const text = block.querySelector('[data-text]');
  if (text === null) return null;
  const before = document.createRange();
  before.selectNodeContents(text);
  const place = before.comparePoint(node, offset);
  if (place < 0) return { segment, offset: 0 };
  if (place > 0) return { segment, offset: text.textContent.length };
  before.setEnd(node, offset);
  return { segment, offset: before.toString().length };
}

/** For a point between blocks: the beginning of the next block, or the end of the last one. */
function nearestPoint(article: Element, node: Node, offset: number): Point | null {
  const here = document.createRange();
  here.setStart(node, offset);
  let last: Element | null = null;
  for (const block of article.querySelectorAll('[data-segment]')) {
    if (here.comparePoint(block, 0) >= 0)
      return { segment: block.getAttribute('data-segment') ?? '', offset: 0 };
    last = block;
  }
  const text = last?.querySelector('[data-text]');
  return last && text
    ? { segment: last.getAttribute('data-segment') ?? '', offset: text.textContent.length }
    : null;
}

/** The passage that is selected in the article, without white space at its ends; null if there is none. */
export function selectedPassage(
  article: Element,
  selection: Selection | null = getSelection(),
): Passage | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const clipped = clipTo(article, range);
  if (clipped === null) return null;
  const start = pointOf(article, clipped.startContainer, clipped.startOffset);
  const end = pointOf(article, clipped.endContainer, clipped.endOffset);
  return start === null || end === null ? null : trimmed(article, { start, end });
}

/** The part of a range inside the article: a selection may begin in the margin or end in the list of notes. */
function clipTo(article: Element, range: Range): Range | null {
  if (!range.intersectsNode(article)) return null;
  const whole = document.createRange();
  whole.selectNodeContents(article);
  const clipped = range.cloneRange();
  if (whole.compareBoundaryPoints(Range.START_TO_START, range) > 0) clipped.setStart(article, 0);
  if (whole.compareBoundaryPoints(Range.END_TO_END, range) < 0)
    clipped.setEnd(article, article.childNodes.length);
  return clipped;
}

/** Triple click ends a range at offset 0 of the next block; such an end moves back to real text. */
function trimmed(article: Element, passage: Passage): Passage | null {
  let { start, end } = passage;
  const order = [...article.querySelectorAll('[data-segment]')].map(
    (block) => block.getAttribute('data-segment') ?? '',
  );
  const textOf = (segment: string): string => textElement(article, segment)?.textContent ?? '';
  const isEmptyAt = (): boolean => start.segment === end.segment && start.offset >= end.offset;
  while (
    !isEmptyAt() &&
    textOf(end.segment).slice(0, end.offset).trim() === '' &&
    end.segment !== start.segment
  ) {
    const previous = order[order.indexOf(end.segment) - 1];
    if (previous === undefined) return null;
    end = { segment: previous, offset: textOf(previous).length };
  }
  while (
    !isEmptyAt() &&
    textOf(start.segment).slice(start.offset).trim() === '' &&
    end.segment !== start.segment
  ) {
    const next = order[order.indexOf(start.segment) + 1];
    if (next === undefined) return null;
    start = { segment: next, offset: 0 };
  }
  const from = textOf(start.segment).slice(start.offset);
  start = { segment: start.segment, offset: start.offset + (from.length - from.trimStart().length) };
  const to = textOf(end.segment).slice(0, end.offset);
  end = { segment: end.segment, offset: to.trimEnd().length };
  return isEmptyAt() ? null : { start, end };
}
