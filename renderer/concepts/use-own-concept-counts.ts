import { useEffect, useState } from 'react';
import type { OwnWork } from '../../core/library/own-work.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { useReader } from '../app/reader-context.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import type { ConceptCounts } from './concept-counts.ts';

/** Asked once for each state of the library, however many cards and entries want to know. */
const asked = new WeakMap<ReadonlyMap<WorkId, OwnWork>, Promise<ConceptCounts>>();
const nothing: ConceptCounts = new Map();

/** How often own works mention each concept; null until that is known. */
export function useOwnConceptCounts(): ConceptCounts | null {
  const { host } = useReader();
  const { own } = useCatalogue();
  const [counts, setCounts] = useState<ConceptCounts | null>(null);
  const { works } = own;
  useEffect(() => {
    if (works.size === 0) return;
    const left = new AbortController();
    const asking =
      asked.get(works) ??
      host.call('library.concepts', null).then(
        (all): ConceptCounts =>
          new Map(
            all.map(({ concept, mentions, works: inWorks }) => [
              concept,
              { places: mentions, works: inWorks },
            ]),
          ),
        // The bundled library's counts are true without them.
        () => nothing,
      );
    asked.set(works, asking);
    void asking.then((found) => !left.signal.aborted && setCounts(found));
    return () => left.abort();
  }, [host, works]);
  if (works.size === 0) return own.state === 'reading' ? null : nothing;
  return counts;
}
