import type { Language } from '../../../core/model/language.ts';
import type { Stretch } from '../../../core/model/segment.ts';
import type { Chance } from '../random.ts';
import type { Cells } from './cells.ts';
import { anyOf, blocksOf, phraseIn, sentencesOf, wordsIn, wordsOf } from './stretches.ts';

/** Where the earlier text was changed: offsets at which its units no longer follow each other. */
export function changedPlaces(cells: Cells): readonly number[] {
  const places = new Set<number>();
  let last = -1;
  for (const { origin, isCopy } of cells) {
    if (isCopy) continue;
    if (origin !== last + 1 && last >= 0) places.add(last);
    if (origin !== last + 1 && origin >= 0) places.add(origin);
    if (origin === -1 || origin !== last + 1) places.add(Math.max(0, last));
    if (origin >= 0) last = origin;
  }
  // What is gone lies between two units that now follow each other.
  const left = new Set(cells.filter(({ isCopy }) => !isCopy).map(({ origin }) => origin));
  const longest = Math.max(0, ...left);
  for (let at = 0; at < longest; at += 5) if (!left.has(at)) places.add(at);
  return [...places];
}

/** A word, phrase, sentence, paragraph, or a run over two or three blocks; most of them where the text was changed. */
export function anyPassage(
  text: string,
  language: Language,
  changed: readonly number[],
  chance: Chance,
): Stretch | null {
  const at = chance.next() < 0.65 ? anyOf(changed, chance) : chance.below(text.length);
  if (at === null) return null;
  const around = (parts: readonly Stretch[]): Stretch | null => parts.find(({ end }) => end > at) ?? null;
  const sentence = around(sentencesOf(text, language));
  return chance.oneOf([
    () => around(wordsOf(text).filter(({ start, end }) => end - start >= 3)),
    () => sentence && phraseIn(text, sentence, chance),
    () => sentence,
    () => around(blocksOf(text)),
    () => runOver(text, at, chance),
  ])();
}

function runOver(text: string, at: number, chance: Chance): Stretch | null {
  const blocks = blocksOf(text);
  const index = blocks.findIndex(({ end }) => end > at);
  const [from, to] = [blocks[index], blocks[index + 1 + chance.below(2)]];
  if (!from || !to) return null;
  const [first, last] = [anyOf(wordsIn(text, from), chance), anyOf(wordsIn(text, to), chance)];
  return first && last && { start: first.start, end: last.end };
}
