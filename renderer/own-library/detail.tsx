import { useWords } from '../words/words.ts';
import { ownLibraryWords } from './words.ts';
import styles from './own-library.module.css';

type Props = {
  readonly text: string;
  /** What it is said of, where a list has several. */
  readonly of?: string;
};

/** What the host or a parser said itself, which is English: folded away, for a report. */
export function Detail({ text, of }: Props) {
  const words = useWords(ownLibraryWords);
  return (
    <details className={styles.detail}>
      <summary aria-label={of === undefined ? undefined : `${words.details}: ${of}`}>{words.details}</summary>
      <span lang="en">{text}</span>
    </details>
  );
}
