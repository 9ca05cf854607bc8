import type { ImportedItem, ImportOutcome } from '../../core/library/import-state.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { otherLanguage } from '../../core/model/language.ts';
import { addressOf } from '../app/routes.ts';
import { Button } from '../design/button.tsx';
import { headOf } from '../library/shown-works.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useIsMissing } from '../library/use-is-missing.ts';
import { useWords } from '../words/words.ts';
import { useCorrect } from './use-correct.ts';
import { ownLibraryWords } from './words.ts';
import styles from './own-library.module.css';

/** How many are shown: the library shows them all. */
const most = 30;

type Props = {
  readonly items: readonly ImportedItem[];
  /** Whether the import has ended: until then what is not in the library may be on its way there. */
  readonly isOver: boolean;
};

type Imported = Extract<ImportOutcome, { readonly outcome: 'added' | 'changed' | 'known' }>;

/** What came in last, newest first, each with its language and a way to set that right. */
export function ImportedList({ items, isOver }: Props) {
  const words = useWords(ownLibraryWords);
  const newestFirst = items
    .toReversed()
    .flatMap(({ item, name, result }) => (result.outcome === 'failed' ? [] : [{ item, name, result }]));
  // One that was chosen twice stands here once.
  const imported = [
    ...Map.groupBy(newestFirst, ({ name, result }) => `${result.work}.${result.language} ${name}`).values(),
  ]
    .flatMap(([newest]) => newest ?? [])
    .slice(0, most);
  if (imported.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="import-new">
      <h2 className={styles.heading} id="import-new">
        {words.imported}
      </h2>
      <ul className={styles.imported}>
        {imported.map(({ item, name, result }) => (
          <li key={item} className={styles.article}>
            <ImportedArticle name={name} result={result} isOver={isOver} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ArticleProps = Pick<Props, 'isOver'> & { readonly name: string; readonly result: Imported };

function ImportedArticle({ name, result, isOver }: ArticleProps) {
  const { work, language, outcome, keptAs } = result;
  const words = useWords(ownLibraryWords);
  const own = useCatalogue().work(work);
  const correct = useCorrect();
  if (own === undefined)
    return (
      <>
        <span className={styles.articleTitle}>{name}</span>
        <span className={styles.soft}>{isOver ? <MaybeGone work={work} /> : words.asking}</span>
      </>
    );
  // Once its language was corrected, it is found under the other one.
  const known = headOf(own, language);
  const other = otherLanguage(known.language);
  return (
    <>
      <a
        className={styles.articleTitle}
        lang={known.language}
        href={addressOf({ page: 'reading', work, language: known.language })}
      >
        {known.title}
      </a>
      <span className={styles.badge} data-outcome={outcome}>
        {words.outcomes[outcome]}
      </span>
      <span className={styles.file}>{name}</span>
      <span className={styles.language}>
        <span>
          {words.language}: <strong>{words.languages[known.language]}</strong>
        </span>
        {own.editions.length === 1 && (
          <Button
            className={styles.correct}
            aria-label={words.isReallyOf[other](known.title)}
            onClick={() => void correct.language(known, other)}
          >
            {words.isReally[other]}
          </Button>
        )}
      </span>
      {keptAs !== undefined && <span className={styles.keptAs}>{words.keptAs(keptAs)}</span>}
    </>
  );
}

/** What has just come in may not have been heard of yet. */
function MaybeGone({ work }: { readonly work: WorkId }) {
  const words = useWords(ownLibraryWords);
  return useIsMissing(work) ? words.isGone : words.asking;
}
