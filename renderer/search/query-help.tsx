import { Fragment } from 'react';
import styles from './query-help.module.css';

type Props = {
  readonly title: string;
  readonly lines: readonly { readonly example: string; readonly meaning: string }[];
  /** A sentence on what else there is to know. */
  readonly more?: string;
  readonly open?: boolean;
};

/** What can be typed besides plain words, example by example. */
export const QueryHelp = ({ title, lines, more, open = false }: Props) => (
  <details className={styles.help} open={open}>
    <summary className={styles.summary}>{title}</summary>
    <dl className={styles.lines}>
      {lines.map(({ example, meaning }) => (
        <Fragment key={example}>
          <dt>
            <code className={styles.example}>{example}</code>
          </dt>
          <dd className={styles.meaning}>{meaning}</dd>
        </Fragment>
      ))}
    </dl>
    {more !== undefined && <p className={styles.more}>{more}</p>}
  </details>
);
