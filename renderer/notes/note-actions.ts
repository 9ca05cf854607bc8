import { useMemo } from 'react';
import type { Annotation, AnnotationId, Colour } from '../../core/annotations/annotation.ts';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { noteWords } from './words.ts';

/** What can be done to a note that exists, wherever it is listed. */
export type NoteActions = {
  readonly recolour: (annotation: Annotation, colour: Colour) => void;
  /** Removes it and offers the way back, instead of asking first. */
  readonly remove: (annotation: Annotation) => void;
  readonly retry: (id: AnnotationId) => void;
};

export function useNoteActions(): NoteActions {
  const { notebook, notices } = useReader();
  const words = useWords(noteWords);
  return useMemo(
    () => ({
      recolour: (annotation, colour) => void notebook.write({ ...annotation, colour }),
      remove: ({ id, kind }) => {
        const step = notebook.remove(id);
        notices.done(words.removed[kind], () => notebook.takeBack(step));
      },
      retry: notebook.saving.retry,
    }),
    [notebook, notices, words],
  );
}
