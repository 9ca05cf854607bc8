import type { ConceptId } from '../../core/model/ids.ts';
import { addressOf } from '../app/routes.ts';
import type { ConcordanceRowOf } from './concordance-lines.ts';
import styles from './concordance-row.module.css';

type Props = {
  readonly concept: ConceptId;
  readonly row: ConcordanceRowOf;
};

/** One mention: left context, the word, right context, and where it stands. The whole line is the link. */
export function ConcordanceRow({ concept, row }: Props) {
  const { left, word, right, work, language, title, segment, sign } = row;
  return (
    <li>
      <a className={styles.row} href={addressOf({ page: 'reading', work, language, segment, concept })}>
        <span className={styles.context} lang={language}>
          <span className={styles.left}>
            <span>{left}</span>
          </span>
          <span className={styles.from}>
            <b className={styles.word}>{word}</b>
            {right}
          </span>
        </span>{' '}
        <span className={styles.place} title={`${title} (${language}), ${sign}`}>
          <span className={styles.title} lang={language}>
            {title}
          </span>
          <span className={styles.language}>{language.toUpperCase()}</span>
          <span className={styles.section}>{sign}</span>
        </span>
      </a>
    </li>
  );
}
