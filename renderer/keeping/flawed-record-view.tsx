import { useId, useState } from 'react';
import type { FlawedRecord } from '../../core/annotations/note-change.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { FaultText } from './fault-text.tsx';
import { useTitles } from './use-titles.ts';
import { flawedWords } from './words.ts';
import styles from './keeping.module.css';

type Props = { readonly record: FlawedRecord; readonly onRepaired: () => void };

/** A record as it stands in its file, what is wrong with it, and a field to put it right. */
export function FlawedRecordView({ record, onRepaired }: Props) {
  const { host } = useReader();
  const words = useWords(flawedWords);
  const titleOf = useTitles();
  const id = useId();
  const [text, setText] = useState(record.text);
  const [stage, setStage] = useState<'closed' | 'open' | 'left'>('closed');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const repair = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await host.call('notes.repair', { work: record.work, key: record.key, text });
      onRepaired();
    } catch (fault) {
      setError(fault);
    }
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
        {titleOf(record.work)}{' '}
        <span className={styles.small}>{words.place(record.file, record.index + 1)}</span>
      </h3>
      <p>
        {words.why} <span lang="en">{record.reason}</span>
      </p>
      {stage !== 'open' && (
        <>
          <pre className={styles.raw}>{record.text}</pre>
          <div>
            <Button ref={stage === 'left' ? focusAtOnce : undefined} onClick={() => setStage('open')}>
              {words.edit}
            </Button>
          </div>
        </>
      )}
      {stage === 'open' && (
        <>
          <label htmlFor={id}>{words.field}</label>
          <textarea
            id={id}
            className={styles.raw}
            rows={Math.min(20, text.split('\n').length + 1)}
            spellCheck={false}
            value={text}
            ref={focusAtOnce}
            onChange={({ target }) => setText(target.value)}
          />
          {error !== null && <FaultText error={error} />}
          <div className={styles.row}>
            <Button look="button" disabled={isBusy || text === record.text} onClick={() => void repair()}>
              {words.repair}
            </Button>
            <Button disabled={isBusy} onClick={leave}>
              {words.leave}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

const focusAtOnce = (field: HTMLElement | null): void => field?.focus();
