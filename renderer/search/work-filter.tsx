import type { WorkId } from '../../core/model/ids.ts';
import { languages, type Language } from '../../core/model/language.ts';
import type { WorkCount } from '../../core/search/result.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { searchWords } from './words.ts';
import styles from './work-filter.module.css';

type Props = {
  readonly works: readonly WorkCount[];
  readonly work: WorkId | null;
  /** The language that is shown, if it is one alone: the counts are of its hits. */
  readonly language: Language | null;
  readonly onChoose: (work: WorkId | null) => void;
};

/** Which work's hits are shown, with how many each has. Nothing to choose where all are in one. */
export function WorkFilter({ works, work, language, onChoose }: Props) {
  const { head } = useCatalogue();
  const own = useLanguage();
  const words = useWords(searchWords);
  if (works.length < 2 && work === null) return null;
  const count = ({ hits }: WorkCount): number =>
    language === null ? languages.reduce((sum, each) => sum + hits[each], 0) : hits[language];
  const titleOf = (id: WorkId): string =>
    (head(id, language ?? own) ?? head(id, 'de') ?? head(id, 'en'))?.title ?? id;
  return (
    <select
      className={styles.select}
      aria-label={words.work}
      value={work ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
    >
      <option value="">{words.allWorks}</option>
      {works.map((each) => (
        <option key={each.work} value={each.work}>
          {`${titleOf(each.work)} ${count(each)}`}
        </option>
      ))}
      {work !== null && !works.some((each) => each.work === work) && (
        <option value={work}>{`${titleOf(work)} 0`}</option>
      )}
    </select>
  );
}
