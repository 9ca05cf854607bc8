/** Turns positions in one text from UTF-16 units to code points and back. */
export type CodePoints = {
  /** Code points before a UTF-16 offset; in the middle of a pair, those before the pair. */
  readonly before: (offset: number) => number;
  /** The UTF-16 offset of the code point with this number; the text's length is the last one. Null past the end. */
  readonly offsetOf: (number: number) => number | null;
};

/**
 * Only pairs of surrogates make the two ways of counting differ, and most texts have hardly any.
 * So we keep where the pairs stand, in order, and each question is one search by halves.
 */
export function codePoints(text: string): CodePoints {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index);
  const total = text.length - pairs.length;
  return {
    // A pair counts from its second half on.
    before: (offset) => offset - countWhile(pairs, (pair) => pair < offset),
    // The pair with index i is code point number `pair - i`.
    offsetOf: (number) =>
      number < 0 || number > total
        ? null
        : number + countWhile(pairs, (pair, index) => pair - index < number),
  };
}

/** How many entries at the front pass, where all that pass stand before all that do not. */
function countWhile(values: readonly number[], passes: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(values[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
