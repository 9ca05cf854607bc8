import { useCallback } from 'react';
import type { WorkId } from '../../core/model/ids.ts';
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
