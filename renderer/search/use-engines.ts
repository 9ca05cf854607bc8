import { useMemo } from 'react';
import type { WorkId } from '../../core/model/ids.ts';
import type { Explained, Reason } from '../../core/search/explain.ts';
import type { SerializableMatcher } from '../../core/search/mark-text.ts';
import { useReader } from '../app/reader-context.ts';
import { searcher } from './the-searcher.ts';

/** The engine that has a work answers for it: the worker for bundled works, the host for the reader's own. */
export type Engines = {
  /** What a query marks in a work. */
  readonly matcher: (
    work: WorkId,
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

export function useEngines(): Engines {
  const { host, library } = useReader();
  return useMemo(
    () => ({
      matcher: (work, text, without, signal) =>
        library.isOwn(work)
          ? // Without the own index, the words themselves can still be marked.
            host
              .call('library.matcher', { text, without })
              .catch(() => searcher.matcher(text, without, signal))
          : searcher.matcher(text, without, signal),
      reasons: (text, hit, without, signal) =>
        library.isOwn(hit.work)
          ? host.call('library.reasons', { text, hit, without })
          : searcher.reasons(text, hit, without, signal),
    }),
    [host, library],
  );
}
