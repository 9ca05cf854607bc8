import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { PlacedNotes } from '../../core/annotations/placed-notes.ts';
import { targetOf } from '../../core/annotations/target.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { Passage } from '../../core/reading/passage.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import type { NoteActions } from './note-actions.ts';
import { NoteCard } from './note-card.tsx';
import { NoteGroup } from './note-group.tsx';
import { noteElementId } from './notes-by-segment.ts';
import { saveStateOf, type SaveState } from './saving.ts';
import { segmentSign } from './segment-sign.ts';
import { noteWords } from './words.ts';
import styles from './unplaced-notes.module.css';

type Props = {
  readonly edition: Edition;
  readonly notes: PlacedNotes;
  readonly current: AnnotationId | null;
  readonly saves: ReadonlyMap<AnnotationId, SaveState>;
  readonly actions: NoteActions;
  readonly onLook: (passage: Passage) => void;
  readonly onEdit: (annotation: Annotation) => void;
};

/** What cannot be shown in the text: the unsure, which the reader can put in place, and the lost. */
export function UnplacedNotes({ edition, notes, current, saves, actions, onLook, onEdit }: Props) {
  const { notebook } = useReader();
  const words = useWords(noteWords);
  const card = (annotation: Annotation) => (
    <NoteCard
      annotation={annotation}
      saveState={saveStateOf(saves, annotation.id)}
      actions={actions}
      onEdit={onEdit}
    />
  );
  return (
    <>
      {notes.unsure.length > 0 && (
        <NoteGroup title={words.unsure} text={words.unsureText}>
          {notes.unsure.map(({ annotation, candidates }) => (
            <li
              key={annotation.id}
              id={noteElementId(annotation.id)}
              aria-current={annotation.id === current || undefined}
            >
              {card(annotation)}
              <ul className={styles.candidates}>
                {candidates.map((passage) => (
                  <li key={`${passage.start.segment}.${passage.start.offset}`} className={styles.candidate}>
                    <Button onClick={() => onLook(passage)}>
                      {words.candidate(segmentSign(passage.start.segment))}
                    </Button>
                    <Button
                      onClick={() =>
                        void notebook.write({ ...annotation, target: targetOf(edition, passage) })
                      }
                    >
                      {words.isHere}
                    </Button>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </NoteGroup>
      )}
      {notes.lost.length > 0 && (
        <NoteGroup title={words.lost} text={words.lostText}>
          {notes.lost.map((annotation) => (
            <li
              key={annotation.id}
              id={noteElementId(annotation.id)}
              aria-current={annotation.id === current || undefined}
            >
              {card(annotation)}
            </li>
          ))}
        </NoteGroup>
      )}
    </>
  );
}
