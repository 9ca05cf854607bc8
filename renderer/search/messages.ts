import type { Explained, Reason } from '../../core/search/explain.ts';
import type { SerializableMatcher } from '../../core/search/mark-text.ts';
import type { Found } from '../../core/search/result-schema.ts';
import type { SearchOptions } from '../../core/search/result.ts';

/** What the page asks of the search. */
export type Question =
  | { readonly type: 'search'; readonly text: string; readonly options: SearchOptions }
  /** What a query marks in an article. `without` holds the keys of expansions that are switched off. */
  | { readonly type: 'matcher'; readonly text: string; readonly without: readonly string[] }
  /** Why a hit is one. */
  | {
      readonly type: 'reasons';
      readonly text: string;
      readonly hit: Explained;
      readonly without: readonly string[];
    };

export type Answer =
  | { readonly type: 'search'; readonly found: Found }
  | { readonly type: 'matcher'; readonly matcher: SerializableMatcher }
  | { readonly type: 'reasons'; readonly reasons: readonly Reason[] };

export type ToWorker =
  /** The first message. `base` is the page's address, which the pack's files are relative to; the worker's own lies elsewhere. */
  | { readonly type: 'open'; readonly base: string }
  | { readonly type: 'ask'; readonly number: number; readonly question: Question };

export type FromWorker =
  | { readonly type: 'ready' }
  /** The indexes could not be opened; this worker answers nothing. */
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'answer'; readonly number: number; readonly answer: Answer }
  /** This question broke the search; the next one may be asked all the same. */
  | { readonly type: 'unanswered'; readonly number: number; readonly reason: string };
