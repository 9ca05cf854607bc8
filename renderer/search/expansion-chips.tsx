import { Plus, X } from 'lucide-react';
import type { Expansion } from '../../core/search/result.ts';
import { useWords } from '../words/words.ts';
import { searchWords } from './words.ts';
import styles from './expansion-chips.module.css';

type Props = {
  readonly expansions: readonly Expansion[];
  /** Called with the key of the label to switch, `concept:label`, and whether it is to be searched for. */
  readonly onSwitch: (key: string, on: boolean) => void;
};

/** The other labels of the concepts looked for, each of which can be switched off and on again. */
export function ExpansionChips({ expansions, onSwitch }: Props) {
  const words = useWords(searchWords);
  const chips = expansions.flatMap(({ concept, added }) =>
    added.map((each) => ({ ...each, key: `${concept}:${each.label}` })),
  );
  if (chips.length === 0) return null;
  return (
    <div className={styles.expansions} role="group" aria-label={words.expanded}>
      <span className={styles.lead} aria-hidden>
        {words.expanded}
      </span>
      {chips.map(({ key, label, languages: [language, ...others], on }) => (
        <button
          key={key}
          type="button"
          className={styles.chip}
          aria-pressed={on}
          title={on ? words.switchOff(label) : words.switchOn(label)}
          onClick={() => onSwitch(key, !on)}
        >
          <span lang={others.length > 0 ? undefined : language}>{label}</span>
          {on ? <X size={12} aria-hidden /> : <Plus size={12} aria-hidden />}
        </button>
      ))}
    </div>
  );
}
