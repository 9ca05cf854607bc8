import type { WorkId } from '../../core/model/ids.ts';
import type { WorkCount } from '../../core/search/result.ts';
import { headOf } from '../library/shown-works.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useTitles } from '../library/use-titles.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { searchWords } from './words.ts';
import styles from './work-heading.module.css';

type Props = { readonly work: WorkId; readonly count: WorkCount | undefined };

/** Stands above the results of a work where they are listed together. */
export function WorkHeading({ work, count }: Props) {
  const words = useWords(searchWords);
  const language = useLanguage();
  const found = useCatalogue().work(work);
  const known = found && headOf(found, language);
  const titleOf = useTitles([work]);
  return (
    <h2 className={styles.heading}>
      <span lang={known?.language}>{titleOf(work)}</span>
      {count !== undefined && (
        <span className={styles.count}>{words.passages(count.hits.de + count.hits.en)}</span>
      )}
    </h2>
  );
}
