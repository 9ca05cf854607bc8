import { useRef, useState } from 'react';
import { TriangleAlert } from 'lucide-react';
import type { ImportedItem } from '../../core/library/import-state.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { MoreButton } from '../design/more-button.tsx';
import { useWords } from '../words/words.ts';
import { failureGroups, type FailedFile, type FailureGroup } from './failure-groups.ts';
import { Detail } from './detail.tsx';
import { importFaultWords } from './import-fault-words.ts';
import { roundTitle } from './round-view.tsx';
import { ownLibraryWords } from './words.ts';
import styles from './own-library.module.css';

/** Files that became no article: why, what to do, and another try. */
export function Failures({ items }: { items: readonly ImportedItem[] }) {
  const retry = useRetry();
  const words = useWords(ownLibraryWords);
  const groups = failureGroups(items);
  const all = groups.flatMap(({ files }) => files);
  if (all.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="import-failures">
      <h2 className={styles.heading} id="import-failures">
        {words.failures}
      </h2>
      {groups.map((group) => (
        <Group key={group.code} group={group} />
      ))}
      {groups.length > 1 && (
        <div>
          <Button onClick={() => retry(all)}>{words.retryAll(all.length)}</Button>
        </div>
      )}
    </section>
  );
}

function Group({ group: { code, files } }: { group: FailureGroup }) {
  const retry = useRetry();
  const words = useWords(ownLibraryWords);
  const { what, next } = useWords(importFaultWords)[code];
  return (
    <div className={styles.failure}>
      <TriangleAlert size={18} aria-hidden />
      <div className={styles.stack}>
        <h3 className={styles.reason}>{what}</h3>
        <p className={styles.soft}>{next}</p>
        <FileNames files={files} reason={what} />
        <div>
          <Button aria-label={`${words.retry}: ${what}`} onClick={() => retry(files)}>
            {words.retry}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Tries files again. While they are tried they are no failures, so the focus goes to where one sees how that is getting on. */
function useRetry(): (files: readonly FailedFile[]) => void {
  const { importing, notices } = useReader();
  const words = useWords(ownLibraryWords);
  return (files) => {
    roundTitle()?.focus();
    importing.retry(files.map(({ item }) => item)).then(() => {
      const { round } = importing.store.get();
      const failed = new Set(
        round?.items.flatMap(({ item, result }) => (result.outcome === 'failed' ? item : [])),
      );
      // What was never handed over, or failed once more at once, looks as if nothing had happened.
      if (round?.state === 'idle' && files.every(({ item }) => failed.has(item)))
        notices.done(words.retriedInVain);
    }, notices.fault);
  };
}

/** How many names are listed at once; more come on demand. */
const step = 10;

type NamesProps = Pick<FailureGroup, 'files'> & { readonly reason: string };

function FileNames({ files, reason }: NamesProps) {
  const words = useWords(ownLibraryWords);
  const [limit, setLimit] = useState(step);
  const list = useRef<HTMLUListElement>(null);
  const more = words.more(Math.min(10 * step, files.length - limit));
  return (
    <>
      <ul className={styles.names} ref={list}>
        {files.slice(0, limit).map(({ item, name, detail }) => (
          <li key={item}>
            <span className={styles.file}>{name}</span>
            {detail !== '' && <Detail text={detail} of={name} />}
          </li>
        ))}
      </ul>
      {files.length > limit && (
        <div>
          <MoreButton
            aria-label={`${more}: ${reason}`}
            list={list}
            onMore={() => setLimit(limit + 10 * step)}
          >
            {more}
          </MoreButton>
        </div>
      )}
    </>
  );
}
