import type { Candidate } from '../../core/exchange/candidate.ts';
import type { FromJudge, Grounds, ToJudge } from './judge-files.ts';
import type { UnreadFile } from './read-files.ts';

export type DryRunResult = {
  readonly candidates: readonly Candidate[];
  readonly unread: readonly UnreadFile[];
};

export type DryRunPlan = {
  readonly files: readonly File[];
  /** Whether `groundsFor` has a use for titles. */
  readonly namesTitles: boolean;
  /** What the records are judged by, once it is known what the texts they quote are called. */
  readonly groundsFor: (titles: readonly string[]) => Promise<Grounds>;
};

type Watched = {
  readonly signal: AbortSignal;
  /** @param share of all files that has been judged, 0 to 1. */
  readonly onProgress: (share: number, records: number) => void;
};

/** As much of a `Worker` as is needed. */
export type FileJudge = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** What an import would do, record by record; null once it is stopped. A worker reads; stopping ends it at once. */
export function dryRun(
  { files, namesTitles, groundsFor }: DryRunPlan,
  { signal, onProgress }: Watched,
  start: () => FileJudge,
): Promise<DryRunResult | null> {
  if (signal.aborted) return Promise.resolve(null);
  const { promise, resolve, reject } = Promise.withResolvers<DryRunResult | null>();
  const worker = start();
  const ask = (message: ToJudge): void => worker.postMessage(message);
  const candidates: Candidate[] = [];
  let unread: readonly UnreadFile[] = [];
  worker.onmessage = ({ data }: MessageEvent<FromJudge>) => {
    switch (data.type) {
      case 'titles':
        unread = data.unread;
        groundsFor(data.titles).then((grounds) => ask({ type: 'judge', ...grounds }), reject);
        return;
      case 'judged':
        for (const candidate of data.candidates) candidates.push(candidate);
        return onProgress(data.share, candidates.length);
      case 'done':
        return resolve({ candidates, unread });
      case 'failed':
        return reject(new Error(data.reason));
    }
  };
  worker.onerror = ({ message }) => reject(new Error(message || 'the files could not be read'));
  signal.addEventListener('abort', () => resolve(null), { once: true });
  ask({ type: 'read', files, namesTitles });
  return promise.finally(() => worker.terminate());
}
