import { memo } from 'react';
import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { NoteInPlace } from '../../core/annotations/placed-notes.ts';
import type { Edition } from '../../core/model/edition.ts';
import { useWords } from '../words/words.ts';
import type { NoteActions } from './note-actions.ts';
import { NoteEntry } from './note-entry.tsx';
import { saveStateOf, type SaveState } from './saving.ts';
import { noteWords } from './words.ts';
import styles from './note-list.module.css';

type Props = {
  readonly edition: Edition;
  /** Where the passage of the current note can be changed; null while it is not on the page. */
  readonly article: Element | null;
  readonly notes: readonly NoteInPlace[];
  readonly saves: ReadonlyMap<AnnotationId, SaveState>;
  readonly current: AnnotationId | null;
  readonly actions: NoteActions;
  readonly onGo: (annotation: Annotation) => void;
  readonly onEdit: (annotation: Annotation) => void;
  /** Agrees to what has become of a note's passage. */
  readonly onKeep: (note: NoteInPlace) => void;
  readonly onCurrent: (id: AnnotationId) => void;
};

/** The notes that are in place, in the order of the text: the equal of what is painted there. */
export const NoteList = memo(function NoteList(props: Props) {
  const { edition, article, notes, saves, current, actions, onGo, onEdit, onKeep, onCurrent } = props;
  const { title } = useWords(noteWords);
  if (notes.length === 0) return null;
  return (
    <div role="group" aria-label={title}>
      {portions(notes).map((portion, index) => (
        <ol key={index} start={index * inPortion + 1} className={styles.portion}>
          {portion.map((note) => {
            const { id } = note.annotation;
            const isCurrent = id === current;
            return (
              <NoteEntry
                key={id}
                note={note}
                saveState={saveStateOf(saves, id)}
                actions={actions}
                onGo={onGo}
                onEdit={onEdit}
                onKeep={onKeep}
                isCurrent={isCurrent}
                {...(isCurrent && article !== null && { tools: { article, edition, notes, onCurrent } })}
              />
            );
          })}
        </ol>
      ))}
    </div>
  );
});

/** How many cards the browser lays out together, or leaves alone: it watches each portion at every frame. */
const inPortion = 25;

const portions = (notes: readonly NoteInPlace[]): readonly (readonly NoteInPlace[])[] =>
  Array.from({ length: Math.ceil(notes.length / inPortion) }, (_, index) =>
    notes.slice(index * inPortion, (index + 1) * inPortion),
  );
