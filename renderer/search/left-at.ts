import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import type { Scope } from './ask-both.ts';
import { remember, remembered } from '../app/navigation.ts';

/** Kept in the history entry when one follows a result, so that coming back finds the list as it was. */
type LeftAt = {
  readonly result: string;
  readonly language: Language | null;
  readonly work: WorkId | null;
  readonly scope: Scope;
  /** How many passages were shown. */
  readonly limit: number;
};

const name = 'searchLeftAt';

export const rememberLeaving = (left: LeftAt): void => remember(name, left);

/** What was kept, if one has come back. The page itself wrote it, so its shape is known. */
export const leftAt = (): LeftAt | null => (remembered(name) as LeftAt | undefined) ?? null;
