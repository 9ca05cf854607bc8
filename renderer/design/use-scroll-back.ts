import { useEffect, useLayoutEffect } from 'react';
import { onLeave, remember, remembered } from '../app/navigation.ts';

/** What one does oneself: from then on the page stays where one has brought it. */
const ownDoing = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Scrolls to where one left this history entry, at once or when what stood there has come; else to the top. */
export function useScrollBack(): void {
  useLayoutEffect(() => {
    const left = remembered('scroll');
    const to = typeof left === 'number' ? left : 0;
    const ended = new AbortController();
    const go = (): void => {
      window.scrollTo(0, to);
      if (window.scrollY > to - 1) ended.abort();
    };
    go();
    if (ended.signal.aborted) return;
    const sizes = new ResizeObserver(go);
    sizes.observe(document.body);
    ended.signal.addEventListener('abort', () => sizes.disconnect());
    for (const type of ownDoing)
      window.addEventListener(type, () => ended.abort(), { passive: true, signal: ended.signal });
    return () => ended.abort();
  }, []);
  useEffect(() => onLeave(() => remember('scroll', window.scrollY)), []);
}
