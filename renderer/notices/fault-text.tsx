import { faultOf } from './notices.ts';
import { noticeWords } from './words.ts';
import { useWords } from '../words/words.ts';
import styles from './fault-text.module.css';

/** What went wrong and what to do, where it went wrong. */
export function FaultText({ error }: { error: unknown }) {
  const { faults } = useWords(noticeWords);
  const { code, where, detail } = faultOf(error);
  const { what, next } = faults[code];
  return (
    <div role="alert">
      <p>
        <strong>{what}</strong> {next}
      </p>
      <p className={styles.detail} lang="en">
        {[where, detail].filter(Boolean).join(': ')}
      </p>
    </div>
  );
}
