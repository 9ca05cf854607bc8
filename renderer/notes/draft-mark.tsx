import { useSyncExternalStore } from 'react';
import type { AnnotationId } from '../../core/annotations/annotation.ts';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { isChanged } from './drafts.ts';
import { passageWords } from './many-words.ts';
import styles from './draft-mark.module.css';

/** Says on a note's card that something begun on it is kept. */
export function DraftMark({ id }: { id: AnnotationId }) {
  const { store } = useReader().notebook.drafts;
  const words = useWords(passageWords);
  const isKept = useSyncExternalStore(store.subscribe, () => {
    const draft = store.get().get(id);
    return draft !== undefined && isChanged(draft);
  });
  return isKept && <span className={styles.mark}>{words.kept}</span>;
}
