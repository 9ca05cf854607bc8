import { useEffectEvent, useLayoutEffect } from 'react';

/** What has a use for Escape now, the newest last. */
const waiting: object[] = [];

/** What has its own use for Escape; a box to tick has none. */
const takers = 'input:not([type="checkbox"]), textarea, select, [role="dialog"], [role="toolbar"]';

/**
 * Escape does this while `isActive`, unless a field or a dialog has its own use for it. Of several things
 * that wait for it, the one that came last has it: one press closes one thing.
 */
export function useEscape(isActive: boolean, action: () => void): void {
  const act = useEffectEvent(action);
  useLayoutEffect(() => {
    if (!isActive) return;
    const self = {};
    waiting.push(self);
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      const isTaken = target?.closest(takers) != null;
      if (event.key !== 'Escape' || event.defaultPrevented || isTaken || waiting.at(-1) !== self) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      waiting.splice(waiting.indexOf(self), 1);
    };
  }, [isActive]);
}
