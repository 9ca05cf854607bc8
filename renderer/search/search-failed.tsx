import { Button } from '../design/button.tsx';
import { Empty } from '../design/page.tsx';
import { useWords } from '../words/words.ts';
import { searcher } from './the-searcher.ts';
import { searchWords } from './words.ts';

/** The indexes could not be loaded (`what: 'all'`), or one query broke the search. */
export function SearchFailed({ what, reason }: { readonly what: 'all' | 'query'; readonly reason: string }) {
  const words = useWords(searchWords);
  return (
    <Empty>
      <p role="alert">{what === 'all' ? words.failed : words.failedQuery}</p>
      <p>{words.failedNext}</p>
      <details>
        <summary>{words.details}</summary>
        <code lang="en">{reason}</code>
      </details>
      {what === 'all' && <Button onClick={searcher.start}>{words.retry}</Button>}
    </Empty>
  );
}
