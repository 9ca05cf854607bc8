import { useEffect, useMemo, useState } from 'react';
import type { Edition } from '../../core/model/edition.ts';
import { useReader } from '../app/reader-context.ts';
import type { Library } from '../library/library.ts';
import { allEditions, openedEditions } from './all-editions.ts';
import { conceptCounts, countsTogether, type ConceptCounts } from './concept-counts.ts';
import { useOwnConceptCounts } from './use-own-concept-counts.ts';

/**
 * Every bundled edition once they have come; null before that, and where one cannot be opened. For what a
 * screen can do without: it neither waits nor fails.
 */
export function useEditions(wanted = true): readonly Edition[] | null {
  const { library } = useReader();
  const [editions, setEditions] = useState(() => (wanted ? openedEditions(library) : null));
  useEffect(() => {
    if (!wanted) return;
    allEditions(library).then(setEditions, () => undefined);
  }, [library, wanted]);
  return editions;
}

const counted = new WeakMap<Library, ConceptCounts>();

/** How often each concept is mentioned, in bundled works and own ones, once that is known. */
export function useConceptCounts(): ConceptCounts | null {
  const { library } = useReader();
  const editions = useEditions();
  const own = useOwnConceptCounts();
  return useMemo(() => {
    if (editions === null || own === null) return null;
    // Counted once for the whole bundled library, which does not change.
    const bundled = counted.get(library) ?? conceptCounts(editions);
    counted.set(library, bundled);
    return countsTogether(bundled, own);
  }, [library, editions, own]);
}
