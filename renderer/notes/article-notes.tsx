import { useMemo, useState } from 'react';
import type { Annotation, AnnotationId, Colour } from '../../core/annotations/annotation.ts';
import {
  placedNotes,
  type NoteInPlace,
  type PlacedNotes,
  type Where,
} from '../../core/annotations/placed-notes.ts';
import type { Edition } from '../../core/model/edition.ts';
import { partsOf, type Passage, type SegmentStretch } from '../../core/reading/passage.ts';
import { useCommand } from '../app/commands.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { currentSegment } from '../reading/place-on-page.ts';
import { selectedPassage } from '../reading/text-dom.ts';
import { useWords } from '../words/words.ts';
import { useNoteActions } from './note-actions.ts';
import { editButtonOf } from './note-card.tsx';
import { NoteEditor } from './note-editor.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { showPassage } from './passage-dom.ts';
import { selectSentence } from './select-sentence.ts';
import { letGo, SelectionToolbar } from './selection-toolbar.tsx';
import { useAnnotate } from './use-annotate.ts';
import type { PlaceActions } from './unplaced-notes.tsx';
import { useArrival } from './use-arrival.ts';
import { useNoteClicks } from './use-note-clicks.ts';
import { useNoteSteps } from './use-note-steps.ts';
import { usePaintedNotes } from './use-painted-notes.ts';
import { usePlacedNotes, whereaboutsIn } from './use-placed-notes.ts';
import { usePutInPlace } from './use-put-in-place.ts';
import { useSelectedPassage } from './use-selected-passage.ts';
import { useUndoCommands } from './use-undo-commands.ts';
import { noteWords } from './words.ts';

type Props = {
  readonly edition: Edition;
  /** The element with `data-article`, once it is on the page. */
  readonly article: Element | null;
  /** The note that the route names. */
  readonly focus?: AnnotationId;
};

/** A place that a note may be meant for. */
type LookedAt = { readonly id: AnnotationId; readonly passage: Passage };

const nowhere: readonly SegmentStretch[] = [];

