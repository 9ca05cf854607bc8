import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Detail } from './detail.tsx';
import { indexWords } from './index-words.ts';
import styles from './own-library.module.css';

/** How the index of the own library stands, where that is worth a word: it is a cache and comes back by itself. */
export function IndexLine() {
  const { host, notices } = useReader();
  const { own } = useCatalogue();
  const words = useWords(indexWords);
  const language = useLanguage();
  const { index } = own;
  // Before it is known how much there is, there is nothing to say.
  if (index.state === 'ready' || (index.state === 'building' && index.total === 0)) return null;
  if (index.state === 'building')
    return (
      <p className={styles.soft}>
        <progress className={styles.small} max={Math.max(1, index.total)} value={index.done} aria-hidden />{' '}
        {words.building(index.done, index.total)}
      </p>
    );
  const { detail } = index;
  const why = words.why[index.code];
  return (
    <div className={styles.failure} role="alert">
      <div className={styles.stack}>
        <p>
          {words.failed} {why ?? (typeof detail === 'string' ? null : words.because(detail[language]))}
        </p>
        {why === undefined && typeof detail === 'string' && <Detail text={detail} />}
        <div>
          <Button onClick={() => void host.call('library.rebuild', null).catch(notices.fault)}>
            {words.rebuild}
          </Button>
        </div>
      </div>
    </div>
  );
}
