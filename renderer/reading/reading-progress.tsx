import type { EditionHead } from '../../core/model/edition.ts';
import { editionKey } from '../../core/model/ids.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { useWords } from '../words/words.ts';
import { readingWords } from './words.ts';
import styles from './reading-progress.module.css';

/** A hair under the header: how far the window has come, and in words how far one has ever read. */
export function ReadingProgress({ head }: { head: EditionHead }) {
  const { places } = useReader();
  const words = useWords(readingWords);
  const read = useStore(places.store).get(editionKey(head.work, head.language))?.read ?? 0;
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={words.progress}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(read * 100)}
      aria-valuetext={words.percent(read)}
    >
      <div className={styles.bar} />
    </div>
  );
}
