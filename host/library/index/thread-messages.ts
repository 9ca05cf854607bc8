import type { Fault } from '../../../core/host/fault.ts';
import type { Concept } from '../../../core/model/concept.ts';
import type { OwnIndex } from './own-index.ts';

/** What the thread is started with. */
export type IndexThreadData = { readonly file: string; readonly concepts: readonly Concept[] };

export type IndexCall = keyof OwnIndex;

export type ToIndexThread = {
  readonly number: number;
  readonly call: IndexCall;
  readonly asked: readonly unknown[];
};

export type FromIndexThread =
  /** The first message: whether the file could be opened. A thread that could not has ended. */
  | { readonly type: 'opened'; readonly fault: Fault | null }
  | { readonly type: 'answer'; readonly number: number; readonly value: unknown }
  | { readonly type: 'fault'; readonly number: number; readonly fault: Fault };
