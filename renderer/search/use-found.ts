import { useEffect, useState } from 'react';
import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { askBoth, type Answers } from './ask-both.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { searcher } from './the-searcher.ts';

export type Asked = {
  readonly query: string;
  readonly without: readonly string[];
  readonly language: Language | null;
  /** Show this work only. */
  readonly work: WorkId | null;
  readonly limit: number;
};

/** The newest answer and the question it belongs to, which may be the one before the one asked. */
export type Shown = Pick<Asked, 'query' | 'language' | 'work' | 'limit'> &
  (
    | { readonly state: 'found'; readonly answers: Answers }
    | { readonly state: 'failed'; readonly reason: string }
  );

/** UTF-16 units of a query that the host takes; nobody types as many. */
const longestQuery = 500;

/** The own library's questions wait for each other, as those to the worker do. */
const inTurn = oneAtATime();

/**
 * Asks at each change, without a pause; an answer replaces the one before it when it comes, so that
 * the list never blinks. Null before the first answer.
 */
export function useFound(asked: Asked): Shown | null {
  const { host } = useReader();
  const { own } = useCatalogue();
  const { state } = useStore(searcher.store);
  const [shown, setShown] = useState<Shown | null>(null);
  const canAnswer = state !== 'failed';
  const hasOwn = own.works.size > 0;
  const key = JSON.stringify(asked);
  useEffect(() => {
    const { query, without, language, work, limit } = JSON.parse(key) as Asked;
    if (query.trim() === '' || !canAnswer) return;
    const overtaken = new AbortController();
    const { signal } = overtaken;
    const options = {
      without,
      limit,
      ...(language !== null && { language }),
      ...(work !== null && { work }),
    };
    const ownAnswer = hasOwn
      ? inTurn(() => host.call('library.search', { text: query.slice(0, longestQuery), options }), signal)
      : null;
    askBoth(searcher.query(query, options, signal), ownAnswer, (answers) => {
      if (!signal.aborted) setShown({ state: 'found', query, language, work, limit, answers });
    }).catch((error: unknown) => {
      if (!signal.aborted) setShown({ state: 'failed', query, language, work, limit, reason: String(error) });
    });
    return () => overtaken.abort();
  }, [host, key, canAnswer, hasOwn]);
  return canAnswer ? shown : null;
}
