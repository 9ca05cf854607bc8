import { useCallback } from 'react';
import type { WorkId } from '../../core/model/ids.ts';
import { useReader } from '../app/reader-context.ts';
import { useLanguage } from '../words/words.ts';

/** Each work's title, in the interface's language where there is such an edition; else its id. */
export function useTitles(): (work: WorkId) => string {
  const { library } = useReader();
  const language = useLanguage();
  return useCallback(
    (id) => {
      const editions = library.works.find((work) => work.id === id)?.editions ?? [];
      return (editions.find((head) => head.language === language) ?? editions[0])?.title ?? id;
    },
    [library, language],
  );
}
