import { Archive } from 'lucide-react';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { addressOf } from '../app/routes.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { exportThese } from './export-scope.ts';
import { keepingWords } from './words.ts';
import styles from './to-keeping.module.css';

/** The way from the notes to the page that keeps them; with notes chosen, also the way to take out just these. */
export function ToKeeping({ chosen }: { chosen: readonly Annotation[] | null }) {
  const words = useWords(keepingWords);
  return (
    <p className={styles.way} data-screen>
      <a className={styles.link} href={addressOf({ page: 'keeping' })}>
        <Archive size={16} aria-hidden /> {words.link}
      </a>
      {chosen !== null && chosen.length > 0 && (
        <Button onClick={() => exportThese(chosen)}>{words.takeThese(chosen.length)}</Button>
      )}
    </p>
  );
}
