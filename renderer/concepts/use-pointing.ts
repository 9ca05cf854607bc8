import { useEffect, useRef } from 'react';

/**
 * Whether the reader has pointed at what lies under the pointer. Text that was scrolled under a pointer
 * at rest was not pointed at: the browser enters it all the same, at the place where the pointer was.
 * Nor was text that a selection is drawn over, with a button held.
 */
export function usePointing(): () => boolean {
  const pointing = useRef(false);
  useEffect(() => {
    const last = { x: Number.NaN, y: Number.NaN };
    const onOver = ({ screenX, screenY, buttons }: MouseEvent): void => {
      pointing.current = buttons === 0 && (screenX !== last.x || screenY !== last.y);
    };
    const onMove = ({ screenX, screenY }: MouseEvent): void => {
      Object.assign(last, { x: screenX, y: screenY });
    };
    document.addEventListener('mouseover', onOver, true);
    document.addEventListener('mousemove', onMove, true);
    return () => {
      document.removeEventListener('mouseover', onOver, true);
      document.removeEventListener('mousemove', onMove, true);
    };
  }, []);
  return () => pointing.current;
}
