import { useMemo } from 'react';
import type { OwnWork } from '../../core/library/own-work.ts';
import type { EditionHead } from '../../core/model/edition.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { Work } from '../../core/model/manifest.ts';
import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { headOf } from '../library/shown-works.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { readingWords } from './words.ts';
import styles from './article-end.module.css';

const most = 3;

const othersOf = (works: readonly Work[], work: WorkId): readonly Work[] =>
  works.filter(({ id }) => id !== work).slice(0, most);

/** The own works that came into the library with this one or just before. */
function addedBefore(works: ReadonlyMap<WorkId, OwnWork>, work: WorkId): readonly Work[] {
  const added = works.get(work)?.added ?? '';
  const before = [...works.values()].filter((one) => one.id !== work && one.added <= added);
  return before.toSorted((a, b) => (a.added < b.added ? 1 : a.added > b.added ? -1 : 0)).slice(0, most);
}

/** What one may want when the text is over: the other works, and the library. */
export function ArticleEnd({ head }: { head: EditionHead }) {
  const { library } = useReader();
  const words = useWords(readingWords);
  const language = useLanguage();
  const { own } = useCatalogue();
  const others = useMemo(
    () =>
      library.isOwn(head.work) ? addedBefore(own.works, head.work) : othersOf(library.bundled, head.work),
    [library, own.works, head.work],
  );
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
