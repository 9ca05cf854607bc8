import { Lock } from 'lucide-react';
import type { WorkId } from '../../core/model/ids.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { useWords } from '../words/words.ts';
import { noteWords } from './words.ts';
import styles from './later-notes.module.css';

/** Says of a work that a later Fathom wrote its notes, before somebody tries to change one. */
export function LaterNotes({ work }: { readonly work: WorkId }) {
  const { later } = useStore(useReader().notebook.store);
  const words = useWords(noteWords);
  if (!later.has(work)) return null;
  return (
    <p className={styles.later}>
      <Lock size={16} aria-hidden className={styles.icon} /> {words.later}
    </p>
  );
}
