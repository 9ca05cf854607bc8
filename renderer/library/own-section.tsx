import { FileUp, FolderUp } from 'lucide-react';
import { useRef } from 'react';
import type { OwnWork } from '../../core/library/own-work.ts';
import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { Button } from '../design/button.tsx';
import { Empty } from '../design/page.tsx';
import { SaidAtRest } from '../design/said-at-rest.tsx';
import { useKeptFocus } from '../design/use-kept-focus.ts';
import { ImportMenu } from '../own-library/import-menu.tsx';
import { IndexLine } from '../own-library/index-line.tsx';
import { OwnWorkList } from '../own-library/own-work-list.tsx';
import { useFileChoice } from '../own-library/use-file-choice.tsx';
import { ownLibraryWords } from '../own-library/words.ts';
import { useWords } from '../words/words.ts';
import { useCatalogue } from './use-catalogue.ts';
import { libraryWords } from './words.ts';
import styles from './library-page.module.css';

/** The reader's own works, as far as the choice leaves them; where there are none, how they get here. */
export function OwnSection({ works, onClear }: { works: readonly OwnWork[]; onClear: () => void }) {
  const { library } = useReader();
  const { own } = useCatalogue();
  const words = useWords(libraryWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const index = useRef<HTMLDivElement>(null);
  // Its button goes as soon as it was pressed.
  useKeptFocus(index, () => heading.current);
  const all = own.works.size;
  const count = works.length === all ? words.articles(all) : words.articlesOf(works.length, all);
  return (
    <section className={styles.section} aria-labelledby="own-works">
      <div className={styles.head}>
        <h2 className={styles.heading} id="own-works" ref={heading} tabIndex={-1}>
          {words.own}
        </h2>
        {all > 0 && (
          <>
            <p className={styles.count}>{count}</p>
            <SaidAtRest text={count} />
            <ImportMenu />
          </>
        )}
      </div>
      <div className={styles.index} ref={index}>
        <IndexLine />
      </div>
      {own.state === 'failed' && (
        <Empty>
          <p>{words.ownFailed}</p>
          <Button onClick={() => void library.own.load()}>{words.again}</Button>
        </Empty>
      )}
      {all === 0 && own.state === 'read' && <NoOwnWorks />}
      {all > 0 && works.length === 0 && (
        <Empty>
          <p>{words.none}</p>
          <Button onClick={onClear}>{words.clear}</Button>
        </Empty>
      )}
      {works.length > 0 && <OwnWorkList works={works} />}
    </section>
  );
}

function NoOwnWorks() {
  const words = useWords(libraryWords);
  const { files, folder, formats, orDrop, toPage } = useWords(ownLibraryWords);
  const choice = useFileChoice();
  return (
    <Empty>
      {choice.fields}
      <p>{words.ownNone}</p>
      <div className={styles.ways}>
        <Button look="button" onClick={choice.chooseFiles}>
          <FileUp size={16} aria-hidden /> {files}
        </Button>
        <Button onClick={choice.chooseFolder}>
          <FolderUp size={16} aria-hidden /> {folder}
        </Button>
      </div>
      <p>
        {orDrop} ({formats})
      </p>
      <p>
        <a href={addressOf({ page: 'import' })}>{toPage}</a>
      </p>
    </Empty>
  );
}
