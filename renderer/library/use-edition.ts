import { use } from 'react';
import type { Edition } from '../../core/model/edition.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import { useReader } from '../app/reader-context.ts';

/** An edition; the page waits for it where it is not open yet. */
export function useEdition(work: WorkId, language: Language): Edition {
  const { library } = useReader();
  return use(library.edition(work, language));
}
