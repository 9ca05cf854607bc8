import { memo } from 'react';
import type { Annotation } from '../../core/annotations/annotation.ts';
import type { NoteInPlace } from '../../core/annotations/placed-notes.ts';
import { MovedNote } from './moved-note.tsx';
import type { NoteActions } from './note-actions.ts';
import { NoteCard } from './note-card.tsx';
import { noteElementId } from './notes-by-segment.ts';
import { PassageTools, type PassageToolsProps } from './passage-tools.tsx';
import type { SaveState } from './saving.ts';
import { BothVersions } from './versions.tsx';
import styles from './note-list.module.css';

type Props = {
  readonly note: NoteInPlace;
  readonly saveState: SaveState;
  readonly actions: NoteActions;
  readonly onGo: (annotation: Annotation) => void;
  readonly onEdit: (annotation: Annotation) => void;
  /** Agrees to what has become of a note's passage. */
  readonly onKeep: (note: NoteInPlace) => void;
  /** Given for the current note only: what its passage can be changed with. */
  readonly tools?: Omit<PassageToolsProps, 'note'> | null;
  readonly isCurrent: boolean;
};

/** A note in the list beside the text. */
export const NoteEntry = memo(function NoteEntry(props: Props) {
  const { note, saveState, actions, onGo, onEdit, onKeep, tools = null, isCurrent } = props;
  const { annotation, moved, passage } = note;
  return (
    <li id={noteElementId(annotation.id)} className={styles.item} aria-current={isCurrent || undefined}>
      <NoteCard
        annotation={annotation}
        segment={passage.start.segment}
        quotation={moved && <BothVersions {...moved} />}
        saveState={saveState}
        actions={actions}
        onGo={onGo}
        onEdit={onEdit}
      />
      <MovedNote note={note} onKeep={onKeep} />
      {tools !== null && annotation.kind !== 'bookmark' && <PassageTools note={note} {...tools} />}
    </li>
  );
});
