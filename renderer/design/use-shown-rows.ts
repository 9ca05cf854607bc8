import { useEffect, useState, type RefObject } from 'react';

/** Rows from `first` up to, but not with, `end`. */
export type ShownRows = { readonly first: number; readonly end: number };

/** Rows drawn beyond the window's edges, so that scrolling and Tab always find some. */
const beyond = 12;

/**
 * Which rows of a long list stand in the window. Every row is `height` pixels high, so that where it
 * stands is known without drawing it; ten thousand rows then cost no more than thirty.
 */
export function useShownRows(list: RefObject<HTMLElement | null>, count: number, height: number): ShownRows {
  const [rows, setRows] = useState<ShownRows>({ first: 0, end: 3 * beyond });
  useEffect(() => {
    const look = (): void => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const shown = rowsAt(top, window.innerHeight, height);
      setRows((now) => (now.first === shown.first && now.end === shown.end ? now : shown));
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    // What stands above the list may grow and push it down.
    const observer = new ResizeObserver(look);
    observer.observe(document.body);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
      observer.disconnect();
    };
  }, [list, height]);
  return { first: Math.min(rows.first, count), end: Math.min(rows.end, count) };
}

/** The rows around the window of a list whose upper edge is at `top`. In steps, so that not every pixel draws anew. */
export function rowsAt(top: number, windowHeight: number, height: number): ShownRows {
  const firstInView = Math.floor(-top / height);
  const step = beyond / 2;
  const from = Math.floor((firstInView - beyond) / step) * step;
  const inView = Math.ceil(windowHeight / height) + 1;
  return { first: Math.max(0, from), end: Math.max(0, from + inView + 2 * beyond + step) };
}
