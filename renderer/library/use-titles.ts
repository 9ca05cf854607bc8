import { useCallback, useMemo } from 'react';
import type { WorkId } from '../../core/model/ids.ts';
import { useAsked } from '../app/use-asked.ts';
import { useLanguage } from '../words/words.ts';
import { headOf } from './shown-works.ts';
import { useCatalogue } from './use-catalogue.ts';

/** Each work's title, in the interface's language where there is such an edition; else its id. */
export function useTitles(): (work: WorkId) => string {
  const { work } = useCatalogue();
  const language = useLanguage();
  return useCallback(
    (id) => {
      const known = work(id);
      return known === undefined ? id : headOf(known, language).title;
    },
    [work, language],
  );
}

/** Always the same object: titles that have changed sort all notes anew. */
const none: ReadonlyMap<WorkId, string> = new Map();

/** The same, and the titles of works that were removed and can be brought back. */
export function useTitlesOfAll(): (work: WorkId) => string {
  const titleOf = useTitles();
  const { work: known } = useCatalogue();
  const [bin] = useAsked('library.bin', null);
  const removed = useMemo(
    () =>
      bin.state === 'answered' && bin.value.length > 0
        ? new Map(bin.value.toReversed().map(({ work, title }) => [work, title]))
        : none,
    [bin],
  );
  return useCallback(
    (id) => (known(id) === undefined ? (removed.get(id) ?? id) : titleOf(id)),
    [known, removed, titleOf],
  );
}
