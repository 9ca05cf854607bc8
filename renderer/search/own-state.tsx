import { Button } from '../design/button.tsx';
import { useCatalogue } from '../library/use-catalogue.ts';
import { IndexLine } from '../own-library/index-line.tsx';
import { useWords } from '../words/words.ts';
import type { Answers } from './ask-both.ts';
import { searchWords } from './words.ts';
import styles from './own-state.module.css';

/**
 * What there is to say of the own library's answer, or of an index that is not whole. The line stands in
 * room that is there anyway, so that nothing moves when it speaks.
 */
export function OwnState({
  state,
  onRest,
}: {
  readonly state: Answers['ownState'];
  /** Shows own results that came while one was choosing; null where there are none. */
  readonly onRest: (() => void) | null;
}) {
  const words = useWords(searchWords);
  const { index } = useCatalogue().own;
  if (state === 'none') return null;
  if (index.state !== 'ready' && onRest === null)
    return (
      <div className={styles.index}>
        <IndexLine />
      </div>
    );
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
