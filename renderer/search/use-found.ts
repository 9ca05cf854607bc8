import { useEffect, useState } from 'react';
import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import { useStore } from '../app/store.ts';
import type { Found } from './messages.ts';
import { searcher } from './the-searcher.ts';

export type Asked = {
  readonly query: string;
  readonly without: readonly string[];
  readonly language: Language | null;
  /** Show this work only. */
  readonly work: WorkId | null;
  readonly limit: number;
};

/** The newest answer and the query it belongs to, which may be the one before the one asked. */
export type Shown = Pick<Asked, 'query' | 'language' | 'work'> &
  (
    | { readonly state: 'found'; readonly found: Found }
    | { readonly state: 'failed'; readonly reason: string }
  );

/**
 * Asks at each change, without a pause; an answer replaces the one before it when it comes, so that
 * the list never blinks. Null before the first answer.
 */
export function useFound(asked: Asked): Shown | null {
  const { state } = useStore(searcher.store);
  const [shown, setShown] = useState<Shown | null>(null);
  const canAnswer = state !== 'failed';
  const key = JSON.stringify(asked);
  useEffect(() => {
    const { query, without, language, work, limit } = JSON.parse(key) as Asked;
    if (query.trim() === '' || !canAnswer) return;
    const overtaken = new AbortController();
    const options = {
      without,
      limit,
      ...(language !== null && { language }),
      ...(work !== null && { work }),
    };
    searcher.query(query, options, overtaken.signal).then(
      (found) => setShown({ state: 'found', query, language, work, found }),
      (error: unknown) => {
        if (!overtaken.signal.aborted)
          setShown({ state: 'failed', query, language, work, reason: String(error) });
      },
    );
    return () => overtaken.abort();
  }, [key, canAnswer]);
  return canAnswer ? shown : null;
}
