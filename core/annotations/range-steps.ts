import { atPosition } from '../anchoring/resolve.ts';
import type { Edition } from '../model/edition.ts';
import type { Passage } from '../reading/passage.ts';
import { words, type Word } from '../text/words.ts';
import type { Target } from './annotation.ts';
import { passageBetween, positionsIn } from './edition-positions.ts';

/** Which end of a passage moves, and which way through the text. */
export type RangeStep = { readonly end: 'start' | 'end'; readonly towards: 'before' | 'after' };

/** The words of an edition's text in order; offsets are UTF-16 units of the whole text. */
const known = new WeakMap<Edition, readonly Word[]>();

function wordsOf(edition: Edition): readonly Word[] {
  const found = known.get(edition) ?? words(positionsIn(edition).text);
  known.set(edition, found);
  return found;
}

/**
 * The passage with one end moved by a word, over segments too. Null where the text ends there or no
 * word would be left. Growing takes the nearest word that is not wholly inside, so that one cut in the
 * middle is made whole first; shrinking lets go of the outermost word.
 */
export function steppedRange(
  edition: Edition,
  passage: Passage,
  { end, towards }: RangeStep,
): Passage | null {
  const positions = positionsIn(edition);
  const from = positions.offsetOf(passage.start);
  const to = positions.offsetOf(passage.end);
  if (from === null || to === null) return null;
  const all = wordsOf(edition);
  if (end === 'end') {
    const next =
      towards === 'after'
        ? all.find((word) => word.end > to)?.end
        : all.findLast((word) => word.end < to && word.end > from)?.end;
    return next === undefined ? null : passageBetween(positions, from, next);
  }
  const next =
    towards === 'before'
      ? all.findLast((word) => word.start < from)?.start
      : all.find((word) => word.start > from && word.start < to)?.start;
  return next === undefined ? null : passageBetween(positions, next, to);
}

/** The passage of a target that was counted on this very text and still says what it quotes; else null. */
export function passageByPosition(target: Target, edition: Edition): Passage | null {
  const { work, language } = edition.head;
  if (target.work !== work || target.language !== language) return null;
  const found = atPosition(target, edition);
  return found?.state === 'in-place' ? found.passage : null;
}
