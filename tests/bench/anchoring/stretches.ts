import type { Language } from '../../../core/model/language.ts';
import type { Stretch } from '../../../core/model/segment.ts';
import { sentences } from '../../../core/text/sentences.ts';
import { words } from '../../../core/text/words.ts';
import type { Chance } from '../random.ts';

export const blocksOf = (text: string): readonly Stretch[] => {
  let at = 0;
  return text.split('\n').map((block) => {
    const start = at;
    at += block.length + 1;
    return { start, end: start + block.length };
  });
};

export const sentencesOf = (text: string, language: Language): readonly Stretch[] =>
  blocksOf(text).flatMap((block) => within(block, sentences(text.slice(block.start, block.end), language)));

export const wordsOf = (text: string): readonly Stretch[] =>
  words(text).map(({ start, end }) => ({ start, end }));

export const wordsIn = (text: string, part: Stretch): readonly Stretch[] =>
  within(part, words(text.slice(part.start, part.end)));

const within = ({ start }: Stretch, parts: readonly Stretch[]): readonly Stretch[] =>
  parts.map((part) => ({ start: start + part.start, end: start + part.end }));

/** Two to eight words in a row, all in one sentence; null if it has not enough. */
export function phraseIn(text: string, sentence: Stretch, chance: Chance): Stretch | null {
  const inside = wordsIn(text, sentence);
  const length = 2 + chance.below(7);
  if (inside.length <= length) return null;
  const first = chance.below(inside.length - length);
  const [start, end] = [inside[first]?.start, inside[first + length - 1]?.end];
  return start === undefined || end === undefined ? null : { start, end };
}

export const anyOf = <Value>(values: readonly Value[], chance: Chance): Value | null =>
  values[chance.below(values.length)] ?? null;
