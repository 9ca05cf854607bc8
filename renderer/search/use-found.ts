import { useEffect, useState } from 'react';
import type { Language } from '../../core/model/language.ts';
import { useStore } from '../app/store.ts';
import type { Found } from './messages.ts';
import { searcher } from './the-searcher.ts';

export type Asked = {
  readonly query: string;
  readonly without: readonly string[];
  readonly language: Language | null;
  readonly limit: number;
};

/** The newest answer and the query it belongs to, which may be the one before the one asked. */
export type Shown = { readonly query: string; readonly language: Language | null } & (
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
    const { query, without, language, limit } = JSON.parse(key) as Asked;
    if (query.trim() === '' || !canAnswer) return;
    const overtaken = new AbortController();
    const options = { without, limit, ...(language !== null && { language }) };
    searcher.query(query, options, overtaken.signal).then(
      (found) => setShown({ state: 'found', query, language, found }),
      (error: unknown) => {
        if (!overtaken.signal.aborted) setShown({ state: 'failed', query, language, reason: String(error) });
      },
    );
    return () => overtaken.abort();
  }, [key, canAnswer]);
  return canAnswer ? shown : null;
}
