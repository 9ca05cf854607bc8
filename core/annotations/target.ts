import type { Edition } from '../model/edition.ts';
import type { Passage } from '../reading/passage.ts';
import type { Target } from './annotation.ts';
import { positionsIn } from './edition-positions.ts';

/** How much of the text before and after a passage is kept with it, in UTF-16 units. */
const contextLength = 32;

/**
 * Says where a passage is in all the ways by which it can be found again: segment, position,
 * quotation with context, and the text all this was counted on. The ends of the passage must be in
 * this edition.
 */
export function targetOf(edition: Edition, passage: Passage): Target {
  const { text, codePoints, offsetOf } = positionsIn(edition);
  const start = offsetOf(passage.start);
  const end = offsetOf(passage.end);
  if (start === null || end === null || end <= start)
    throw new RangeError('the passage is not in this edition');
  const { work, language, hash } = edition.head;
  return {
    work,
    language,
    segment: passage.start.segment,
    start: codePoints.before(start),
    end: codePoints.before(end),
    exact: text.slice(start, end),
    prefix: textBefore(text, start),
    suffix: textAfter(text, end),
    hash,
  };
}

const isSpace = (character: string): boolean => character === '' || /\s/u.test(character);

/** Up to 32 units before `at`, beginning with a whole word; if one word fills them all, with a whole character. */
function textBefore(text: string, at: number): string {
  const from = Math.max(0, at - contextLength);
  const near = text.slice(from, at);
  if (isSpace(text.charAt(from - 1))) return near.trimStart();
  const words = near.replace(/^\S+\s+/u, '');
  return words !== near && words !== '' ? words : near.replace(/^[\p{Cs}\p{M}\u200d]+/u, '');
}

/** Likewise after `at`. */
function textAfter(text: string, at: number): string {
  const to = Math.min(text.length, at + contextLength);
  const near = text.slice(at, to);
  if (isSpace(text.charAt(to))) return near.trimEnd();
  const words = near.replace(/\s+\S+$/u, '');
  // A letter loses the accents that would follow it, so it goes with them.
  const brokenEnd = /^[\p{M}\u200d]/u.test(text.slice(to)) ? /.[\p{M}\u200d]*$/su : /\p{Cs}$/u;
  return words !== near && words !== '' ? words : near.replace(brokenEnd, '');
}
