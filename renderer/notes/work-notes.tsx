import { useRef, useState } from 'react';
import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { NoteHit } from '../../core/search/search-notes.ts';
import { navigate } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { MoreButton } from '../design/more-button.tsx';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { LaterNotes } from './later-notes.tsx';
import { useNoteActions } from './note-actions.ts';
import { NoteCard } from './note-card.tsx';
import { NoteStateLine } from './note-state-line.tsx';
import type { KnownStates } from './note-states.ts';
import { noteElementId } from './notes-by-segment.ts';
import { saveStateOf } from './saving.ts';
import { usePlaceSign } from './use-place-sign.ts';
import { useSteady } from '../app/use-steady.ts';
import { manyWords } from './many-words.ts';
import { notesPageWords } from './words.ts';
import styles from './work-notes.module.css';

type Props = {
  readonly work: WorkId;
  readonly title: string;
  readonly notes: readonly Annotation[];
  readonly hits: ReadonlyMap<AnnotationId, NoteHit>;
  readonly states: KnownStates;
  readonly selected: ReadonlySet<AnnotationId>;
  /** `isRange`: from the note that was selected last. */
  readonly onSelect: (id: AnnotationId, isRange: boolean) => void;
  readonly onEdit: (annotation: Annotation) => void;
};

/** How many notes of a work are listed at once; more come on demand. */
const step = 200;

/** The notes of one work under its title. */
export function WorkNotes({ work, title, notes, hits, states, selected, onSelect, onEdit }: Props) {
  const { notebook } = useReader();
  const catalogue = useCatalogue();
  const saves = useStore(notebook.saving.store);
  const actions = useNoteActions();
  const words = useWords(notesPageWords);
  const { select } = useWords(manyWords);
  const placeSign = usePlaceSign();
  const interfaceLanguage = useLanguage();
  const [limit, setLimit] = useState(step);
  const list = useRef<HTMLUListElement>(null);
  const edit = useSteady(onEdit);
  // While own works are being read, nobody knows yet.
  const isGone = catalogue.work(work) === undefined && catalogue.own.state !== 'reading';
  const go = useSteady(({ id, target }: Annotation): void => {
    const state = states.get(id);
    const segment = state === undefined ? target.segment : state.segment;
    const { work, language } = target;
    navigate({ page: 'reading', work, language, ...(segment !== null && { segment }), note: id });
  });
  return (
    <section className={styles.work} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {isGone && <p className={styles.gone}>{words.gone}</p>}
      <LaterNotes work={work} />
      <ul className={styles.list} ref={list} data-selecting={selected.size > 0}>
        {notes.slice(0, limit).map((annotation) => (
          <li key={annotation.id} id={noteElementId(annotation.id)} className={styles.item}>
            <input
              type="checkbox"
              className={styles.check}
              aria-label={select(
                placeSign(annotation.target, states.get(annotation.id)?.segment),
                annotation.target.exact.slice(0, 60),
              )}
              checked={selected.has(annotation.id)}
              onChange={({ nativeEvent }) =>
                onSelect(annotation.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
              }
            />
            <NoteCard
              annotation={annotation}
              segment={states.get(annotation.id)?.segment}
              saveState={saveStateOf(saves, annotation.id)}
              actions={actions}
              onEdit={edit}
              showsLanguage={annotation.target.language !== interfaceLanguage}
              marks={hits.get(annotation.id)?.exact}
              {...(!isGone && { onGo: go })}
            />
            <NoteStateLine state={states.get(annotation.id)?.state} />
          </li>
        ))}
      </ul>
      {notes.length > limit && (
        <MoreButton list={list} onMore={() => setLimit(limit + step)}>
          {words.more(Math.min(step, notes.length - limit))}
        </MoreButton>
      )}
    </section>
  );
}
