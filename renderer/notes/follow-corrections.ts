import type { Annotation } from '../../core/annotations/annotation.ts';
import type { Store } from '../app/store.ts';
import type { Catalogue } from '../library/catalogue.ts';
import { inItsEdition } from '../library/in-its-edition.ts';
import type { Drafts } from './drafts.ts';

/** The annotation where its edition is by now; the same one where that is in its place. */
export function onItsEdition(catalogue: Catalogue, annotation: Annotation): Annotation {
  const target = inItsEdition(catalogue, annotation.target);
  return target === annotation.target ? annotation : { ...annotation, target };
}

/**
 * Takes new drafts along where an own edition's language is corrected, as the host does with all that is on
 * disk. Drafts of notes follow their notes.
 */
export function followCorrections(catalogue: Store<Catalogue>, drafts: Drafts): void {
  const follow = (): void => {
    for (const draft of drafts.store.get().values()) {
      const annotation = draft.isNew ? onItsEdition(catalogue.get(), draft.annotation) : draft.annotation;
      if (annotation !== draft.annotation) drafts.put({ ...draft, annotation });
    }
  };
  catalogue.subscribe(follow);
  drafts.store.subscribe(follow);
}
