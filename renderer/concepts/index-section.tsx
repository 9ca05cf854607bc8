import type { IndexEntry } from '../../core/concepts/index-letters.ts';
import type { Language } from '../../core/model/language.ts';
import { addressOf } from '../app/routes.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { nowhere, type ConceptCounts } from './concept-counts.ts';
import { conceptWords } from './words.ts';
import styles from './index-section.module.css';

type Props = {
  readonly letter: string;
  readonly entries: readonly IndexEntry[];
  readonly language: Language;
  /** Null until they are known. */
  readonly counts: ConceptCounts | null;
};

export const headingId = (letter: string): string => `index-${letter.codePointAt(0) ?? 0}`;

/** One letter of the index and what stands under it. */
export function IndexSection({ letter, entries, language, counts }: Props) {
  return (
    <div className={styles.section}>
      <h2 className={styles.letter} id={headingId(letter)} tabIndex={-1}>
        {letter}
      </h2>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <li key={`${entry.label} ${entry.concept}`} className={styles.entry}>
            <Entry entry={entry} language={language} counts={counts} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The words of the page are the interface's; that of the entry is in the index's language. */
function Entry({
  entry: { label, concept, see },
  language,
  counts,
}: Omit<Props, 'letter' | 'entries'> & { entry: IndexEntry }) {
  const interfaceLanguage = useLanguage();
  const words = useWords(conceptWords);
  const address = addressOf({ page: 'concept', concept });
  if (see !== null) {
    return (
      <>
        <span className={styles.other}>{label}</span>{' '}
        <i className={styles.see} lang={interfaceLanguage}>
          {conceptWords[language].see}
        </i>{' '}
        <a className={styles.link} href={address}>
          {see}
        </a>
      </>
    );
  }
  const { places, works } = counts?.get(concept) ?? nowhere;
  return (
    <>
      <a className={styles.link} href={address}>
        {label}
      </a>
      {counts !== null && (
        <span className={styles.places} lang={interfaceLanguage} title={words.placesInWorks(places, works)}>
          {' '}
          <span aria-hidden>{places}</span>
          <span className="visually-hidden">{words.placesInWorks(places, works)}</span>
        </span>
      )}
    </>
  );
}
