import type { ReactNode } from 'react';
import type { Piece } from '../../core/search/result.ts';
import { addressOf } from '../app/routes.ts';
import { Button } from '../design/button.tsx';
import { Empty } from '../design/page.tsx';
import { useWords } from '../words/words.ts';
import { whatToTry, type Try } from './what-to-try.ts';
import { searchWords } from './words.ts';
import styles from './no-results.module.css';

type Props = {
  readonly query: string;
  readonly pieces?: readonly Piece[] | undefined;
  readonly filtered: boolean;
  readonly onAllLanguages: () => void;
};

/** Nothing was found: what to try instead. */
export function NoResults({ query, pieces, filtered, onAllLanguages }: Props) {
  const words = useWords(searchWords);
  const inWords = (tried: Try): ReactNode => {
    switch (tried.type) {
      case 'languages':
        return <Button onClick={onAllLanguages}>{words.tryLanguages}</Button>;
      case 'piece':
        return <Instead query={tried.query}>{words.tryPiece(tried.word)}</Instead>;
      case 'without':
        return <Instead query={tried.query}>{words.tryWithout(tried.word)}</Instead>;
      case 'unquoted':
        return <Instead query={tried.query}>{words.tryUnquoted}</Instead>;
      case 'field':
        return <Instead query={tried.query}>{words.tryField}</Instead>;
      case 'wanted':
        return words.tryWanted;
      case 'fewer':
        return words.tryFewer;
      case 'spelling':
        return words.trySpelling;
    }
  };
  return (
    <Empty>
      <p>{words.noneFor(query.trim())}</p>
      <p>{words.tries}</p>
      <ul className={styles.tries}>
        {whatToTry(query, filtered, pieces).map((tried) => (
          <li key={'query' in tried ? `${tried.type} ${tried.query}` : tried.type}>{inWords(tried)}</li>
        ))}
        <li>
          <a href={addressOf({ page: 'concepts' })}>{words.tryConcepts}</a>
        </li>
      </ul>
    </Empty>
  );
}

const Instead = ({ query, children }: { readonly query: string; readonly children: string }) => (
  <a href={addressOf({ page: 'search', query })}>{children}</a>
);
