import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { FaultText } from '../notices/fault-text.tsx';
import { Outcome } from './outcome.tsx';
import type { ImportStage, Importing } from './use-import.ts';
import { importWords } from './import-words.ts';
import { keepingWords } from './words.ts';
import styles from './keeping.module.css';

type Props = {
  readonly stage: Extract<ImportStage, { stage: 'written' | 'undone' }>;
  readonly onUndo: Importing['undo'];
  /** Goes on with what was not written. */
  readonly onGoOn: Importing['write'];
};

/** How much of an import, or of its undoing, is on disk. */
export function ImportOutcome({ stage, onUndo, onGoOn }: Props) {
  const words = useWords(importWords);
  const { undo: undoWord, again } = useWords(keepingWords);
  const { error, undo } = stage;
  const isUndone = stage.stage === 'undone';
  const rest = isUndone ? [] : stage.rest;
  const isWhole = isUndone ? undo.length === 0 : rest.length === 0;
  return (
    <Outcome isWell={isWhole}>
      <p>
        <strong>{isUndone ? words.undone(stage.done) : words.written(stage.done)}</strong>
      </p>
      {rest.length > 0 && <p>{words.rest(rest.length)}</p>}
      {isUndone && !isWhole && <p>{words.notUndone(undo.length)}</p>}
      {error !== undefined && <FaultText error={error} />}
      {rest.length + undo.length > 0 && (
        <div className={styles.row}>
          {rest.length > 0 && (
            <Button look="button" onClick={() => onGoOn(rest, undo)}>
              {words.takeOver(rest.length)}
            </Button>
          )}
          {undo.length > 0 && <Button onClick={() => onUndo(undo)}>{isUndone ? again : undoWord}</Button>}
        </div>
      )}
    </Outcome>
  );
}
