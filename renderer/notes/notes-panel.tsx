import { NotebookPen, X } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useRef } from 'react';
import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { NoteInPlace, PlacedNotes } from '../../core/annotations/placed-notes.ts';
import type { Edition } from '../../core/model/edition.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { useMedia } from '../design/use-media.ts';
import { useKeptFocus } from '../design/use-kept-focus.ts';
import { useWords } from '../words/words.ts';
import { DraftList } from './draft-list.tsx';
import type { NoteActions } from './note-actions.ts';
import { LaterNotes } from './later-notes.tsx';
import { NoteList } from './note-list.tsx';
import { noteElementId } from './notes-by-segment.ts';
import { ReadingState } from './reading-state.tsx';
import { listLiesOver } from './room.ts';
import { UnplacedNotes, type PlaceActions } from './unplaced-notes.tsx';
import { useEscape } from '../app/use-escape.ts';
import { useSteady } from '../app/use-steady.ts';
import { WhereSummary } from './where-summary.tsx';
import { noteWords } from './words.ts';
import styles from './notes-panel.module.css';

type Props = {
  readonly edition: Edition;
  readonly article: Element | null;
  readonly notes: PlacedNotes;
  readonly current: AnnotationId | null;
  readonly editing: AnnotationId | null;
  /** What a screen reader is to say now. */
  readonly announced: string;
  readonly actions: NoteActions;
  /** Whether a narrow window shows it. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onGo: (note: NoteInPlace) => void;
  readonly onKeep: (note: NoteInPlace) => void;
  readonly places: PlaceActions;
  readonly onEdit: (annotation: Annotation) => void;
  readonly onCurrent: (id: AnnotationId) => void;
  readonly onEditDraft: (id: AnnotationId) => void;
};

/** The list beside the text. In a narrow window it lies behind a button. */
export function NotesPanel(props: Props) {
  const {
    edition,
    article,
    notes,
    current,
    editing,
    announced,
    actions,
    open,
    onOpen,
    onGo,
    onKeep,
    places,
    onEdit,
    onCurrent,
    onEditDraft,
  } = props;
  const { notebook } = useReader();
  const { reading } = useStore(notebook.store);
  const saves = useStore(notebook.saving.store);
  const words = useWords(noteWords);
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  // A long list waits for the text and its painting.
  const listed = useDeferredValue(notes.inPlace, []);
  const isListed =
    listed.some(({ annotation }) => annotation.id === current) ||
    notes.unsure.some(({ annotation }) => annotation.id === current) ||
    notes.lost.some(({ id }) => id === current);
  useEffect(() => {
    if (current === null || !isListed) return;
    document.getElementById(noteElementId(current))?.scrollIntoView({ block: 'nearest' });
  }, [current, isListed]);
  // A note that was put in its place or merged goes on elsewhere in the list.
  useKeptFocus(
    panel,
    ({ was, nearest }) =>
      (current !== null && was('li') ? linkOf(current) : null) ?? nearest ?? title.current,
  );
  const close = (): void => {
    onOpen(false);
    toggle.current?.focus();
  };
  useEscape(useMedia(listLiesOver) && open, close);
  const goTo = useSteady((annotation: Annotation): void => {
    const note = notes.inPlace.find((one) => one.annotation.id === annotation.id);
    onOpen(false);
    if (note) onGo(note);
  });
  const edit = useSteady(onEdit);
  const keep = useSteady(onKeep);
  const count = notes.inPlace.length + notes.unsure.length + notes.lost.length + notes.waiting.length;
  return (
    <>
      <Button
        look="button"
        className={styles.toggle}
        data-screen
        ref={toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => onOpen(!open)}
      >
        <NotebookPen size={16} aria-hidden /> {words.count(count)}
      </Button>
      <aside id={id} ref={panel} className={styles.panel} data-open={open} aria-label={words.title}>
        <div className={styles.head}>
          <h2 ref={title} className={styles.title} tabIndex={-1}>
            {words.title}
          </h2>
          {count > 0 && <span className={styles.count}>{count}</span>}
          <Button look="icon" className={styles.close} aria-label={words.close} onClick={close}>
            <X size={18} aria-hidden />
          </Button>
        </div>
        <p className="visually-hidden" role="status">
          {announced}
        </p>
        <ReadingState />
        <LaterNotes work={edition.head.work} />
        <WhereSummary notes={notes} />
        {reading.state === 'read' && count === 0 && <p className={styles.empty}>{words.empty}</p>}
        <DraftList head={edition.head} editing={editing} onEdit={onEditDraft} />
        <NoteList
          edition={edition}
          article={article}
          notes={listed}
          saves={saves}
          current={current}
          actions={actions}
          onGo={goTo}
          onEdit={edit}
          onKeep={keep}
          onCurrent={onCurrent}
        />
        <UnplacedNotes
          current={current}
          notes={notes}
          saves={saves}
          actions={actions}
          places={places}
          onEdit={edit}
        />
      </aside>
    </>
  );
}

const linkOf = (id: AnnotationId): HTMLElement | null | undefined =>
  document.getElementById(noteElementId(id))?.querySelector('a');
