import { useEffect } from 'react';
import { useReader } from '../app/reader-context.ts';

/** Asks before the page is left while chosen files are not handed over: the host could not fetch them itself. */
export function LeaveGuard() {
  const { importing } = useReader();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (importing.store.get().waiting > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [importing]);
  return null;
}
