import type { Annotation } from '../../core/annotations/annotation.ts';
import { useTitle } from '../library/use-titles.ts';
import { useNoteState } from '../notes/use-note-states.ts';
import { usePlaceSign } from '../notes/use-place-sign.ts';
import type { ReadingRoute } from '../app/routes.ts';
import { useWords } from '../words/words.ts';
import { LanguageBadge } from './language-badge.tsx';
import type { FoundNote } from './listed.ts';
import { MarkedText } from './marked-text.tsx';
import { searchWords } from './words.ts';
import styles from './entry.module.css';

export const noteRoute = ({ id, target }: Annotation): ReadingRoute => ({
  page: 'reading',
  work: target.work,
  language: target.language,
  segment: target.segment,
  note: id,
});

/** A note of the reader's: their words, the passage it stands at, and its tags. It stands in a link. */
export function NoteEntry({ annotation, hit }: FoundNote) {
  const words = useWords(searchWords);
  const placeSign = usePlaceSign();
  const state = useNoteState(annotation);
  const { kind, note, tags, target } = annotation;
  const title = useTitle(target.work, target.language);
  return (
    <>
      <span className={styles.margin}>{words[kind]}</span>
      <span className={styles.where}>
        <span className={styles.work} lang={target.language}>
          {title}
        </span>
        <span className={styles.section}>{placeSign(target, state?.segment)}</span>
        <LanguageBadge language={target.language} />
        {tags.map((tag) => (
          <span key={tag} className={hit.tags.includes(tag) ? styles.foundTag : styles.tag}>
            {tag}
          </span>
        ))}
      </span>
      {note !== '' && (
        <span className={styles.note}>
          <MarkedText text={note} marks={hit.note} />
        </span>
      )}
      {target.exact !== '' && (
        <span className={styles.quotation} lang={target.language}>
          <MarkedText text={target.exact} marks={hit.exact} />
        </span>
      )}
    </>
  );
}
