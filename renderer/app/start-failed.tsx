import { FaultDetail } from '../notices/fault-detail.tsx';
import { faultOf } from '../notices/notices.ts';
import { noticeWords } from '../notices/words.ts';
import { languages } from '../../core/model/language.ts';
import styles from '../design/page.module.css';

/** When the host gives no start at all, the interface's language is not known: both are shown. */
export function StartFailed({ error }: { error: unknown }) {
  const fault = faultOf(error);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>Fathom</h1>
      {languages.map((language) => (
        <p key={language} lang={language} className={styles.lead}>
          <strong>{noticeWords[language].faults[fault.code].what}</strong>{' '}
          {noticeWords[language].faults[fault.code].next}
          <br />
          <FaultDetail fault={fault} language={language} />
        </p>
      ))}
    </main>
  );
}
