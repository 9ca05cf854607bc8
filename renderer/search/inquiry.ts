import type { Host } from '../../core/host/contract.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import { longest } from '../../core/model/longest.ts';
import { askBoth, type Answers } from './ask-both.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Searcher } from './searcher.ts';

export type Asked = {
  readonly query: string;
  readonly without: readonly string[];
  readonly language: Language | null;
  /** Show this work only. */
  readonly work: WorkId | null;
  readonly limit: number;
};

/** The newest answer and the question it belongs to, which may be the one before the one asked. */
export type Shown = Asked &
  (
    | { readonly state: 'found'; readonly answers: Answers }
    | { readonly state: 'failed'; readonly reason: string }
  );

/** The own library's questions wait for each other, as those to the worker do. */
const inTurn = oneAtATime();

/** Asks one question after another; the answer to one that was overtaken is passed over. */
export type Inquiry = {
  /** Does nothing where this is what was asked last. */
  readonly ask: (asked: Asked) => void;
  readonly end: () => void;
};

/** `host` is null where the reader has no own library to ask. */
export function createInquiry(
  searcher: Pick<Searcher, 'query'>,
  host: Pick<Host, 'call'> | null,
  tell: (shown: Shown) => void,
): Inquiry {
  let last = '';
  let shown: Shown | null = null;
  let overtaken = new AbortController();
  const end = (): void => {
    last = '';
    overtaken.abort();
  };
  const ask = (asked: Asked): void => {
    const key = JSON.stringify(asked);
    if (key === last) return;
    end();
    const { query, without, language, work, limit } = asked;
    if (query.trim() === '') return;
    last = key;
    overtaken = new AbortController();
    const { signal } = overtaken;
    const options = {
      without,
      limit,
      ...(language !== null && { language }),
      ...(work !== null && { work }),
    };
    const own =
      host &&
      inTurn(() => host.call('library.search', { text: query.slice(0, longest.query), options }), signal);
    askBoth(searcher.query(query, options, signal), own, (answers) => {
      // With another filter, or where more is asked for, the own results that are there do not go and
      // come again: the filters would go with them, and the focus with the filter.
      if (signal.aborted || (answers.ownState === 'coming' && isWholeAnswerTo(query, shown))) return;
      shown = { ...asked, state: 'found', answers };
      tell(shown);
    }).catch((error: unknown) => {
      if (!signal.aborted) tell({ ...asked, state: 'failed', reason: String(error) });
    });
  };
  return { ask, end };
}

const isWholeAnswerTo = (query: string, shown: Shown | null): boolean =>
  shown?.state === 'found' && shown.answers.ownState === 'in' && shown.query === query;
