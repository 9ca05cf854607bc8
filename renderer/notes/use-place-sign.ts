import type { Target } from '../../core/annotations/annotation.ts';
import type { SegmentId } from '../../core/model/ids.ts';
import { useWords } from '../words/words.ts';
import { segmentSign } from './segment-sign.ts';
import { whereWords } from './where-words.ts';

/**
 * Says where a note is: `§ 12`. `now` is where it begins in the text as it is; null where that is not
 * certain, and then it is said that it was there; undefined where nothing is known to have changed.
 */
export function usePlaceSign(): (target: Target, now: SegmentId | null | undefined) => string {
  const { was } = useWords(whereWords);
  return ({ segment }, now) => (now === null ? was(segmentSign(segment)) : segmentSign(now ?? segment));
}
