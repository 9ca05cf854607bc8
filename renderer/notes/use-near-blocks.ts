import { useEffect, useRef, useState } from 'react';
import type { SegmentId } from '../../core/model/ids.ts';
import type { Blocks } from '../reading/text-dom.ts';

/** How far beyond the window is painted, and how near its end may come before that is done anew. */
const reach = { painted: '200% 0px', least: '60% 0px' } as const;

const none: ReadonlySet<SegmentId> = new Set();

/**
 * The segments in and around the window. The set changes only once in a few screens: whatever changes
 * a style or a highlight lets Chromium go through every painted range of the page.
 */
export function useNearBlocks(blocks: Blocks): ReadonlySet<SegmentId> {
  const [near, setNear] = useState(none);
  const latest = useRef(near);
  useEffect(() => {
    const around = new Set<SegmentId>();
    const idOf = (block: Element): SegmentId => block.getAttribute('data-segment') ?? '';
    const note = (entries: readonly IntersectionObserverEntry[]): void => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) around.add(idOf(target));
        else around.delete(idOf(target));
    };
    const wide = new IntersectionObserver(note, { rootMargin: reach.painted });
    const narrow = new IntersectionObserver(
      (entries) => {
        // Which of the two is told first after a jump is not settled.
        note(wide.takeRecords());
        const isMissing = entries.some(
          ({ target, isIntersecting }) => isIntersecting && !latest.current.has(idOf(target)),
        );
        if (!isMissing) return;
        const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => idOf(target));
        latest.current = new Set([...around, ...seen]);
        setNear(latest.current);
      },
      { rootMargin: reach.least },
    );
    for (const block of blocks.values()) {
      wide.observe(block);
      narrow.observe(block);
    }
    return () => {
      wide.disconnect();
      narrow.disconnect();
    };
  }, [blocks]);
  return near;
}
