import type { SetAside } from '../../core/host/contract.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { noticeWords } from './words.ts';
import styles from './set-aside-list.module.css';

/** Files of the reader's that could not be read, under which name each was kept, and why. */
export function SetAsideList({ files }: { files: readonly SetAside[] }) {
  const words = useWords(noticeWords);
  const language = useLanguage();
  return (
    <ul className={styles.files}>
      {files.map(({ file, keptAs, reason }) => (
        <li key={`${keptAs} ${reason.en}`}>
          <code>{file}</code>
          {keptAs !== file && (
            <>
              , {words.keptAs} <code>{keptAs}</code>
            </>
          )}
          <p className={styles.reason}>{reason[language]}</p>
        </li>
      ))}
    </ul>
  );
}
