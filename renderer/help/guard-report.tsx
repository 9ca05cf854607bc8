import { ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Output } from '../../core/host/contract.ts';
import { useReader } from '../app/reader-context.ts';
import { instantIn } from '../words/days.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { helpWords } from './words.ts';
import styles from './guard-report.module.css';

type Report = Output<'guard.report'>;

/** What the app's own guards have turned away since it was started. A fault is told where all faults are. */
export function GuardReport() {
  const { host, notices } = useReader();
  const words = useWords(helpWords);
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    host.call('guard.report', null).then(setReport, notices.fault);
  }, [host, notices]);
  return (
    <div className={styles.report}>
      {report === null ? <p className={styles.count}>{words.proofAsking}</p> : <Counted report={report} />}
      <p className={styles.meaning}>{words.proofMeaning}</p>
    </div>
  );
}

function Counted({ report: { since, refused } }: { report: Report }) {
  const words = useWords(helpWords);
  const language = useLanguage();
  const count = refused.reduce((sum, { times }) => sum + times, 0);
  const start = instantIn(language, since, 'minute');
  return (
    <>
      <p className={styles.count}>
        <ShieldCheck size={22} aria-hidden /> {words.proofCount(count, start)}
      </p>
      {refused.length === 0 ? (
        <p>{words.proofNone}</p>
      ) : (
        <>
          <p>{words.proofSome}</p>
          <ul className={styles.refused}>
            {refused.map(({ what, times }) => (
              <li key={what}>
                {words.refusals[what] ?? what} <span className={styles.times}>– {words.times(times)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
