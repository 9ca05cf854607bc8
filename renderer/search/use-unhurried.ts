import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Shown } from './inquiry.ts';

type FoundShown = Shown & { readonly state: 'found' };

export type Unhurried = {
  /** What to show now. */
  readonly shown: FoundShown;
  /** Shows the results that have come since; null where there are none. */
  readonly showRest: (() => void) | null;
};

/** Milliseconds after which a pointer that rests is taken for one that means nothing. */
const still = 1_500;

/**
 * Own results that come late change the order of those on screen. While somebody is about to choose
 * one of them, by pointer or by key, the list stays as it is and offers the rest.
 */
export function useUnhurried(latest: FoundShown, list: RefObject<HTMLElement | null>): Unhurried {
  const [shown, setShown] = useState(latest);
  const moved = useRef(-Infinity);
  useEffect(() => {
    const onMove = ({ target, timeStamp }: PointerEvent): void => {
      if (target instanceof Node && list.current?.contains(target)) moved.current = timeStamp;
    };
    window.addEventListener('pointermove', onMove, { passive: true });
    return () => window.removeEventListener('pointermove', onMove);
  }, [list]);
  useEffect(() => {
    const isChoosing =
      list.current?.contains(document.activeElement) === true || performance.now() - moved.current < still;
    setShown((now) => (isLate(now, latest) && isChoosing ? now : latest));
  }, [latest, list]);
  // Any other question's answer is shown in the very same drawing.
  const current = isLate(shown, latest) ? shown : latest;
  return { shown: current, showRest: current === latest ? null : () => setShown(latest) };
}

/** Whether `latest` brings only the own results to what is shown already. */
const isLate = (shown: FoundShown, latest: FoundShown): boolean =>
  shown.answers.ownState === 'coming' &&
  latest.answers.ownState !== 'coming' &&
  shown.answers.bundled === latest.answers.bundled;
