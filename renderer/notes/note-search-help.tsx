import { Fragment } from 'react';
import { useWords } from '../words/words.ts';
import { manyWords } from './many-words.ts';
import styles from './note-search-help.module.css';

/** What can be typed into the search over the notes besides plain words. */
export function NoteSearchHelp() {
  const words = useWords(manyWords);
  return (
    <details className={styles.help}>
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
    </details>
  );
}
