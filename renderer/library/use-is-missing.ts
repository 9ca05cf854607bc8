import { useEffect, useState } from 'react';
import type { WorkId } from '../../core/model/ids.ts';
import { useReader } from '../app/reader-context.ts';
import { useCatalogue } from './use-catalogue.ts';

/**
 * Whether a work that is not known here is in no library. News of the reader's own works comes a moment
 * after they do, so the host is asked for it first. Where that fails, the reading of them all tells.
 */
export function useIsMissing(work: WorkId): boolean {
  const { library } = useReader();
  const { own } = useCatalogue();
  const [looked, setLooked] = useState<WorkId | null>(null);
  useEffect(() => {
    const left = new AbortController();
    // One that is known may not be as it is known.
    const { look, changed } = library.own;
    void (library.isOwn(work) ? changed : look)([work])
      .catch(() => undefined)
      .then(() => left.signal.aborted || setLooked(work));
    return () => left.abort();
  }, [library, work]);
  return looked === work && own.state !== 'reading';
}
