import { useEffect } from 'react';
import { useReader } from '../app/reader-context.ts';

/** Asks before the window closes while something is written that is not on disk. */
export function UnsavedGuard() {
  const { notebook } = useReader();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      notebook.draftsOnDisk.flush();
      if (!notebook.draftsOnDisk.isKept() || notebook.saving.store.get().size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    document.addEventListener('visibilitychange', notebook.draftsOnDisk.flush);
    return () => {
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', notebook.draftsOnDisk.flush);
    };
  }, [notebook]);
  return null;
}
