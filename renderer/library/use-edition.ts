import { use } from 'react';
import type { Edition } from '../../core/model/edition.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import { useReader } from '../app/reader-context.ts';

/**
 * An edition, at once if it has been opened before. React waits even on a promise that is already
 * kept, and the page would blink on each change of language.
 */
export function useEdition(work: WorkId, language: Language): Edition {
  const { library } = useReader();
  return library.opened(work, language) ?? use(library.edition(work, language));
}
