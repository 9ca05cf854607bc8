import { useRef, useState } from 'react';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { FaultText } from './fault-text.tsx';
import { FlawedRecordView } from './flawed-record-view.tsx';
import { Section } from './section.tsx';
import { useAsked } from './use-asked.ts';
import { flawedWords, keepingWords } from './words.ts';
import styles from './keeping.module.css';

/** How many are shown at once; more come on demand. */
const step = 20;

/** Records that cannot be read: they stay in their files as they are until they are mended. */
export function FlawedSection() {
  const { notebook, notices } = useReader();
  const words = useWords(flawedWords);
  const { asking, again } = useWords(keepingWords);
  const [asked, ask] = useAsked('notes.flawed', null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [limit, setLimit] = useState(step);
  const repaired = (): void => {
    notices.done(words.repaired);
    heading.current?.focus();
    void Promise.all([ask(), notebook.load()]);
  };
  return (
    <Section title={words.title} text={words.text} heading={heading}>
      {asked.state === 'asking' && <p>{asking}</p>}
      {asked.state === 'failed' && (
        <>
          <FaultText error={asked.error} />
          <Button onClick={() => void ask()}>{again}</Button>
        </>
      )}
      {asked.state === 'answered' && asked.value.length === 0 && (
        <p className={styles.empty}>{words.empty}</p>
      )}
      {asked.state === 'answered' && asked.value.length > 0 && (
        <ul className={styles.flawed}>
          {asked.value.slice(0, limit).map((record) => (
            <li key={`${record.file} ${record.key} ${record.index}`}>
              <FlawedRecordView record={record} onRepaired={repaired} />
            </li>
          ))}
        </ul>
      )}
      {asked.state === 'answered' && asked.value.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + step)}>{words.more(asked.value.length - limit)}</Button>
        </div>
      )}
    </Section>
  );
}
