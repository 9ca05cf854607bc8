import { FaultDetail } from './fault-detail.tsx';
import { faultOf } from './notices.ts';
import { noticeWords } from './words.ts';
import { useLanguage, useWords } from '../words/words.ts';
import styles from './fault-text.module.css';

/** What went wrong and what to do, where it went wrong. */
export function FaultText({ error }: { error: unknown }) {
  const { faults } = useWords(noticeWords);
  const language = useLanguage();
  const fault = faultOf(error);
  const { what, next } = faults[fault.code];
  return (
    <div role="alert">
      <p>
        <strong>{what}</strong> {next}
      </p>
      <p className={styles.detail}>
        <FaultDetail fault={fault} language={language} />
      </p>
    </div>
  );
}
