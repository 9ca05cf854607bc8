import type { Language } from '../model/language.ts';
import { words } from '../text/words.ts';

/** A key word in context. `left + word + right` is a stretch of the text as it stands. */
export type KwicLine = { readonly left: string; readonly word: string; readonly right: string };

/**
 * The words around a stretch of a text, about `around` UTF-16 units on each side, cut at white space.
 * A word too long for that is cut inside, but never through a character.
 */
export function kwicLine(text: string, start: number, end: number, around: number): KwicLine {
  return {
    left: text.slice(leftEdge(text, start, around), start),
    word: text.slice(start, end),
    right: text.slice(end, rightEdge(text, end, around)),
  };
}

function leftEdge(text: string, start: number, around: number): number {
  const from = start - around;
  if (from <= 0) return 0;
  if (/\s/u.test(text.charAt(from - 1))) return from;
  const space = text.slice(from, start).search(/\s\S/u);
  if (space >= 0) return from + space + 1;
  return splitsCharacter(text, from) ? from + 1 : from;
}

function rightEdge(text: string, end: number, around: number): number {
  const to = end + around;
  if (to >= text.length) return text.length;
  if (/\s/u.test(text.charAt(to))) return to;
  const space = /(?<=\S)\s+\S*$/u.exec(text.slice(end, to))?.index;
  if (space !== undefined) return end + space;
  return splitsCharacter(text, to) ? to - 1 : to;
}

const splitsCharacter = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

/** `text`: as the lines come. `left`: by the words before, nearest first. `right`: by those behind. `work`: by title. */
export type KwicOrder = 'text' | 'left' | 'right' | 'work';

/** Sorts lines without disturbing those that are equal. `work` is the work's title or id, whichever is shown. */
export function sortKwic<Line extends KwicLine & { readonly work: string }>(
  lines: readonly Line[],
  by: KwicOrder,
  language: Language,
): readonly Line[] {
  if (by === 'text') return lines;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keyOf = (line: Line): readonly string[] => {
    if (by === 'work') return [line.work];
    return by === 'left' ? wordsOf(line.left).toReversed() : wordsOf(line.right);
  };
  return lines
    .map((line) => ({ line, key: keyOf(line) }))
    .toSorted((a, b) => compareInTurn(a.key, b.key, compare))
    .map(({ line }) => line);
}

const wordsOf = (text: string): readonly string[] => words(text).map((word) => word.text);

/** Word by word; where one runs out of words it comes first. */
function compareInTurn(
  a: readonly string[],
  b: readonly string[],
  compare: (a: string, b: string) => number,
): number {
  for (const [index, word] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compare(word, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
