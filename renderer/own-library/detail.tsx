import { useWords } from '../words/words.ts';
import { ownLibraryWords } from './words.ts';
import styles from './own-library.module.css';

/** What the host or a parser said itself, which is English: folded away, for a report. */
export function Detail({ text }: { text: string }) {
  const words = useWords(ownLibraryWords);
  return (
    <details className={styles.detail}>
      <summary>{words.details}</summary>
      <span lang="en">{text}</span>
    </details>
  );
}
