import { useEffect, useState } from 'react';
import type { Edition } from '../../core/model/edition.ts';
import { useReader } from '../app/reader-context.ts';
import type { Library } from '../library/library.ts';
import { allEditions, openedEditions } from './all-editions.ts';
import { conceptCounts, type ConceptCounts } from './concept-counts.ts';

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

/** How often each concept is mentioned, once that is known. Counted once for the whole library. */
export function useConceptCounts(): ConceptCounts | null {
  const { library } = useReader();
  const editions = useEditions();
  if (editions === null) return null;
  const known = counted.get(library);
  if (known) return known;
  const counts = conceptCounts(editions);
  counted.set(library, counts);
  return counts;
}
