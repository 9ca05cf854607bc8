import type { AnnotationId } from '../../core/annotations/annotation.ts';
import type { PlacedNotes } from '../../core/annotations/placed-notes.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { noteElementId } from './notes-by-segment.ts';
import { whereWords } from './where-words.ts';
import styles from './where-summary.module.css';

/** How many notes are not as they were, each count with the way to the first of them; said to screen readers as well. */
export function WhereSummary({ notes }: { notes: PlacedNotes }) {
  const words = useWords(whereWords);
  const { counts } = words;
  const moved = notes.inPlace.filter((note) => note.moved !== null).map(({ annotation }) => annotation.id);
  const groups = [
    { text: counts.moved(moved.length), ids: moved },
    { text: counts.unsure(notes.unsure.length), ids: notes.unsure.map(({ annotation }) => annotation.id) },
    { text: counts.lost(notes.lost.length), ids: notes.lost.map(({ id }) => id) },
  ].filter(({ ids }) => ids.length > 0);
  const waiting = notes.waiting.length > 0 ? counts.waiting(notes.waiting.length) : '';
  return (
    <>
      <p className="visually-hidden" role="status">
        {[...groups.map(({ text }) => text), waiting].filter((text) => text !== '').join(', ')}
      </p>
      {waiting !== '' && (
        <p className={styles.waiting} aria-hidden>
          {waiting}
        </p>
      )}
      {groups.length > 0 && (
        <ul className={styles.counts}>
          {groups.map(({ text, ids: [first] }) => (
            <li key={text}>
              <Button onClick={() => first !== undefined && focusNote(first)}>{text}</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function focusNote(id: AnnotationId): void {
  const item = document.getElementById(noteElementId(id));
  item?.querySelector('a')?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: 'nearest' });
}
