import { useState } from 'react';
import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { NoteHit } from '../../core/search/search-notes.ts';
import { navigate } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { useNoteActions } from './note-actions.ts';
import { NoteCard } from './note-card.tsx';
import { noteElementId } from './notes-by-segment.ts';
import { saveStateOf } from './saving.ts';
import { useSteady } from './use-steady.ts';
import { notesPageWords } from './words.ts';
import styles from './work-notes.module.css';

type Props = {
  readonly work: WorkId;
  readonly title: string;
  readonly notes: readonly Annotation[];
  readonly hits: ReadonlyMap<AnnotationId, NoteHit>;
  readonly onEdit: (annotation: Annotation) => void;
};

/** How many notes of a work are listed at once; more come on demand. */
const step = 200;

/** The notes of one work under its title. */
export function WorkNotes({ work, title, notes, hits, onEdit }: Props) {
  const { library, notebook } = useReader();
  const saves = useStore(notebook.saving.store);
  const actions = useNoteActions();
  const words = useWords(notesPageWords);
  const [limit, setLimit] = useState(step);
  const edit = useSteady(onEdit);
  const known = library.works.find(({ id }) => id === work);
  const languages = new Set(notes.map(({ target }) => target.language));
  return (
    <section className={styles.work} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {known === undefined && <p className={styles.gone}>{words.gone}</p>}
      <ul className={styles.list}>
        {notes.slice(0, limit).map((annotation) => (
          <li key={annotation.id} id={noteElementId(annotation.id)} className={styles.item}>
            <NoteCard
              annotation={annotation}
              saveState={saveStateOf(saves, annotation.id)}
              actions={actions}
              onEdit={edit}
              showsLanguage={languages.size > 1}
              marks={hits.get(annotation.id)?.exact}
              {...(known && { onGo: toPassage })}
            />
          </li>
        ))}
      </ul>
      {notes.length > limit && (
        <Button onClick={() => setLimit(limit + step)}>
          {words.more(Math.min(step, notes.length - limit))}
        </Button>
      )}
    </section>
  );
}

const toPassage = ({ id, target: { work, language, segment } }: Annotation): void =>
  navigate({ page: 'reading', work, language, segment, note: id });
