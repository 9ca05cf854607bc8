import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import type { Answers } from './ask-both.ts';
import { searchWords } from './words.ts';
import styles from './own-state.module.css';

/** What there is to say of the own library's answer. The line is always there, so that nothing moves when it speaks. */
export function OwnState({
  state,
  onRest,
}: {
  readonly state: Answers['ownState'];
  /** Shows own results that came while one was choosing; null where there are none. */
  readonly onRest: (() => void) | null;
}) {
  const words = useWords(searchWords);
  if (state === 'none') return null;
  return (
    <p className={styles.line}>
      {onRest !== null && (
        <Button className={styles.rest} onClick={onRest}>
          {words.ownRest}
        </Button>
      )}
      {onRest === null && state === 'coming' && words.ownComing}
      {state === 'failed' && <span role="alert">{words.ownFailed}</span>}
    </p>
  );
}
