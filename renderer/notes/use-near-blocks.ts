import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SegmentId } from '../../core/model/ids.ts';
import type { Blocks } from '../reading/text-dom.ts';
import { blocksAround, isStillAround, type Around } from './blocks-around.ts';

const none: ReadonlySet<SegmentId> = new Set();

/**
 * The segments in and around the window; on paper, all. The set changes only once in a few screens:
 * whatever changes a style or a highlight lets Chromium go through every painted range of the page.
 * Two blocks are measured at each step of a scroll; an observer would measure them all.
 */
export function useNearBlocks(blocks: Blocks): ReadonlySet<SegmentId> {
  const [near, setNear] = useState(none);
  useLayoutEffect(() => {
    const ids = [...blocks.keys()];
    const boxes = [...blocks.values()];
    const boxAt = (index: number): DOMRect | undefined => boxes[index]?.getBoundingClientRect();
    let around: Around | null = null;
    const show = (): void => setNear(new Set(around === null ? [] : ids.slice(around.first, around.past)));
    const look = (): void => {
      if (around !== null && isStillAround(around, boxes.length, boxAt, innerHeight)) return;
      around = blocksAround(boxes.length, boxAt, innerHeight);
      show();
    };
    // The page is printed as soon as this event is over.
    const onPrint = (): void => flushSync(() => setNear(new Set(ids)));
    // Wherever the text becomes longer or shorter, as with another font, the page does.
    const sizes = new ResizeObserver(look);
    sizes.observe(document.body);
    const events = { scroll: look, resize: look, beforeprint: onPrint, afterprint: show };
    for (const [name, listener] of Object.entries(events))
      addEventListener(name, listener, { passive: true });
    look();
    return () => {
      sizes.disconnect();
      for (const [name, listener] of Object.entries(events)) removeEventListener(name, listener);
    };
  }, [blocks]);
  return near;
}
