/**
 * A text as a row of words and signs. White space is none of them, so a block that is split or joined
 * is the same row. All arrays have one entry a token.
 */
export type Tokens = {
  readonly text: string;
  /** What is compared: see `keyOf`. */
  readonly keys: readonly string[];
  /** UTF-16 offsets in `text`; `ends` are exclusive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** How many letters and digits; 1 for an emoji or another symbol, 0 for punctuation. */
  readonly weights: readonly number[];
  /** What kind of border is before the token. */
  readonly borders: readonly Border[];
};

/** 3 a block begins, 2 a sentence begins, 1 a part of a sentence begins (after a comma, a dash), 0 none of these. */
export type Border = 0 | 1 | 2 | 3;

/** A word with what is glued to it, else one sign with its accents, skin tones and joined parts. */
const pattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]*|\p{RI}\p{RI}|[^\s](?:[\p{M}\p{EMod}\ufe0f]|\u200d[^\s])*/gu;

export function tokensOf(text: string): Tokens {
  const keys: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const weights: number[] = [];
  const borders: Border[] = [];
  for (const { 0: raw, index } of text.matchAll(pattern)) {
    const key = keyOf(raw);
    borders.push(borderAt(text, ends.at(-1) ?? 0, index, keys));
    keys.push(key);
    starts.push(index);
    ends.push(index + raw.length);
    weights.push(weightOf(key));
  }
  return { text, keys, starts, ends, weights, borders };
}

/** Whether two texts say the same words and signs, whatever their white space and typesetting. */
export const sameWords = (one: string, other: string): boolean =>
  one === other || wordsIn(one) === wordsIn(other);
const wordsIn = (text: string): string => tokensOf(text).keys.join(' ');

/** Soft hyphens, zero-width spaces, joiners: a word with one is the same word. */
const invisible = /[\u00ad\u200b\u200c\u2060\ufeff]/gu;
const likeQuotes = /[“”„‟«»]/gu;
const likeApostrophes = /[‘’‚‛‹›´`]/gu;
const likeDashes = /[‐‑‒–—−]/gu;

const plain = /^[\w.,]+$/u;

/** Two tokens are the same if only the code points, the typesetting or invisible signs differ. Case counts. */
export function keyOf(raw: string): string {
  if (plain.test(raw)) return raw;
  const key = raw
    .replace(invisible, '')
    .normalize('NFC')
    .replace(likeQuotes, '"')
    .replace(likeApostrophes, "'")
    .replace(likeDashes, '-');
  return key === '' ? raw : key;
}

function weightOf(key: string): number {
  if (/^[\p{L}\p{N}]/u.test(key)) return key.length;
  return /^\p{P}/u.test(key) ? 0 : 1;
}

const closers = new Set(['"', "'", ')', ']', '}']);
const sentenceEnds = new Set(['.', '!', '?', '…']);
const partEnds = new Set([',', ';', ':', '-']);

function borderAt(text: string, before: number, start: number, keys: readonly string[]): Border {
  const between = text.slice(before, start);
  if (keys.length === 0 || between.includes('\n')) return 3;
  if (between === '') return 0;
  let last = keys.length - 1;
  while (last > 0 && closers.has(keys[last] ?? '')) last -= 1;
  const sign = keys[last] ?? '';
  if (sentenceEnds.has(sign)) return 2;
  return partEnds.has(sign) ? 1 : 0;
}

/** The tokens that a stretch of the text touches, as a half-open range of numbers. */
export function tokensIn(
  { starts, ends }: Tokens,
  start: number,
  end: number,
): { readonly first: number; readonly past: number } {
  const first = firstWhere(ends.length, (at) => (ends[at] ?? 0) > start);
  const past = firstWhere(starts.length, (at) => (starts[at] ?? 0) >= end);
  return { first, past: Math.max(first, past) };
}

/** The first number below `length` that passes, where all after it pass too; else `length`. */
function firstWhere(length: number, passes: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
