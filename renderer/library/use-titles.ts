import { useCallback, useEffect } from 'react';
import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import { useReader } from '../app/reader-context.ts';
import { useLanguage } from '../words/words.ts';
import type { Catalogue } from './catalogue.ts';
import { headOf } from './shown-works.ts';
import { useCatalogue } from './use-catalogue.ts';

/** Stands for a title until it is known. */
const awaited = '…';

/** The title by which a work was last known, or its id where nobody knows one, once it is sure that it is gone. */
const titleOfGone = ({ gone, state }: Catalogue['own'], work: WorkId): string =>
  gone.has(work) || state === 'failed' ? (gone.get(work) ?? work) : awaited;

/**
 * Each of these works' title, in the interface's language where there is such an edition. Those that were
 * not read yet are asked for before all others.
 */
export function useTitles(works: readonly WorkId[]): (work: WorkId) => string {
  const { work: known, own } = useCatalogue();
  const language = useLanguage();
  useLook(works);
  return useCallback(
    (id) => {
      const work = known(id);
      return work === undefined ? titleOfGone(own, id) : headOf(work, language).title;
    },
    [known, own, language],
  );
}

/** The title of an edition, or of its work where there is no such edition. */
export function useTitle(work: WorkId, language: Language): string {
  const { head } = useCatalogue();
  const titleOf = useTitles([work]);
  return head(work, language)?.title ?? titleOf(work);
}

/** Asks for those of these works that are not known. All that one drawing of the page wants is asked for at once. */
export function useLook(works: readonly WorkId[]): void {
  const { library } = useReader();
  const { work, own } = useCatalogue();
  const unknown = works.filter((id) => work(id) === undefined && !own.gone.has(id)).join(' ');
  useEffect(() => {
    // What cannot be told now keeps its id.
    if (unknown !== '') library.own.look(unknown.split(' ')).catch(() => undefined);
  }, [library, unknown]);
}
