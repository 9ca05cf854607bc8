import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { keepingWords } from './words.ts';
import styles from './keeping.module.css';

type Props = {
  readonly label: string;
  /** 0 to 1; left out where it is not known. */
  readonly share?: number;
  readonly onCancel?: () => void;
};

/** Work under way: how far it is, and a way to stop it. */
export function Progress({ label, share, onCancel }: Props) {
  const words = useWords(keepingWords);
  return (
    <div className={styles.progress}>
      <label>
        {label} <progress max={1} value={share} />
      </label>
      {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
    </div>
  );
}
