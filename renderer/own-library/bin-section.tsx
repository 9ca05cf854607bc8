import { useEffect, useRef, useState } from 'react';
import type { RemovedWork } from '../../core/library/own-work.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { holdFocus } from '../design/held-focus.ts';
import { MoreButton } from '../design/more-button.tsx';
import { useWords } from '../words/words.ts';
import { useRemoved } from './use-removed.ts';
import { useRestore } from './use-restore.ts';
import { ownLibraryWords } from './words.ts';
import styles from './own-library.module.css';

const step = 10;

/** What was removed and can be brought back, the last removed first; nothing where there is none. */
export function BinSection() {
  const { library, notices } = useReader();
  const words = useWords(ownLibraryWords);
  const [removed, ask] = useRemoved();
  const [limit, setLimit] = useState(step);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Works also go when their files do.
    let before = library.catalogue.get().own.works.size;
    return library.catalogue.subscribe(() => {
      const now = library.catalogue.get().own.works.size;
      if (now < before) void ask();
      before = now;
    });
  }, [library, ask]);
  const bringBack = useRestore();
  const restore = async (work: RemovedWork): Promise<void> => {
    const handOn = holdFocus();
    await bringBack(work);
    handOn(() => heading.current?.focus());
    await ask();
  };
  if (removed === null || removed.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="import-bin">
      <h2 className={styles.heading} id="import-bin" ref={heading} tabIndex={-1}>
        {words.bin}
      </h2>
      <p className={styles.soft}>{words.binText}</p>
      <ul className={styles.folders} ref={list}>
        {removed.slice(0, limit).map((work) => (
          <li key={work.id} className={styles.folder}>
            <span className={styles.folderName}>
              <span lang={work.language}>{work.title}</span>
              <span className={styles.meta}>{work.said}</span>
            </span>
            <Button aria-label={work.restore} onClick={() => void restore(work).catch(notices.fault)}>
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
      {removed.length > limit && (
        <div>
          <MoreButton list={list} onMore={() => setLimit(limit + 10 * step)}>
            {words.more(Math.min(10 * step, removed.length - limit))}
          </MoreButton>
        </div>
      )}
    </section>
  );
}
