import type { EditionHead } from '../../core/model/edition.ts';
import { readingMinutes } from '../../core/reading/reading-time.ts';
import { libraryWords } from '../library/words.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { readingWords } from './words.ts';
import styles from './article-head.module.css';

/** Title, author, and where the argument comes from. */
export function ArticleHead({ head }: { head: EditionHead }) {
  const words = useWords(readingWords);
  const { minutesLong } = useWords(libraryWords);
  const interfaceLanguage = useLanguage();
  return (
    <header className={styles.head}>
      <h1 className={styles.title} tabIndex={-1}>
        {head.title}
      </h1>
      {head.subtitle !== undefined && <p className={styles.subtitle}>{head.subtitle}</p>}
      <p className={styles.line}>
        {head.author !== undefined && <span>{head.author}</span>}
        <span lang={interfaceLanguage}>{minutesLong(readingMinutes(head.words, head.language))}</span>
      </p>
      {head.retelling !== undefined && <p className={styles.origin}>{head.retelling}</p>}
      {head.source !== undefined && (
        <p className={styles.origin}>
          <span lang={interfaceLanguage}>{words.source}:</span> {head.source}
        </p>
      )}
    </header>
  );
}
