import type { Stretch } from '../../core/model/segment.ts';
import { runs } from '../../core/reading/runs.ts';
import styles from './marked-text.module.css';

/** A text with stretches of it marked. */
export const MarkedText = ({ text, marks }: { readonly text: string; readonly marks: readonly Stretch[] }) =>
  runs({ start: 0, end: text.length }, marks).map(({ start, end, thing }) =>
    thing === null ? (
      text.slice(start, end)
    ) : (
      <mark key={start} className={styles.mark}>
        {text.slice(start, end)}
      </mark>
    ),
  );
