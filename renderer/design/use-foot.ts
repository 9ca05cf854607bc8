import { useEffect, type RefObject } from 'react';

/** Keeps the messages at the lower edge above a bar that stands there (`--foot`, its height). */
export function useFoot(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = bar;
    if (current === null) return;
    const { style } = document.documentElement;
    const sizes = new ResizeObserver(() => style.setProperty('--foot', `${current.offsetHeight}px`));
    sizes.observe(current);
    return () => {
      sizes.disconnect();
      style.removeProperty('--foot');
    };
  }, [bar]);
}
