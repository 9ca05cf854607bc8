import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useRef } from 'react';
import type { SegmentStretch } from '../../core/reading/passage.ts';
import { useCommand } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { useFoot } from '../design/use-foot.ts';
import { useWords } from '../words/words.ts';
import { notYet } from './hits-in-article.ts';
import { searcher } from './the-searcher.ts';
import { searchWords } from './words.ts';
import styles from './hits-bar.module.css';

type Props = {
  readonly hits: readonly SegmentStretch[];
  /** Index of the hit one stands at. */
  readonly current: number;
  readonly onStep: (to: number) => void;
  readonly onClose: () => void;
  /** What was looked for, in words. */
  readonly query: string;
};

/** Lies over the foot of the article: which hit one stands at, and the way to the others. */
export function HitsBar({ hits, current, onStep, onClose, query }: Props) {
  const words = useWords(searchWords);
  const bar = useRef<HTMLElement>(null);
  useFoot(bar);
  const step = (by: 1 | -1): void => {
    if (hits.length > 0) onStep((current + by + hits.length) % hits.length);
  };
  useCommand('next-hit', () => step(1));
  useCommand('previous-hit', () => step(-1));
  return (
    <section ref={bar} className={styles.bar} aria-label={words.hits}>
      <strong className={styles.query}>{query}</strong>
      <span className={styles.count} role="status">
        <Standing hits={hits} current={current} />
      </span>
      <Button
        look="icon"
        aria-label={words.previousHit}
        disabled={hits.length === 0}
        onClick={() => step(-1)}
      >
        <ChevronUp size={18} aria-hidden />
      </Button>
      <Button look="icon" aria-label={words.nextHit} disabled={hits.length === 0} onClick={() => step(1)}>
        <ChevronDown size={18} aria-hidden />
      </Button>
      <Button look="icon" aria-label={words.close} onClick={onClose}>
        <X size={18} aria-hidden />
      </Button>
    </section>
  );
}

function Standing({ hits, current }: Pick<Props, 'hits' | 'current'>) {
  const words = useWords(searchWords);
  const { state } = useStore(searcher.store);
  if (hits.length > 0) return words.hitOf(current + 1, hits.length);
  if (hits !== notYet) return words.noHitHere;
  if (state !== 'failed') return words.looking;
  return (
    <>
      {words.failed} <Button onClick={searcher.start}>{words.retry}</Button>
    </>
  );
}
