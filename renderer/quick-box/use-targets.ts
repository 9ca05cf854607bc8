import { useMemo } from 'react';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { keepingTarget } from '../keeping/keeping-target.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useLanguage } from '../words/words.ts';
import { commandTargets } from './command-targets.ts';
import type { Target } from './target.ts';
import { conceptTargets, editionTargets, noteTarget, sectionTargets } from './targets.ts';
import { useOpenEditions } from './use-open-editions.ts';
import { quickBoxWords } from './words.ts';

/**
 * Everything the box can jump to, save own works that were never read: those are looked through for each
 * letter, see `own-targets.ts`. Sections join once the editions have been opened.
 */
export function useTargets(): readonly Target[] {
  const { library, places, notebook } = useReader();
  const language = useLanguage();
  const unnamed = quickBoxWords[language].emptyNote;
  const read = useStore(places.store);
  const { annotations } = useStore(notebook.store);
  const editions = useOpenEditions();
  const { head, own } = useCatalogue();
  return useMemo(
    () => [
      ...editionTargets(
        [
          ...library.bundled.flatMap((work) => work.editions),
          ...Array.from(read.values()).flatMap(({ work, language: of }) =>
            own.works.has(work) ? (head(work, of) ?? []) : [],
          ),
        ],
        [...read.values()],
      ),
      ...conceptTargets(library.concepts, language),
      ...editions.flatMap(sectionTargets),
      ...Array.from(annotations.values(), (annotation) =>
        noteTarget(annotation, head(annotation.target.work, annotation.target.language), unnamed),
      ),
      ...commandTargets(language),
      keepingTarget(language),
    ],
    [library, head, own, read, annotations, editions, language, unnamed],
  );
}