/** The notes of an edition: beside its text, painted into it, and made on it. */
export function ArticleNotes({ edition, article, focus }: Props) {
  const { host, notebook, notices } = useReader();
  const words = useWords(noteWords);
  const { annotations } = useStore(notebook.store);
  const drafts = useStore(notebook.drafts.store);
  const [current, setCurrent] = useState<AnnotationId | null>(null);
  const [editing, setEditing] = useState<AnnotationId | null>(null);
  const [open, setOpen] = useState(false);
  /** Whether what is being edited was begun in the list; else in the text. */
  const [isFromList, setFromList] = useState(false);
  const selected = useSelectedPassage(article);
  const actions = useNoteActions();
  const annotate = useAnnotate(edition);
  const notes = usePlacedNotes(edition);
  const where = useStore(whereaboutsIn(edition, host).store);
  const [candidate, setCandidate] = useState<LookedAt | null>(null);

  const looked = useLookedAt(
    edition,
    notes,
    where,
    editing ?? current,
    drafts.get(editing ?? '')?.annotation,
    candidate,
  );
  const painted = usePaintedNotes(article, notes.inPlace, looked);
  useNoteClicks(article, painted, current, (id) => {
    setCurrent(id);
    setCandidate(null);
    setOpen(id !== null);
  });

  const go = ({ annotation, passage }: NoteInPlace): void => {
    setCurrent(annotation.id);
    if (article !== null) showPassage(article, edition.segments, passage);
  };
  const show = (id: AnnotationId, passage: Passage): void => {
    setCurrent(id);
    setCandidate({ id, passage });
    if (article !== null) showPassage(article, edition.segments, passage);
  };
  const edit = (annotation: Annotation): void => {
    notebook.drafts.open(annotation, false);
    setEditing(annotation.id);
  };
  const fromList =
    <Given,>(act: (given: Given) => void) =>
    (given: Given): void => {
      setFromList(true);
      act(given);
    };
  const announced = useNoteSteps(article, edition, notes.inPlace, current, go);
  const arriveAt = (id: AnnotationId): void => {
    setCurrent(id);
    // What is not in the text is only in the panel.
    if (!notes.inPlace.some(({ annotation }) => annotation.id === id)) setOpen(true);
  };
  useArrival(article, focus, notes, arriveAt, go);

  /** Does something with the selection, then lets it go; without one, says how to get one. */
  const withSelection = (act: (passage: Passage) => void, instead?: () => void): void => {
    if (article === null) return;
    // Read anew: keys may come faster than the page is rendered.
    const passage = selectedPassage(article);
    if (passage === null) return instead ? instead() : notices.done(words.selectFirst);
    act(passage);
    letGo(article);
  };
  const putInPlace = usePutInPlace(edition);
  const places: PlaceActions = {
    look: ({ id }, passage) => {
      setOpen(false);
      show(id, passage);
    },
    choose: (annotation, passage) => {
      show(annotation.id, passage);
      putInPlace(annotation, passage, 'chosen');
    },
    attach: (annotation) =>
      withSelection((passage) => {
        show(annotation.id, passage);
        putInPlace(annotation, passage, 'attached');
      }),
  };
  const highlight = (colour?: Colour): void =>
    withSelection((passage) => setCurrent(annotate.highlight(passage, colour)));
  const write = (): void => {
    const note = annotations.get(current ?? '');
    setFromList(false);
    withSelection((passage) => setEditing(annotate.draft(passage)), note && (() => edit(note)));
  };
  const bookmark = (): void => {
    const segment = article && (selectedPassage(article)?.start.segment ?? currentSegment(article));
    if (segment) annotate.bookmark(segment, notes.inPlace);
  };
  const copy = (): void => {
    const passage = article && selectedPassage(article);
    const segment = article && currentSegment(article);
    if (passage) annotate.copy(passage);
    else if (segment) annotate.copyPlace(segment);
  };

  useUndoCommands();
  useCommand('select', () => article && selectSentence(article, edition));
  useCommand('highlight', highlight);
  useCommand('note', write);
  useCommand('bookmark', bookmark);
  useCommand('copy-citation', copy);

  return (
    <>
      {article !== null && selected !== null && (
        <SelectionToolbar
          article={article}
          edition={edition}
          passage={selected}
          onColour={highlight}
          onNote={write}
          onBookmark={bookmark}
          onCopy={copy}
          onSearch={() => annotate.search(selected)}
        />
      )}
      <NotesPanel
        edition={edition}
        article={article}
        onCurrent={setCurrent}
        notes={notes}
        current={current}
        editing={editing}
        announced={announced}
        actions={actions}
        open={open}
        onOpen={setOpen}
        onGo={go}
        onKeep={({ annotation, passage }) => putInPlace(annotation, passage, 'kept')}
        places={places}
        onEdit={fromList(edit)}
        onEditDraft={fromList(setEditing)}
      />
      <NoteEditor
        editing={editing}
        onClose={(saved) => {
          setEditing(null);
          if (saved !== null) setCurrent(saved);
        }}
        returnTo={({ id, target }) =>
          (isFromList ? editButtonOf(id) : null) ??
          article?.querySelector<HTMLElement>(`[data-segment="${target.segment}"]`) ??
          null
        }
      />
    </>
  );
}

/** What is painted as looked at: the current note, a place it may be meant for, or what a note is being written on. */
function useLookedAt(
  edition: Edition,
  { inPlace }: PlacedNotes,
  where: Where,
  id: AnnotationId | null,
  draft: Annotation | undefined,
  candidate: LookedAt | null,
): readonly SegmentStretch[] {
  return useMemo(() => {
    if (id === null) return nowhere;
    const placed =
      inPlace.find(({ annotation }) => annotation.id === id) ??
      (draft && placedNotes([draft], edition, where).inPlace[0]) ??
      (candidate?.id === id ? candidate : undefined);
    return placed ? partsOf(placed.passage, edition.segments) : nowhere;
  }, [edition, inPlace, where, id, draft, candidate]);
}
