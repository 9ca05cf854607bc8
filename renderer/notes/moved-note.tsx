import { TextCursorInput } from 'lucide-react';
import type { NoteInPlace } from '../../core/annotations/placed-notes.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { whereWords } from './where-words.ts';
import styles from './moved-note.module.css';

/** Says that a note's passage has changed, and lets the reader agree to that. */
export function MovedNote({ note, onKeep }: { note: NoteInPlace; onKeep: (note: NoteInPlace) => void }) {
  const words = useWords(whereWords);
  if (note.moved === null) return null;
  const isElsewhere = note.moved.was === note.moved.now;
  return (
    <div className={styles.moved}>
      <p className={styles.text}>
        <TextCursorInput size={15} aria-hidden /> {isElsewhere ? words.elsewhere : words.changed}
      </p>
      <Button onClick={() => onKeep(note)}>{words.keep}</Button>
    </div>
  );
}
