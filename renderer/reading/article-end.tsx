import type { EditionHead } from '../../core/model/edition.ts';
import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { headOf } from '../library/shown-works.ts';
import { readingWords } from './words.ts';
import styles from './article-end.module.css';

/** What one may want when the text is over: the other works, and the library. */
export function ArticleEnd({ head }: { head: EditionHead }) {
  const { library } = useReader();
  const words = useWords(readingWords);
  const language = useLanguage();
  const others = library.works.filter(({ id }) => id !== head.work).slice(0, 3);
  return (
    <nav className={styles.end} aria-label={words.after}>
      <ul className={styles.list}>
        {others.map((work) => {
          const other =
            work.editions.find((edition) => edition.language === head.language) ?? headOf(work, language);
          return (
            <li key={work.id} lang={other.language}>
              <a href={addressOf({ page: 'reading', work: work.id, language: other.language })}>
                {other.title}
              </a>
            </li>
          );
        })}
        <li>
          <a href={addressOf({ page: 'library' })}>{words.toLibrary}</a>
        </li>
      </ul>
    </nav>
  );
}
