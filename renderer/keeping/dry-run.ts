import type { Candidate } from '../../core/exchange/candidate.ts';
import type { TextFile } from '../../core/exchange/formats.ts';
import { importNotes, type ImportOptions } from '../../core/exchange/import-notes.ts';
import { breathe } from './breathe.ts';

/** Milliseconds of reading before the page may paint and hear keys. */
const slice = 25;

type Watched = {
  readonly signal: AbortSignal;
  /** @param share of all files that has been read, 0 to 1. */
  readonly onProgress: (share: number, records: number) => void;
};

/** What an import would do, record by record; null once it is stopped. Writes nothing. */
export async function dryRun(
  files: readonly TextFile[],
  options: Omit<ImportOptions, 'isCancelled'>,
  { signal, onProgress }: Watched,
): Promise<readonly Candidate[] | null> {
  const candidates: Candidate[] = [];
  let due = performance.now() + slice;
  for (const candidate of importNotes(files, { ...options, isCancelled: () => signal.aborted })) {
    candidates.push(candidate);
    if (performance.now() < due) continue;
    onProgress(candidate.share, candidates.length);
    await breathe();
    due = performance.now() + slice;
  }
  return signal.aborted ? null : candidates;
}
