import { useCallback, useEffect, useRef } from 'react';

/** The newest version of a callback under one identity, so that long lists of memoised cards stay as they are. */
export function useSteady<Arguments extends readonly unknown[]>(
  act: (...given: Arguments) => void,
): (...given: Arguments) => void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  return useCallback((...given: Arguments) => newest.current(...given), []);
}
