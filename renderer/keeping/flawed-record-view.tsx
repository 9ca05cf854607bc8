import { useId, useState } from 'react';
import type { FlawedRecord } from '../../core/annotations/note-change.ts';
import { Button } from '../design/button.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { FaultText } from '../notices/fault-text.tsx';
import { flawedWords } from './words.ts';
import styles from './keeping.module.css';

type Props = {
  readonly record: FlawedRecord;
  /** Of its work. */
  readonly title: string;
  readonly onRepair: (record: FlawedRecord, text: string) => Promise<void>;
  readonly onMoveOut: (record: FlawedRecord) => Promise<void>;
};

/** A record as it stands in its file, what is wrong with it, and a field to put it right. */
export function FlawedRecordView({ record, title, onRepair, onMoveOut }: Props) {
  const words = useWords(flawedWords);
  const language = useLanguage();
  const id = useId();
  const [text, setText] = useState(record.text);
  const [stage, setStage] = useState<'closed' | 'open' | 'left'>('closed');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const busyWith = async (work: () => Promise<void>): Promise<void> => {
    // The button that was pressed stays in use, or it would lose the focus.
    if (isBusy) return;
    setBusy(true);
    setError(null);
    await work().catch(setError);
    setBusy(false);
  };
  const leave = (): void => {
    setText(record.text);
    setError(null);
    setStage('left');
  };

  return (
    <div className={styles.stack}>
      <h3 className={styles.work}>
        {title} <span className={styles.small}>{words.place(record.file, record.index + 1)}</span>
      </h3>
      <p>
        {words.why} {record.reason[language]}
      </p>
      <label className={styles.small} htmlFor={id}>
        {words.field}
      </label>
      <textarea
        id={id}
        className={styles.raw}
        rows={Math.min(20, text.split('\n').length + 1)}
        spellCheck={false}
        readOnly={stage !== 'open'}
        value={text}
        ref={stage === 'open' ? focusAtOnce : undefined}
        onChange={({ target }) => setText(target.value)}
      />
      {error !== null && <FaultText error={error} />}
      {stage === 'open' ? (
        <div className={styles.row}>
          <Button
            look="button"
            disabled={text === record.text}
            onClick={() => void busyWith(() => onRepair(record, text))}
          >
            {words.repair}
          </Button>
          <Button onClick={leave}>{words.leave}</Button>
        </div>
      ) : (
        <div className={styles.row}>
          <Button ref={stage === 'left' ? focusAtOnce : undefined} onClick={() => setStage('open')}>
            {words.edit}
          </Button>
          <Button onClick={() => void busyWith(() => onMoveOut(record))}>{words.moveOut}</Button>
        </div>
      )}
    </div>
  );
}

const focusAtOnce = (field: HTMLElement | null): void => field?.focus();
