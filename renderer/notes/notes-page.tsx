import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { AnnotationId } from '../../core/annotations/annotation.ts';
import { remember, remembered } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { useKeptFocus, type Gone } from '../design/use-kept-focus.ts';
import { useTitles } from '../library/use-titles.ts';
import { ToKeeping } from '../keeping/to-keeping.tsx';
import { useWords } from '../words/words.ts';
import { BulkBar } from './bulk-bar.tsx';
import { DraftList } from './draft-list.tsx';
import { manyWords } from './many-words.ts';
import { NoNotes } from './no-notes.tsx';
import { NoteEditor } from './note-editor.tsx';
import { NoteFilters } from './note-filters.tsx';
import { editButtonOf } from './note-card.tsx';
import { noteElementId } from './notes-by-segment.ts';
import { ReadingState } from './reading-state.tsx';
import { SetAsideNotes } from './set-aside-notes.tsx';
import { nothingSelected, withToggled } from './selected-notes.ts';
import { everyNote, isFiltered, shownNotes, type NoteFilter } from './shown-notes.ts';
import { useNoteStates } from './use-note-states.ts';
import { useUndoCommands } from './use-undo-commands.ts';
import { noteWords, notesPageWords } from './words.ts';
import { WorkNotes } from './work-notes.tsx';
import styles from './notes-page.module.css';

/** All notes of all works, to search, to narrow and to go back to. */
export function NotesPage() {
  const { notebook } = useReader();
  const { annotations, reading } = useStore(notebook.store);
  const { title } = useWords(noteWords);
  const words = useWords(notesPageWords);
  const { selectAll } = useWords(manyWords);
  const [filter, change] = useRememberedFilter();
  const [editing, setEditing] = useState<AnnotationId | null>(null);
  const [selection, select] = useState(nothingSelected);
  const list = useRef<HTMLDivElement>(null);
  useUndoCommands();
  useKeptFocus(list, (gone) => list.current && focusAfter(gone, selection.anchor, list.current));

  const all = useMemo(() => [...annotations.values()], [annotations]);
  const works = useMemo(() => [...new Set(all.map(({ target }) => target.work))], [all]);
  const titleOf = useTitles(works);
  const asked = useDeferredValue(filter);
  const states = useNoteStates(all);
  const shown = useMemo(() => shownNotes(all, asked, titleOf, states), [all, asked, titleOf, states]);
  const listed = useMemo(() => shown.works.flatMap(({ notes }) => notes), [shown]);
  const selected = useMemo(() => listed.filter(({ id }) => selection.ids.has(id)), [listed, selection]);

  return (
    <Page title={title} {...(all.length > 0 && { lead: words.lead(all.length, works.length) })}>
      <div ref={list}>
        <ToKeeping chosen={selected.length > 0 ? selected : isFiltered(asked) ? listed : null} />
        <SetAsideNotes />
        <ReadingState />
        <DraftList editing={editing} onEdit={setEditing} />
        {reading.state === 'read' && all.length === 0 && <NoNotes />}
        {all.length > 0 && (
          <>
            <NoteFilters
              annotations={all}
              states={states}
              titleOf={titleOf}
              filter={filter}
              onChange={change}
            />
            <p className={isFiltered(asked) ? styles.found : 'visually-hidden'} role="status">
              {isFiltered(asked) && (shown.count === 0 ? words.none : words.found(shown.count))}
            </p>
            {isFiltered(asked) && shown.count === 0 && (
              <Button onClick={() => change({ ...everyNote, order: filter.order })}>{words.reset}</Button>
            )}
            {listed.length > 1 && selected.length < listed.length && (
              <Button
                className={styles.all}
                data-all
                data-screen
                onClick={() => select({ ids: new Set(listed.map(({ id }) => id)), anchor: null })}
              >
                {selectAll(listed.length)}
              </Button>
            )}
            {shown.works.map(({ work, notes }) => (
              <WorkNotes
                key={work}
                work={work}
                notes={notes}
                hits={shown.hits}
                states={states}
                selected={selection.ids}
                onSelect={(id, isRange) => {
                  const order = listed.map((one) => one.id);
                  select(withToggled(selection, id, order, isRange));
                }}
                title={titleOf(work)}
                onEdit={(annotation) => {
                  notebook.drafts.open(annotation, false);
                  setEditing(annotation.id);
                }}
              />
            ))}
            {selected.length > 0 && (
              <BulkBar
                selected={selected}
                onClear={() => select({ ...selection, ids: nothingSelected.ids })}
              />
            )}
          </>
        )}
      </div>
      <NoteEditor
        editing={editing}
        onClose={() => setEditing(null)}
        returnTo={({ id }) => editButtonOf(id)}
      />
    </Page>
  );
}

/** Where the keys go on when something of the list has gone. */
function focusAfter({ was, nearest }: Gone, anchor: AnnotationId | null, list: Element): HTMLElement | null {
  const first = (query: string): HTMLElement | null => list.querySelector(query);
  if (was('[data-all]')) return first('[data-bar]');
  if (was('[data-bar]'))
    return (
      (anchor === null ? null : first(`#${noteElementId(anchor)} input`)) ??
      first('[data-all]') ??
      first('input[type="search"]')
    );
  return nearest ?? first('input[type="search"]') ?? first('a');
}

const name = 'noteFilter';

/** The filter, kept in the history entry: coming back from a passage finds the list as it was. */
function useRememberedFilter(): readonly [NoteFilter, (part: Partial<NoteFilter>) => void] {
  // Only this page writes under this name, so its form is known.
  const [filter, setFilter] = useState(() => ({
    ...everyNote,
    ...(remembered(name) as Partial<NoteFilter> | undefined),
  }));
  const change = (part: Partial<NoteFilter>): void => {
    const next = { ...filter, ...part };
    setFilter(next);
    remember(name, next);
  };
  return [filter, change];
}
