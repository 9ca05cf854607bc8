import { useEffect, useMemo, useState } from 'react';
import type { Edition } from '../../core/model/edition.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { SegmentStretch } from '../../core/reading/passage.ts';
import type { SerializableMatcher } from '../../core/search/mark-text.ts';
import { useStore } from '../app/store.ts';
import { hitsIn } from './hits-in-edition.ts';
import { searcher } from './the-searcher.ts';
import { useEngines } from './use-engines.ts';

/** Stands for hits that are still being looked for; told apart from no hits by being this very list. */
export const notYet: readonly SegmentStretch[] = [];

const nothing: readonly SegmentStretch[] = [];

/**
 * The hits of a query in an edition; the same list until edition or query change. `find` may be
 * empty, `without` holds the keys of switched-off expansions.
 */
export function useHits(
  edition: Edition,
  find: string,
  without: readonly string[],
): readonly SegmentStretch[] {
  const matcher = useMatcher(edition.head.work, find, without);
  return useMemo(() => {
    if (find.trim() === '') return nothing;
    return matcher === null ? notYet : hitsIn(edition, matcher);
  }, [edition, find, matcher]);
}

function useMatcher(work: WorkId, find: string, without: readonly string[]): SerializableMatcher | null {
  const engines = useEngines();
  const { state } = useStore(searcher.store);
  const failed = state === 'failed';
  const key = JSON.stringify([work, find, without]);
  const [found, setFound] = useState<{ readonly key: string; readonly matcher: SerializableMatcher } | null>(
    null,
  );
  useEffect(() => {
    const [of, text, keys] = JSON.parse(key) as [WorkId, string, string[]];
    if (text.trim() === '' || failed) return;
    const overtaken = new AbortController();
    engines.matcher(of, text, keys, overtaken.signal).then(
      (matcher) => !overtaken.signal.aborted && setFound({ key, matcher }),
      // A search that fails says so in the hits bar, by the searcher's state.
      () => undefined,
    );
    return () => overtaken.abort();
  }, [engines, key, failed]);
  return found?.key === key ? found.matcher : null;
}
