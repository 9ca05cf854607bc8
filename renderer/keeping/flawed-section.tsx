import { useRef } from 'react';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { AskedList } from './asked-list.tsx';
import { FlawedRecordView } from './flawed-record-view.tsx';
import { Section } from './section.tsx';
import { useAsked } from './use-asked.ts';
import { flawedWords } from './words.ts';
import styles from './keeping.module.css';

/** How many are shown at once; more come on demand. */
const step = 20;

/** Records that cannot be read: they stay in their files as they are until they are mended. */
export function FlawedSection() {
  const { notebook, notices } = useReader();
  const words = useWords(flawedWords);
  const [asked, ask] = useAsked('notes.flawed', null);
  const heading = useRef<HTMLHeadingElement>(null);
  const repaired = (): void => {
    notices.done(words.repaired);
    heading.current?.focus();
    void Promise.all([ask(), notebook.load()]);
  };
  return (
    <Section title={words.title} text={words.text} heading={heading}>
      <AskedList
        asked={asked}
        ask={ask}
        step={step}
        className={styles.flawed}
        words={words}
        keyOf={({ file, key, index }) => `${file} ${key} ${index}`}
      >
        {(record) => <FlawedRecordView record={record} onRepaired={repaired} />}
      </AskedList>
    </Section>
  );
}
