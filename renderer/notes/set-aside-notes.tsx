import { TriangleAlert } from 'lucide-react';
import type { SetAside } from '../../core/host/contract.ts';
import { addressOf } from '../app/routes.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { SetAsideList } from '../notices/set-aside-list.tsx';
import { useWords } from '../words/words.ts';
import { notesPageWords } from './words.ts';
import styles from './set-aside-notes.module.css';

/** Names the files of notes that could not be read, and says what to do with them. */
export function SetAsideNotes() {
  const { host, notebook, notices, start } = useReader();
  const { setAside } = useStore(notebook.store);
  const words = useWords(notesPageWords);
  if (setAside.length === 0) return null;
  const left = setAside.filter(({ file, keptAs }) => file === keptAs);
  return (
    <section className={styles.aside} aria-label={words.aside}>
      <h2 className={styles.title}>
        <TriangleAlert size={18} aria-hidden /> {words.aside}
      </h2>
      <Files text={words.moved} files={setAside.filter(({ file, keptAs }) => file !== keptAs)} />
      <Files text={words.left} files={left} />
      {left.length > 0 && <a href={addressOf({ page: 'keeping' })}>{words.mend}</a>}
      {start.shell === 'window' ? (
        <Button onClick={() => void host.call('folder.show', null).catch(notices.fault)}>
          {words.showFolder}
        </Button>
      ) : (
        <code>{start.folder}</code>
      )}
    </section>
  );
}

const Files = ({ text, files }: { text: string; files: readonly SetAside[] }) =>
  files.length > 0 && (
    <>
      <p>{text}</p>
      <SetAsideList files={files} />
    </>
  );
