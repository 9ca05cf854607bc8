import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { RangeStep } from '../../core/annotations/range-steps.ts';
import { keyOf } from '../app/keyboard.ts';
import { Button } from '../design/button.tsx';
import { useLanguage } from '../words/words.ts';
import { stepCommands } from './use-passage-steps.ts';
import styles from './passage-tools.module.css';

type Props = {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly end: RangeStep['end'];
  readonly onMove: (step: RangeStep) => void;
};

/** One end of a passage, and the two ways it can go. */
export function PassageEnd({ name, before, after, end, onMove }: Props) {
  const language = useLanguage();
  const sides = [
    { towards: 'before', label: before, Icon: ArrowLeft },
    { towards: 'after', label: after, Icon: ArrowRight },
  ] as const;
  return (
    <span className={styles.end}>
      {name}
      {sides.map(({ towards, label, Icon }) => (
        <Button
          key={towards}
          look="icon"
          className={styles.step}
          aria-label={label}
          title={`${label} (${keyOf(stepCommands[end][towards], language)})`}
          onClick={() => onMove({ end, towards })}
        >
          <Icon size={14} aria-hidden />
        </Button>
      ))}
    </span>
  );
}
