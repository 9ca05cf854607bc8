import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { SetAsideList } from '../notices/set-aside-list.tsx';
import { useWords } from '../words/words.ts';
import { helpWords } from './words.ts';
import styles from './set-aside-files.module.css';

/** Files of the reader's that could not be read, and under which name each was kept. */
export function SetAsideFiles() {
  const { start, notebook } = useReader();
  const words = useWords(helpWords);
  const files = [...start.setAside, ...useStore(notebook.store).setAside];
  if (files.length === 0) return <p className={styles.none}>{words.setAsideNone}</p>;
  return (
    <>
      <h3 className={styles.title}>{words.setAside}</h3>
      <p>{words.setAsideText}</p>
      <SetAsideList files={files} />
    </>
  );
}
