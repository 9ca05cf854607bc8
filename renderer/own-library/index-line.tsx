import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useWords } from '../words/words.ts';
import { ownLibraryWords } from './words.ts';
import styles from './own-library.module.css';

/** How the index of the own library stands, where that is worth a word: it is a cache and comes back by itself. */
export function IndexLine() {
  const { host, notices } = useReader();
  const { own } = useCatalogue();
  const words = useWords(ownLibraryWords);
  const { index } = own;
  if (index.state === 'ready') return null;
  if (index.state === 'building')
    return (
      <p className={styles.soft}>
        <progress className={styles.small} max={Math.max(1, index.total)} value={index.done} aria-hidden />{' '}
        {words.building(index.done, index.total)}
      </p>
    );
  return (
    <div className={styles.failure} role="alert">
      <div className={styles.stack}>
        <p>{words.indexFailed}</p>
        <p className={styles.detail} lang="en">
          {index.detail}
        </p>
        <div>
          <Button onClick={() => void host.call('library.rebuild', null).catch(notices.fault)}>
            {words.rebuild}
          </Button>
        </div>
      </div>
    </div>
  );
}
