import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { MoreButton } from '../design/more-button.tsx';
import { useWords } from '../words/words.ts';
import { FaultText } from '../notices/fault-text.tsx';
import type { Asked } from '../app/use-asked.ts';
import { keepingWords } from './words.ts';
import styles from './keeping.module.css';

type Props<Item> = {
  readonly asked: Asked<readonly Item[]>;
  readonly ask: () => Promise<void>;
  /** How many are shown at once; more come on demand. */
  readonly step: number;
  readonly className: string | undefined;
  readonly words: { readonly empty: string; readonly more: (left: number) => string };
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
};

/** What the host was asked for, as a list: while it is asked, when it fails, when there is none, and a portion at a time. */
export function AskedList<Item>({ asked, ask, step, className, words, keyOf, children }: Props<Item>) {
  const { asking, again } = useWords(keepingWords);
  const [limit, setLimit] = useState(step);
  const list = useRef<HTMLUListElement>(null);
  if (asked.state === 'asking') return <p>{asking}</p>;
  if (asked.state === 'failed')
    return (
      <>
        <FaultText error={asked.error} />
        <div>
          <Button onClick={() => void ask()}>{again}</Button>
        </div>
      </>
    );
  if (asked.value.length === 0) return <p className={styles.empty}>{words.empty}</p>;
  return (
    <>
      <ul className={className} ref={list}>
        {asked.value.slice(0, limit).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {asked.value.length > limit && (
        <div>
          <MoreButton list={list} onMore={() => setLimit(limit + step)}>
            {words.more(asked.value.length - limit)}
          </MoreButton>
        </div>
      )}
    </>
  );
}
