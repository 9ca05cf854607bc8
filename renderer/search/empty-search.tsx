import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { exampleQueries } from './example-queries.ts';
import { SearchHelp } from './search-help.tsx';
import { searchWords } from './words.ts';
import styles from './empty-search.module.css';

/** Before anything is typed: what is searched, and something to begin with. */
export function EmptySearch() {
  const { library } = useReader();
  const language = useLanguage();
  const words = useWords(searchWords);
  const examples = exampleQueries(library.bundled, library.concepts, language, words.titleField);
  return (
    <div className={styles.empty}>
      <p className={styles.text}>{words.emptyText}</p>
      {examples.length > 0 && (
        <section>
          <h2 className={styles.heading}>{words.examples}</h2>
          <ul className={styles.examples}>
            {examples.map(({ kind, query }) => (
              <li key={query}>
                <a className={styles.query} href={addressOf({ page: 'search', query })}>
                  {query}
                </a>
                <span className={styles.meaning}>{words.exampleMeanings[kind]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SearchHelp open />
    </div>
  );
}
