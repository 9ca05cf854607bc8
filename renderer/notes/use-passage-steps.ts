import { useEffect, useEffectEvent } from 'react';
import type { RangeStep } from '../../core/annotations/range-steps.ts';
import { isPressed } from '../app/is-pressed.ts';

/** The arrow that moves an end of the current note's passage, with Alt and Shift. */
export const passageArrows = [
  { arrow: '←', key: 'ArrowLeft', step: { end: 'end', towards: 'before' } },
  { arrow: '→', key: 'ArrowRight', step: { end: 'end', towards: 'after' } },
  { arrow: '↑', key: 'ArrowUp', step: { end: 'start', towards: 'before' } },
  { arrow: '↓', key: 'ArrowDown', step: { end: 'start', towards: 'after' } },
] as const satisfies readonly { readonly arrow: string; readonly key: string; readonly step: RangeStep }[];

/** Listens to these keys, unless a field or a dialog has its own use for them. */
export function usePassageSteps(onStep: (step: RangeStep) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || target?.closest('input, textarea, select, [role="dialog"]') != null) return;
    const pressed = passageArrows.find(({ key }) => isPressed({ key, alt: true, shift: true }, event));
    if (pressed === undefined) return;
    event.preventDefault();
    onStep(pressed.step);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
