import { Fragment } from 'react';
import { useWords } from '../words/words.ts';
import { searchWords } from './words.ts';
import styles from './search-help.module.css';

/** What can be typed besides plain words. */
export function SearchHelp({ open = false }: { readonly open?: boolean }) {
  const words = useWords(searchWords);
  return (
    <details className={styles.help} open={open}>
      <summary className={styles.summary}>{words.help}</summary>
      <dl className={styles.lines}>
        {words.helpLines.map(({ example, meaning }) => (
          <Fragment key={example}>
            <dt>
              <code className={styles.example}>{example}</code>
            </dt>
            <dd className={styles.meaning}>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
      <p className={styles.more}>{words.helpMore}</p>
    </details>
  );
}
