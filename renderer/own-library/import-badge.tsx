import { useEffect, useRef } from 'react';
import { useRoute } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { useStore } from '../app/store.ts';
import { useWords } from '../words/words.ts';
import { ownLibraryWords } from './words.ts';
import styles from './import-badge.module.css';

/** In the header while an import is under way: how far it is, and the way there. On every page but its own. */
export function ImportBadge() {
  const { importing } = useReader();
  const { page } = useRoute();
  const words = useWords(ownLibraryWords);
  const { round } = useStore(importing.store);
  useEndNotice();
  if (page === 'import' || round === null || round.state === 'idle') return null;
  const share = Math.floor((100 * round.done) / Math.max(1, round.total)) / 100;
  return (
    <a className={styles.badge} href={addressOf({ page: 'import' })}>
      {round.state === 'paused' ? words.smallPaused : words.small(share)}
      <progress className={styles.bar} max={Math.max(1, round.total)} value={round.done} aria-hidden />
    </a>
  );
}

/** Says when an import has come to its end while one was elsewhere. */
function useEndNotice(): void {
  const { importing, notices } = useReader();
  const { page } = useRoute();
  const words = useWords(ownLibraryWords);
  const { round } = useStore(importing.store);
  const before = useRef(round?.state);
  useEffect(() => {
    const wasUnderWay = before.current === 'running';
    before.current = round?.state;
    if (!wasUnderWay || round?.state !== 'idle' || page === 'import') return;
    const { added, changed, failed } = round;
    if (added + changed + failed === 0) return;
    notices.done(
      failed === 0 ? words.finished(added + changed) : words.finishedWith(added + changed, failed),
    );
  }, [round, page, notices, words]);
}
