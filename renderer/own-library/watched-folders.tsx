import { useEffect, useRef } from 'react';
import { FolderSync } from 'lucide-react';
import type { WatchedFolder } from '../../core/library/import-state.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { holdFocus } from '../design/held-focus.ts';
import { FaultText } from '../notices/fault-text.tsx';
import { useAsked } from '../app/use-asked.ts';
import { useWords } from '../words/words.ts';
import { ownLibraryWords } from './words.ts';
import styles from './own-library.module.css';

/** Folders that the library follows. A window can ask for one; in a tab the command line does. */
export function WatchedFolders() {
  const { host, importing, notices, start } = useReader();
  const words = useWords(ownLibraryWords);
  const [asked, ask] = useAsked('watch.list', null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What a folder holds has changed when something came from it, or was tried.
    let before = importing.store.get().round?.state;
    const stopWaiting = importing.store.subscribe(() => {
      const now = importing.store.get().round?.state;
      if (now !== before) void ask();
      before = now;
    });
    // It may be quicker than one hears of it, or another process may have begun or ended to watch one.
    const stopHearing = host.onLibraryEvent(({ about }) => {
      if (about === 'works' && before !== 'running') void ask();
    });
    return () => {
      stopWaiting();
      stopHearing();
    };
  }, [host, importing, ask]);
  const add = (): void => {
    host.call('watch.add', null).then((folder) => (folder === null ? undefined : ask()), notices.fault);
  };
  const remove = async ({ id, folder }: WatchedFolder): Promise<void> => {
    const handOn = holdFocus();
    await host.call('watch.remove', { id });
    notices.done(words.watchRemoved(folder));
    handOn(() => heading.current?.focus());
    await ask();
  };
  return (
    <section className={styles.section} aria-labelledby="import-watched">
      <h2 className={styles.heading} id="import-watched" ref={heading} tabIndex={-1}>
        {words.watched}
      </h2>
      <p className={styles.soft}>{words.watchedText}</p>
      {asked.state === 'asking' && <p>{words.asking}</p>}
      {asked.state === 'failed' && <FaultText error={asked.error} />}
      {asked.state === 'answered' && asked.value.length === 0 && <p>{words.watchedNone}</p>}
      {asked.state === 'answered' && asked.value.length > 0 && (
        <ul className={styles.folders}>
          {asked.value.map((folder) => (
            <li key={folder.id} className={styles.folder}>
              <span className={styles.folderName}>
                <span className={styles.file}>{folder.folder}</span>
                <span className={styles.meta}>{words.watchFiles(folder.files)}</span>
                {folder.fault !== null && (
                  <span className={styles.fault}>{words.watchFaults[folder.fault]}</span>
                )}
              </span>
              <Button
                aria-label={words.watchRemoveOf(folder.folder)}
                onClick={() => void remove(folder).catch(notices.fault)}
              >
                {words.watchRemove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {start.shell === 'window' ? (
        <div>
          <Button onClick={add}>
            <FolderSync size={16} aria-hidden /> {words.watchAdd}
          </Button>
        </div>
      ) : (
        <p className={styles.soft}>
          {words.watchInTab}{' '}
          <code className={styles.command}>npm run fathom -- watch add {words.watchPath}</code>
        </p>
      )}
    </section>
  );
}
