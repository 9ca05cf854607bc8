import { useMemo } from 'react';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { useEditions } from '../concepts/use-editions.ts';
import { keepingTarget } from '../keeping/keeping-target.ts';
import { useLanguage } from '../words/words.ts';
import { commandTargets } from './command-targets.ts';
import type { Target } from './target.ts';
import { conceptTargets, editionTargets, noteTarget, sectionTargets } from './targets.ts';
import { quickBoxWords } from './words.ts';

/** Everything the box can jump to. Sections join once the editions have been opened. */
export function useTargets(): readonly Target[] {
  const { library, places, notebook } = useReader();
  const language = useLanguage();
  const unnamed = quickBoxWords[language].emptyNote;
  const read = useStore(places.store);
  const { annotations } = useStore(notebook.store);
  const editions = useEditions();
  return useMemo(
    () => [
      ...editionTargets(
        library.bundled.flatMap((work) => work.editions),
        [...read.values()],
      ),
      ...conceptTargets(library.concepts, language),
      ...(editions ?? []).flatMap(sectionTargets),
      ...Array.from(annotations.values(), (annotation) =>
        noteTarget(annotation, library.head(annotation.target.work, annotation.target.language), unnamed),
      ),
      ...commandTargets(language),
      keepingTarget(language),
    ],
    [library, read, annotations, editions, language, unnamed],
  );
}
