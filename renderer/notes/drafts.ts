import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import { createStore, type Store } from '../app/store.ts';

/** What stands in the editor and is not saved. `annotation` is the one it changes, or the new one it will be. */
export type Draft = {
  readonly annotation: Annotation;
  readonly isNew: boolean;
  readonly note: string;
  /** As typed: words with commas between. */
  readonly tags: string;
  readonly colour: Annotation['colour'];
};

/** What was begun and not saved. It outlives its editor, so that closing one loses nothing. */
export type Drafts = {
  readonly store: Store<ReadonlyMap<AnnotationId, Draft>>;
  /** Goes on with an earlier draft of this annotation, or begins one. */
  readonly open: (annotation: Annotation, isNew: boolean) => void;
  readonly change: (id: AnnotationId, part: Partial<Pick<Draft, 'note' | 'tags' | 'colour'>>) => void;
  readonly drop: (id: AnnotationId) => void;
};

export function keepDrafts(): Drafts {
  const store = createStore<ReadonlyMap<AnnotationId, Draft>>(new Map());
  return {
    store,
    open: (annotation, isNew) => {
      if (store.get().has(annotation.id)) return;
      store.set(new Map(store.get()).set(annotation.id, draftOf(annotation, isNew)));
    },
    change: (id, part) => {
      const draft = store.get().get(id);
      if (draft) store.set(new Map(store.get()).set(id, { ...draft, ...part }));
    },
    drop: (id) => {
      const left = new Map(store.get());
      if (left.delete(id)) store.set(left);
    },
  };
}

const draftOf = (annotation: Annotation, isNew: boolean): Draft => ({
  annotation,
  isNew,
  note: annotation.note,
  tags: annotation.tags.join(', '),
  colour: annotation.colour,
});

/** Whether anything was typed or chosen that is not saved. */
export function isChanged({ annotation, isNew, note, tags, colour }: Draft): boolean {
  const written = note !== annotation.note || tagsIn(tags).join() !== annotation.tags.join();
  return written || (!isNew && colour !== annotation.colour);
}

/** The annotation as the draft would have it: with a note it is a note, without one a highlight again. */
export function annotationOf({ annotation, note, tags, colour }: Draft): Annotation {
  const trimmed = note.trim();
  const kind = annotation.kind === 'bookmark' ? 'bookmark' : trimmed === '' ? 'highlight' : 'note';
  return { ...annotation, kind, note: trimmed, tags: tagsIn(tags), colour };
}

/** How long a tag may be, in UTF-16 units; the border takes no longer one. */
const longestTag = 100;

/** The tags in a line with commas: trimmed, none empty, none twice (whatever its capitals). */
export function tagsIn(line: string): readonly string[] {
  const tags = line
    .split(',')
    .map((tag) => tag.trim().replace(/^#/, '').replace(/\s+/gu, ' ').slice(0, longestTag).toWellFormed())
    .filter((tag) => tag !== '');
  return tags.filter(
    (tag, index) => tags.findIndex((other) => other.toLowerCase() === tag.toLowerCase()) === index,
  );
}
