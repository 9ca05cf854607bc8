import { Check } from 'lucide-react';
import { useWords } from '../words/words.ts';
import type { SaveState } from './saving.ts';
import { noteWords } from './words.ts';
import styles from './save-mark.module.css';

/** Whether a note is on disk. Colour is not the only sign: what failed is said in words. */
export function SaveMark({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const words = useWords(noteWords);
  switch (state.state) {
    case 'saved':
      return (
        <span className={styles.saved} title={words.saved}>
          <Check size={13} aria-hidden />
          <span className="visually-hidden">{words.saved}</span>
        </span>
      );
    case 'saving':
      return <span className={styles.saving}>{words.saving}</span>;
    case 'failed':
      return (
        <span className={styles.failed}>
          {state.wanted === 'remove' ? words.failedRemove : words.failed}{' '}
          <button type="button" className={styles.retry} onClick={onRetry}>
            {words.retry}
          </button>
        </span>
      );
  }
}
