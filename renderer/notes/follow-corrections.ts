import type { Annotation, Target } from '../../core/annotations/annotation.ts';
import type { EditionHead } from '../../core/model/edition.ts';
import type { Store } from '../app/store.ts';
import type { Catalogue } from '../library/catalogue.ts';
import type { Drafts } from './drafts.ts';

/**
 * The annotation where it is by now: an own edition whose language was corrected is known by its text.
 * Returns the same one where it is in its place, or nobody knows a better one.
 */
export function inItsEdition({ own }: Catalogue, annotation: Annotation): Annotation {
  const { work, language, hash }: Target = annotation.target;
  const editions = own.works.get(work)?.editions ?? [];
  // Of a work that is gone as a whole nothing was corrected.
  if (editions.length === 0 || editions.some((head) => head.language === language)) return annotation;
  const saysThis = (head: EditionHead): boolean => head.hash === hash;
  // Where its work had that language already, it has become a work of its own.
  const now =
    editions.find(saysThis) ?? [...own.works.values()].flatMap((each) => each.editions).find(saysThis);
  if (now === undefined) return annotation;
  return { ...annotation, target: { ...annotation.target, work: now.work, language: now.language } };
}

/**
 * Takes new drafts along where an own edition's language is corrected, as the host does with all that is on
 * disk. Drafts of notes follow their notes.
 */
export function followCorrections(catalogue: Store<Catalogue>, drafts: Drafts): void {
  const follow = (): void => {
    for (const draft of drafts.store.get().values()) {
      const annotation = draft.isNew ? inItsEdition(catalogue.get(), draft.annotation) : draft.annotation;
      if (annotation !== draft.annotation) drafts.put({ ...draft, annotation });
    }
  };
  catalogue.subscribe(follow);
  drafts.store.subscribe(follow);
}
