import type { WorkId } from '../../core/model/ids.ts';
import { createStore } from '../app/store.ts';
import type { Entry } from './listed.ts';

/** How results are listed: the best first whatever its work, or those of a work together. */
export type Arrangement = 'best' | 'work';

/** Kept while the app is open: whoever groups one search by work wants the next one so, too. */
export const arrangement = createStore<Arrangement>('best');

export const workOf = (entry: Entry): WorkId =>
  entry.kind === 'note' ? entry.annotation.target.work : entry.hit.work;

/** The entries of each work together, best first; the works in the order of their best. */
export const byWork = (entries: readonly Entry[]): readonly Entry[] =>
  [...Map.groupBy(entries, workOf).values()].flat();
