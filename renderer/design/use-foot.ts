import { useEffect, type RefObject } from 'react';

/** Keeps the messages at the lower edge above a bar that stands there (`--foot`: its height and a gap). */
export function useFoot(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = bar;
    if (current === null) return;
    const { style } = document.documentElement;
    const sizes = new ResizeObserver(() =>
      style.setProperty('--foot', `calc(${current.offsetHeight}px + var(--space-2))`),
    );
    sizes.observe(current);
    return () => {
      sizes.disconnect();
      style.removeProperty('--foot');
    };
  }, [bar]);
}
