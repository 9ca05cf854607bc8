import { longestTag, type Annotation, type AnnotationId } from '../../core/annotations/annotation.ts';
import type { Draft } from '../../core/annotations/draft.ts';
import { createStore, type Store } from '../app/store.ts';

export type { Draft };

/** What was begun and not saved. It outlives its editor, so that closing one loses nothing. */
export type Drafts = {
  readonly store: Store<ReadonlyMap<AnnotationId, Draft>>;
  /** Goes on with an earlier draft of this annotation, or begins one. */
  readonly open: (annotation: Annotation, isNew: boolean) => void;
  readonly change: (id: AnnotationId, part: Partial<Pick<Draft, 'note' | 'tags' | 'colour'>>) => void;
  /** Puts a draft in the place of the earlier one on its annotation. */
  readonly put: (draft: Draft) => void;
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
    put: (draft) => store.set(new Map(store.get()).set(draft.annotation.id, draft)),
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
export function isChanged({ annotation, isNew, note, tags, colour, others = [] }: Draft): boolean {
  if (others.length > 0) return true;
  const written = note !== annotation.note || tagsIn(tags).join() !== annotation.tags.join();
  return written || (!isNew && colour !== annotation.colour);
}

/** The annotation as the draft would have it: with a note it is a note, without one a highlight again. */
export function annotationOf({ annotation, note, tags, colour }: Draft): Annotation {
  const trimmed = note.trim();
  const kind = annotation.kind === 'bookmark' ? 'bookmark' : trimmed === '' ? 'highlight' : 'note';
  return { ...annotation, kind, note: trimmed, tags: tagsIn(tags), colour };
}

/**
 * What saving the draft makes of the annotation as it is now: only what was changed in the draft. Its
 * passage, say, may have been adjusted meanwhile.
 */
export function savedFrom(draft: Draft, current: Annotation | undefined): Annotation {
  if (current === undefined) return annotationOf(draft);
  const { annotation, note, tags, colour } = draft;
  return annotationOf({
    ...draft,
    annotation: current,
    note: note === annotation.note ? current.note : note,
    tags: tagsIn(tags).join() === annotation.tags.join() ? current.tags.join(', ') : tags,
    colour: colour === annotation.colour ? current.colour : colour,
  });
}

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
