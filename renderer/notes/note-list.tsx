import { memo } from 'react';
import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { NoteInPlace } from '../../core/annotations/placed-notes.ts';
import { NoteCard } from './note-card.tsx';
import type { NoteActions } from './note-actions.ts';
import { noteElementId } from './notes-by-segment.ts';
import { saveStateOf, type SaveState } from './saving.ts';
import styles from './note-list.module.css';

type Props = {
  readonly notes: readonly NoteInPlace[];
  readonly saves: ReadonlyMap<AnnotationId, SaveState>;
  readonly current: AnnotationId | null;
  readonly actions: NoteActions;
  readonly onGo: (annotation: Annotation) => void;
  readonly onEdit: (annotation: Annotation) => void;
};

/** The notes that are in place, in the order of the text: the equal of what is painted there. */
export const NoteList = memo(function NoteList({ notes, saves, current, actions, onGo, onEdit }: Props) {
  if (notes.length === 0) return null;
  return (
    <ol className={styles.list}>
      {notes.map(({ annotation }) => (
        <li
          key={annotation.id}
          id={noteElementId(annotation.id)}
          className={styles.item}
          aria-current={annotation.id === current || undefined}
        >
          <NoteCard
            annotation={annotation}
            saveState={saveStateOf(saves, annotation.id)}
            actions={actions}
            onGo={onGo}
            onEdit={onEdit}
          />
        </li>
      ))}
    </ol>
  );
});
