import { mergeResults } from '../../core/search/merge-results.ts';
import type { Found } from '../../core/search/result-schema.ts';

/** What the engines have found so far. `own` is null where it was not asked or has not answered yet. */
export type Answers = {
  readonly bundled: Found;
  readonly own: Found | null;
  /** Whether the own library is still to answer, has, or could not. */
  readonly ownState: 'none' | 'coming' | 'in' | 'failed';
};

/** Milliseconds that the bundled results wait for the own ones: less than one notices. */
export const patience = 50;

/**
 * Asks both engines at the same time. Calls back once with the answers of both; where the own library
 * takes longer than one notices, first with those of the bundled one and again when the others are
 * there. Rejects only where the bundled engine fails.
 */
export async function askBoth(
  bundled: Promise<Found>,
  own: Promise<Found> | null,
  tell: (answers: Answers) => void,
  wait: (milliseconds: number) => Promise<void> = pause,
): Promise<void> {
  const second = own?.then(
    (found) => ({ found }),
    () => ({ found: null }),
  );
  const first = await bundled;
  if (second === undefined) return tell({ bundled: first, own: null, ownState: 'none' });
  const inTime = await Promise.race([second, wait(patience).then(() => null)]);
  if (inTime === null) tell({ bundled: first, own: null, ownState: 'coming' });
  const { found } = inTime ?? (await second);
  tell({ bundled: first, own: found, ownState: found === null ? 'failed' : 'in' });
}

export type Scope = 'all' | 'bundled' | 'own';

const nothing: Found = {
  result: { concepts: [], hits: [], total: 0, expansions: [], works: [], corrections: [] },
  counts: { de: 0, en: 0 },
};

/** The answers as one, or those of one library alone. */
export function foundIn({ bundled, own }: Answers, scope: Scope, limit: number): Found {
  if (scope === 'bundled' || (scope === 'all' && own === null)) return bundled;
  if (scope === 'own') return own ?? nothing;
  return mergeResults(bundled, own ?? nothing, limit);
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
