import type { Explained, Reason } from '../../core/search/explain.ts';
import type { SerializableMatcher } from '../../core/search/mark-text.ts';
import type { Found } from '../../core/search/result-schema.ts';
import type { SearchOptions } from '../../core/search/result.ts';
import { createStore, type Store } from '../app/store.ts';
import type { Answer, FromWorker, Question, ToWorker } from './messages.ts';

export type SearcherState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * The page's end of the search. Questions wait while the indexes load. An aborted question is
 * dropped: not asked if it still waits, its answer passed over if it was. Answers reject with the
 * signal's reason then, else with an `Error` that says what failed.
 */
export type Searcher = {
  readonly store: Store<SearcherState>;
  /** Loads the indexes, or tries again after a failure; does nothing while they load or are loaded. */
  readonly start: () => void;
  readonly query: (text: string, options: SearchOptions, signal: AbortSignal) => Promise<Found>;
  /** What a query marks in an article. */
  readonly matcher: (
    text: string,
    without: readonly string[],
    signal: AbortSignal,
  ) => Promise<SerializableMatcher>;
  /** Why a hit is one. */
  readonly reasons: (
    text: string,
    hit: Explained,
    without: readonly string[],
    signal: AbortSignal,
  ) => Promise<readonly Reason[]>;
};

/** As much of a `Worker` as is needed. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

type Asked = {
  readonly number: number;
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * `base` is the page's own address. One question at a time is with the worker, so that those
 * overtaken while one types cost it no work.
 */
export function createSearcher(startWorker: () => SearchWorker, base: string): Searcher {
  const store = createStore<SearcherState>({ state: 'loading' });
  let worker: SearchWorker | null = null;
  let waiting: readonly Asked[] = [];
  let asked: Asked | null = null;
  let last = 0;

  const send = (message: ToWorker): void => worker?.postMessage(message);

  const next = (): void => {
    const [first, ...rest] = waiting;
    if (first === undefined || asked !== null || store.get().state !== 'ready') return;
    waiting = rest;
    asked = first;
    send({ type: 'ask', number: first.number, question: first.question });
  };

  const fail = (reason: string): void => {
    worker?.terminate();
    worker = null;
    const dropped = asked === null ? waiting : [asked, ...waiting];
    asked = null;
    waiting = [];
    store.set({ state: 'failed', reason });
    for (const { reject } of dropped) reject(new Error(reason));
  };

  const hear = (message: FromWorker): void => {
    if (message.type === 'failed') return fail(message.reason);
    if (message.type === 'ready') store.set({ state: 'ready' });
    else if (message.number === asked?.number) {
      if (message.type === 'answer') asked.resolve(message.answer);
      else asked.reject(new Error(message.reason));
      asked = null;
    }
    next();
  };

  const start = (): void => {
    if (worker !== null) return;
    store.set({ state: 'loading' });
    try {
      worker = startWorker();
    } catch (error) {
      return fail(String(error));
    }
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
    worker.onerror = ({ message }) => fail(message || 'the search could not be started');
    send({ type: 'open', base });
  };

  const ask = (question: Question, signal: AbortSignal): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const state = store.get();
      if (signal.aborted) return reject(signal.reason);
      if (state.state === 'failed') return reject(new Error(state.reason));
      const own = { number: (last += 1), question, resolve, reject };
      signal.addEventListener('abort', () => {
        waiting = waiting.filter(({ number }) => number !== own.number);
        reject(signal.reason);
      });
      waiting = [...waiting, own];
      next();
    });

  return {
    store,
    start,
    query: async (text, options, signal) => {
      const answer = await ask({ type: 'search', text, options }, signal);
      return answer.type === 'search' ? answer.found : mixedUp();
    },
    matcher: async (text, without, signal) => {
      const answer = await ask({ type: 'matcher', text, without }, signal);
      return answer.type === 'matcher' ? answer.matcher : mixedUp();
    },
    reasons: async (text, hit, without, signal) => {
      const answer = await ask({ type: 'reasons', text, hit, without }, signal);
      return answer.type === 'reasons' ? answer.reasons : mixedUp();
    },
  };
}

function mixedUp(): never {
  throw new Error('the answer belongs to another question');
}
