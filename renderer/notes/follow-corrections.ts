import type { Store } from '../app/store.ts';
import type { Catalogue } from '../library/catalogue.ts';
import type { Drafts } from './drafts.ts';

/**
 * Takes new drafts along where an own edition's language is corrected, as the host does with all that is on
 * disk. That it is the same edition is known by its text. Drafts of notes follow their notes.
 */
export function followCorrections(catalogue: Store<Catalogue>, drafts: Drafts): void {
  const follow = (): void => {
    const { works } = catalogue.get().own;
    for (const draft of drafts.store.get().values()) {
      const { annotation } = draft;
      const { work, language, hash } = annotation.target;
      const editions = (draft.isNew ? works.get(work)?.editions : null) ?? [];
      if (editions.some((head) => head.language === language)) continue;
      const now = editions.find((head) => head.hash === hash);
      if (now === undefined) continue;
      const target = { ...annotation.target, language: now.language };
      drafts.put({ ...draft, annotation: { ...annotation, target } });
    }
  };
  catalogue.subscribe(follow);
  drafts.store.subscribe(follow);
}
