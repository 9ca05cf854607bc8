import type { Candidate } from '../../core/anchoring/resolved.ts';
import type { Language } from '../../core/model/language.ts';
import type { Passage } from '../../core/reading/passage.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { segmentSign } from './segment-sign.ts';
import { whereWords } from './where-words.ts';
import styles from './unplaced-notes.module.css';

type Props = {
  readonly candidate: Candidate;
  readonly language: Language;
  readonly onLook: (passage: Passage) => void;
  readonly onChoose: (passage: Passage) => void;
};

/** A place that a note may be meant for: what stands there, and why nobody but the reader can say. */
export function UnplacedCandidate({ candidate: { passage, text, why }, language, onLook, onChoose }: Props) {
  const words = useWords(whereWords);
  const sign = segmentSign(passage.start.segment);
  return (
    <li className={styles.candidate}>
      <blockquote className={styles.text} lang={language}>
        {text}
      </blockquote>
      <p className={styles.why}>{words.doubts[why]}</p>
      <div className={styles.actions}>
        <Button onClick={() => onLook(passage)}>{words.look(sign)}</Button>
        <Button aria-label={words.isHereAt(sign)} onClick={() => onChoose(passage)}>
          {words.isHere}
        </Button>
      </div>
    </li>
  );
}
