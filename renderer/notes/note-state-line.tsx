import { TriangleAlert } from 'lucide-react';
import { useWords } from '../words/words.ts';
import type { NoteState } from './note-states.ts';
import { whereWords } from './where-words.ts';
import styles from './moved-note.module.css';

/** Says in a list of all notes where one is; nothing of those that are where they were. */
export function NoteStateLine({ state }: { state: NoteState | undefined }) {
  const words = useWords(whereWords);
  if (state === undefined || state === 'in-place') return null;
  return (
    <p className={styles.text}>
      <TriangleAlert size={15} aria-hidden /> {words.states[state]}
    </p>
  );
}
