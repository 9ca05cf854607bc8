import type { Annotation } from '../../core/annotations/annotation.ts';
import { targetOf } from '../../core/annotations/target.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { Passage } from '../../core/reading/passage.ts';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { whereWords } from './where-words.ts';

/**
 * Makes a passage of the text as it is now a note's own, at the reader's word only: until then the
 * file keeps the passage that the note was made on. Says so and offers the way back.
 */
export function usePutInPlace(
  edition: Edition,
): (annotation: Annotation, passage: Passage, said: 'kept' | 'chosen' | 'attached') => void {
  const { notebook, notices } = useReader();
  const words = useWords(whereWords);
  return (annotation, passage, said) => {
    const step = notebook.write({ ...annotation, target: targetOf(edition, passage) });
    notices.done(words[said], () => notebook.takeBack(step));
  };
}
