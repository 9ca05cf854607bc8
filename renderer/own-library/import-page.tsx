import { FileUp, FolderUp } from 'lucide-react';
import { useRef } from 'react';
import { useCommand } from '../app/commands.ts';
import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { Page, pageTitle } from '../design/page.tsx';
import { useKeptFocus } from '../design/use-kept-focus.ts';
import { useWords } from '../words/words.ts';
import { BinSection } from './bin-section.tsx';
import { Failures } from './failures.tsx';
import { ImportedList } from './imported-list.tsx';
import { IndexLine } from './index-line.tsx';
import { RoundSaid, roundTitle, RoundView } from './round-view.tsx';
import { useFileChoice } from './use-file-choice.tsx';
import { WatchedFolders } from './watched-folders.tsx';
import { ownLibraryWords } from './words.ts';
import styles from './own-library.module.css';

/** Bringing articles in: choosing them, watching them come, setting right what was not understood. */
export function ImportPage() {
  const { importing } = useReader();
  const words = useWords(ownLibraryWords);
  const { round, waiting, leftOut } = useStore(importing.store);
  const area = useRef<HTMLDivElement>(null);
  useKeptFocus(
    area,
    ({ was, nearest }) =>
      (was('[aria-labelledby="import-round"]') ? roundTitle() : null) ?? nearest ?? pageTitle(),
  );
  return (
    <Page title={words.title} lead={words.lead}>
      <RoundSaid round={round} />
      <div className={styles.page} ref={area}>
        <Choose />
        {leftOut > 0 && <p className={styles.soft}>{words.leftOut(leftOut)}</p>}
        {round !== null && round.total > 0 && <RoundView round={round} waiting={waiting} />}
        {round !== null && <Failures items={round.items} />}
        {round !== null && <ImportedList items={round.items} isOver={round.state === 'idle'} />}
        <IndexLine />
        <WatchedFolders />
        <BinSection />
        <p>
          <a href={addressOf({ page: 'library' })}>{words.toLibrary}</a>
        </p>
      </div>
    </Page>
  );
}

/** Two buttons, and the word that dropping does it too. */
function Choose() {
  const words = useWords(ownLibraryWords);
  const { fields, chooseFiles, chooseFolder } = useFileChoice();
  // Only a key pressed here may open the dialog; the native menu's command leads to this page and no further.
  useCommand('import', () => navigator.userActivation.isActive && chooseFiles());
  return (
    <div className={styles.choose}>
      {fields}
      <div className={styles.row}>
        <Button look="button" onClick={chooseFiles}>
          <FileUp size={16} aria-hidden /> {words.files}
        </Button>
        <Button onClick={chooseFolder}>
          <FolderUp size={16} aria-hidden /> {words.folder}
        </Button>
      </div>
      <p className={styles.soft}>
        {words.orDrop}
        <br />
        {words.formats}
      </p>
    </div>
  );
}
