import { useCallback, useRef, type Ref } from 'react';
import { Upload } from 'lucide-react';
import { Button } from '../design/button.tsx';
import { useFileDrop } from '../design/use-file-drop.ts';
import { useWords } from '../words/words.ts';
import { DryRunView } from './dry-run-view.tsx';
import { FaultText } from '../notices/fault-text.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { Progress } from './progress.tsx';
import { Section } from './section.tsx';
import { useImport } from './use-import.ts';
import { useSteady } from '../app/use-steady.ts';
import { importWords } from './import-words.ts';
import styles from './keeping.module.css';

/** Files are chosen or dropped, judged note by note, and written only when the reader says so. */
export function ImportSection() {
  const words = useWords(importWords);
  const importing = useImport();
  const { stage } = importing;
  const isWriting = stage.stage === 'writing' || stage.stage === 'undoing';
  const read = useSteady((files: readonly File[]) => {
    if (!isWriting) importing.read(files);
  });
  const button = useRef<HTMLButtonElement>(null);
  const toStart = (act: () => void) => (): void => {
    act();
    button.current?.focus();
  };
  const isOver = useFileDrop(
    useCallback(({ files }: DataTransfer) => files.length > 0 && read([...files]), [read]),
  );
  return (
    <Section title={words.title} text={words.text}>
      <FileField button={button} isOver={isOver} disabled={isWriting} onChoose={read} />
      <p role="status">{stage.stage === 'stopped' && words.stopped}</p>
      {stage.stage === 'reading' && (
        <Progress
          label={words.reading(stage.records)}
          share={stage.share}
          onCancel={toStart(importing.cancel)}
        />
      )}
      {stage.stage === 'failed' && <FaultText error={stage.error} />}
      {stage.stage === 'judged' && (
        <DryRunView
          key={stage.dry.run}
          dry={stage.dry}
          onWrite={importing.write}
          onPutAway={toStart(importing.putAway)}
        />
      )}
      {stage.stage === 'writing' && (
        <Progress
          label={words.writing(stage.done, stage.total)}
          share={stage.done / stage.total}
          onCancel={importing.cancel}
        />
      )}
      {stage.stage === 'undoing' && (
        <Progress label={words.undoing(stage.done, stage.total)} share={stage.done / stage.total} />
      )}
      {(stage.stage === 'written' || stage.stage === 'undone') && (
        <ImportOutcome key={stage.stage} stage={stage} onUndo={importing.undo} onGoOn={importing.write} />
      )}
    </Section>
  );
}

type FieldProps = {
  readonly button: Ref<HTMLButtonElement>;
  readonly isOver: boolean;
  readonly disabled: boolean;
  readonly onChoose: (files: readonly File[]) => void;
};

/** The button opens the browser's or the window's own dialog; only what is in the files comes here, never where they lie. */
function FileField({ button, isOver, disabled, onChoose }: FieldProps) {
  const words = useWords(importWords);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.drop} data-over={isOver}>
      <Button ref={button} look="button" disabled={disabled} onClick={() => input.current?.click()}>
        <Upload size={16} aria-hidden /> {words.choose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words.choose}
        accept=".jsonld,.json,.md,.csv,.txt"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again, after it was changed.
          target.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
      <span>{isOver ? words.letGo : words.orDrop}</span>
    </div>
  );
}
