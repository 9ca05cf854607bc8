import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { FaultText } from './fault-text.tsx';
import { Outcome } from './outcome.tsx';
import type { ImportStage, Importing } from './use-import.ts';
import { importWords } from './import-words.ts';
import { keepingWords } from './words.ts';

type Props = {
  readonly stage: Extract<ImportStage, { stage: 'written' | 'undone' }>;
  readonly onUndo: Importing['undo'];
};

/** How much of an import, or of its undoing, is on disk. */
export function ImportOutcome({ stage, onUndo }: Props) {
  const words = useWords(importWords);
  const { undo: undoWord, again } = useWords(keepingWords);
  const { error, undo } = stage;
  const isUndone = stage.stage === 'undone';
  const isWhole = isUndone ? undo.length === 0 : stage.done === stage.total;
  return (
    <Outcome isWell={isWhole}>
      <p>
        <strong>{isUndone ? words.undone(stage.done) : words.written(stage.done)}</strong>
      </p>
      {!isUndone && !isWhole && <p>{words.rest(stage.total - stage.done)}</p>}
      {isUndone && !isWhole && <p>{words.notUndone(undo.length)}</p>}
      {error !== undefined && <FaultText error={error} />}
      {undo.length > 0 && (
        <div>
          <Button onClick={() => onUndo(undo)}>{isUndone ? again : undoWord}</Button>
        </div>
      )}
    </Outcome>
  );
}
