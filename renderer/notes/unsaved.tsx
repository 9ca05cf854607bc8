import { useEffect } from 'react';
import { useReader } from '../app/reader-context.ts';
import { isChanged } from './drafts.ts';

/** Asks before the window closes while something is written that is not on disk. */
export function UnsavedGuard() {
  const { notebook } = useReader();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      const isDrafting = [...notebook.drafts.store.get().values()].some(isChanged);
      if (isDrafting || notebook.saving.store.get().size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [notebook]);
  return null;
}
