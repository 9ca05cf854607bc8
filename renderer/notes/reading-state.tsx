import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { noteWords } from './words.ts';
import styles from './reading-state.module.css';

/** Says while the notes are being read, and if they could not be. */
export function ReadingState() {
  const { notebook } = useReader();
  const { reading } = useStore(notebook.store);
  const words = useWords(noteWords);
  switch (reading.state) {
    case 'read':
      return null;
    case 'reading':
      return (
        <p className={styles.reading} role="status">
          {words.reading}
        </p>
      );
    case 'failed':
      return (
        <div className={styles.failed} role="alert">
          <p>{words.readFailed}</p>
          <Button onClick={() => void notebook.load()}>{words.readAgain}</Button>
        </div>
      );
  }
}
