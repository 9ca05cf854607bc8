import type { ReactNode } from 'react';
import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { PlacedNotes } from '../../core/annotations/placed-notes.ts';
import type { Passage } from '../../core/reading/passage.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import type { NoteActions } from './note-actions.ts';
import { NoteCard } from './note-card.tsx';
import { NoteGroup } from './note-group.tsx';
import { noteElementId } from './notes-by-segment.ts';
import { saveStateOf, type SaveState } from './saving.ts';
import { UnplacedCandidate } from './unplaced-candidate.tsx';
import { whereWords } from './where-words.ts';
import styles from './unplaced-notes.module.css';

/** What can be done to a note whose place is not certain. */
export type PlaceActions = {
  readonly look: (annotation: Annotation, passage: Passage) => void;
  readonly choose: (annotation: Annotation, passage: Passage) => void;
  /** Makes the selection its passage. */
  readonly attach: (annotation: Annotation) => void;
};

type Props = {
  readonly notes: PlacedNotes;
  readonly current: AnnotationId | null;
  readonly saves: ReadonlyMap<AnnotationId, SaveState>;
  readonly actions: NoteActions;
  readonly places: PlaceActions;
  readonly onEdit: (annotation: Annotation) => void;
};

/** What cannot be shown in the text: the unsure and the lost, which the reader can put in place. */
export function UnplacedNotes({ notes, current, saves, actions, places, onEdit }: Props) {
  const words = useWords(whereWords);
  const item = (annotation: Annotation, candidates: ReactNode) => (
    <li
      key={annotation.id}
      id={noteElementId(annotation.id)}
      aria-current={annotation.id === current || undefined}
    >
      <NoteCard
        annotation={annotation}
        segment={null}
        saveState={saveStateOf(saves, annotation.id)}
        actions={actions}
        onEdit={onEdit}
      />
      {candidates}
      {/* A press must not take the selection away. */}
      <Button
        className={styles.attach}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => places.attach(annotation)}
      >
        {words.attach}
      </Button>
    </li>
  );
  return (
    <>
      {notes.unsure.length > 0 && (
        <NoteGroup title={words.unsure} text={words.unsureText}>
          {notes.unsure.map(({ annotation, candidates }) =>
            item(
              annotation,
              <ul className={styles.candidates}>
                {candidates.map((candidate) => (
                  <UnplacedCandidate
                    key={`${candidate.passage.start.segment}.${candidate.passage.start.offset}`}
                    candidate={candidate}
                    language={annotation.target.language}
                    onLook={(passage) => places.look(annotation, passage)}
                    onChoose={(passage) => places.choose(annotation, passage)}
                  />
                ))}
              </ul>,
            ),
          )}
        </NoteGroup>
      )}
      {notes.lost.length > 0 && (
        <NoteGroup title={words.lost} text={words.lostText}>
          {notes.lost.map((annotation) => item(annotation, null))}
        </NoteGroup>
      )}
    </>
  );
}
