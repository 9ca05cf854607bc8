import { useRef } from 'react';
import type { FlawedRecord } from '../../core/annotations/note-change.ts';
import { useReader } from '../app/reader-context.ts';
import { holdFocus } from '../design/held-focus.ts';
import { useTitles } from '../library/use-titles.ts';
import { useWords } from '../words/words.ts';
import { AskedList } from './asked-list.tsx';
import { FlawedRecordView } from './flawed-record-view.tsx';
import { Section } from './section.tsx';
import { useAsked } from '../app/use-asked.ts';
import { flawedWords } from './words.ts';
import styles from './keeping.module.css';

/** How many are shown at once; more come on demand. */
const step = 20;

/** Records that cannot be read: they stay in their files as they are until they are mended or moved out. */
export function FlawedSection() {
  const { host, notebook, notices } = useReader();
  const words = useWords(flawedWords);
  const [asked, ask] = useAsked('notes.flawed', null);
  const titleOf = useTitles(asked.state === 'answered' ? asked.value.map(({ work }) => work) : []);
  const heading = useRef<HTMLHeadingElement>(null);
  const look = (): Promise<unknown> => Promise.all([ask(), notebook.load()]);
  const repair = async ({ work, key }: FlawedRecord, text: string): Promise<void> => {
    const handOn = holdFocus();
    await host.call('notes.repair', { work, key, text });
    notices.done(words.repaired);
    handOn(() => heading.current?.focus());
    await look();
  };
  const moveOut = async ({ work, key, text }: FlawedRecord): Promise<void> => {
    const handOn = holdFocus();
    await host.call('notes.repair', { work, key, text: null });
    notices.done(words.movedTo(`quarantine/${work}.jsonl`), () => {
      host.call('notes.repair', { work, key, text }).then(look, notices.fault);
    });
    handOn(() => heading.current?.focus());
    await look();
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
        {(record) => (
          <FlawedRecordView
            record={record}
            title={titleOf(record.work)}
            onRepair={repair}
            onMoveOut={moveOut}
          />
        )}
      </AskedList>
    </Section>
  );
}
