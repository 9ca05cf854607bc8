import { useEffect, useRef } from 'react';

/** Escape does this while `isActive`, unless a field or a dialog has its own use for it. */
export function useEscape(isActive: boolean, action: () => void): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    if (!isActive) return;
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      const isTaken = target?.closest('input, textarea, select, [role="dialog"], [role="toolbar"]') != null;
      if (event.key === 'Escape' && !event.defaultPrevented && !isTaken) latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isActive]);
}
