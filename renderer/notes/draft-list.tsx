import type { AnnotationId } from '../../core/annotations/annotation.ts';
import type { EditionHead } from '../../core/model/edition.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { isChanged } from './drafts.ts';
import { NoteGroup } from './note-group.tsx';
import { segmentSign } from './segment-sign.ts';
import { noteWords } from './words.ts';
import styles from './draft-list.module.css';

type Props = {
  /** Only what was begun in this edition; without it, everything begun. */
  readonly head?: EditionHead;
  readonly editing: AnnotationId | null;
  readonly onEdit: (id: AnnotationId) => void;
};

/** What was begun and is not saved; the one in the editor is not listed as well. */
export function DraftList({ head, editing, onEdit }: Props) {
  const { notebook } = useReader();
  const words = useWords(noteWords);
  const drafts = [...useStore(notebook.drafts.store).values()].filter((draft) => {
    const { id, target } = draft.annotation;
    const isHere = head === undefined || (target.work === head.work && target.language === head.language);
    return isHere && id !== editing && isChanged(draft);
  });
  if (drafts.length === 0) return null;
  return (
    <NoteGroup title={words.drafts} text={words.draftsText} heading={head === undefined ? 'h2' : 'h3'}>
      {drafts.map(({ annotation: { id, target }, note, others = [] }) => (
        <li key={id}>
          <p className={styles.quotation} lang={target.language}>
            {segmentSign(target.segment)}: {target.exact}
          </p>
          {[...new Set([note, ...others.map((other) => other.note)])]
            .filter((text) => text.trim() !== '')
            .map((text) => (
              <p key={text} className={styles.note}>
                {text}
              </p>
            ))}
          <div className={styles.actions}>
            <Button onClick={() => onEdit(id)}>{words.goOn}</Button>
            <Button onClick={() => notebook.drafts.drop(id)}>{words.discard}</Button>
          </div>
        </li>
      ))}
    </NoteGroup>
  );
}
