import { useState, type SyntheticEvent } from 'react';
import type { Reason } from '../../core/search/explain.ts';
import type { Hit } from '../../core/search/result.ts';
import { useTitle } from '../library/use-titles.ts';
import { useWords } from '../words/words.ts';
import { useEngines } from './use-engines.ts';
import { searchWords } from './words.ts';
import styles from './why-found.module.css';

type Props = {
  readonly hit: Hit;
  readonly query: string;
  readonly without: readonly string[];
  /** That of the link before it, so that the list stays one stop in the tab order. */
  readonly tabIndex: number;
};

/** Nobody calls an answer to this off: the disclosure keeps it until the query changes. */
const kept = new AbortController().signal;

/** Why a passage was found, worked out when one asks. Give it a key that changes with the query. */
export function WhyFound({ hit, query, without, tabIndex }: Props) {
  const words = useWords(searchWords);
  const engines = useEngines();
  const title = useTitle(hit.work, hit.language);
  const place = hit.segment === null ? title : `${title}, § ${hit.segment.slice(1)}`;
  const [reasons, setReasons] = useState<readonly Reason[] | null>(null);
  const onToggle = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>): void => {
    if (!currentTarget.open || reasons !== null) return;
    const { work, language, segment } = hit;
    engines.reasons(query, { work, language, segment }, without, kept).then(
      setReasons,
      // A search that fails says so on the page.
      () => undefined,
    );
  };
  return (
    <details className={styles.why} onToggle={onToggle}>
      <summary className={styles.summary} tabIndex={tabIndex} aria-label={`${words.why} ${place}`}>
        {words.why}
      </summary>
      <ul className={styles.reasons}>
        {reasons?.map(({ by, typed, found }) => (
          <li key={`${by} ${typed}`}>{words.reasons[by](typed, found.join(', '))}</li>
        ))}
        {reasons?.length === 0 && <li>{words.noReasons}</li>}
      </ul>
    </details>
  );
}
