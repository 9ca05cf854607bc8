import { useEffect, useEffectEvent, type RefObject } from 'react';

/** What the keys can go to. */
export const stops = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]';

export type Gone = {
  /** Whether it was one of these, or within one. */
  readonly was: (selector: string) => boolean;
  /** What can have the focus in the innermost of the things around it that are left; null where the area alone is. */
  readonly nearest: HTMLElement | null;
  /** What had the focus before it came into the area. */
  readonly before: HTMLElement | null;
};

/**
 * Where what has the focus goes away (a deleted note, a notice that was answered), the keys would start
 * again at the top of the page.
 *
 * @param next Where to, asked when it is needed.
 */
export function useKeptFocus(
  area: RefObject<HTMLElement | null>,
  next: (gone: Gone) => HTMLElement | null | undefined,
): void {
  const ask = useEffectEvent(next);
  useEffect(() => {
    const within = area.current;
    if (within === null) return;
    let held: Element | null = null;
    let before: HTMLElement | null = null;
    /** With what was around it, innermost first: once it is gone it knows no parents any more. */
    let around: readonly Element[] = [];
    const hold = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      held = within.contains(target) ? target : null;
      if (held === null) before = target;
      around = held === null ? [] : upwards(held, within);
    };
    const letGo = (): void => void (held = null);
    const look = (): void => {
      if (held === null || held.isConnected) return;
      held = null;
      // Nobody has taken the focus on.
      if (document.activeElement !== document.body) return;
      const [nearest = null] = around
        .filter((each) => each.isConnected)
        .flatMap((each) => [...each.querySelectorAll<HTMLElement>(stops)])
        .filter((each) => each.checkVisibility());
      ask({
        was: (selector) => around.some((each) => each.matches(selector)),
        nearest,
        before: before?.checkVisibility() === true ? before : null,
      })?.focus();
    };
    // After whatever the same change has done about the focus itself.
    const changes = new MutationObserver(() => setTimeout(look));
    changes.observe(within, { childList: true, subtree: true });
    const ended = new AbortController();
    document.addEventListener('focusin', hold, { signal: ended.signal });
    // Whoever points goes on from where they point.
    document.addEventListener('pointerdown', letGo, { signal: ended.signal });
    return () => {
      changes.disconnect();
      ended.abort();
    };
  }, [area]);
}

function upwards(element: Element, within: Element): readonly Element[] {
  const found: Element[] = [];
  for (let each: Element | null = element; each !== null && each !== within; each = each.parentElement)
    found.push(each);
  return found;
}
