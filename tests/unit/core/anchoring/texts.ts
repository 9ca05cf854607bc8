import fc from 'fast-check';

const letters = fc.constantFrom(
  ...'abcde',
  'ä',
  'a\u0308',
  'ß',
  'é',
  'ש',
  'ل',
  '\u00ad',
  '😀',
  '👩‍🔬',
  '🇩🇪',
  'o\u0308',
);

/** A word with emoji, joined and flagged ones, umlauts in one piece and in two, right-to-left letters, soft hyphens. */
const strangeWord = fc
  .array(letters, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
  .filter((word) => /[^\u00ad\p{M}]/u.test(word));

/** A word that occurs in no `strangeWord`, so that a test knows which is which. */
const foreignWord = fc
  .array(fc.constantFrom(...'KLMNOP'), { minLength: 2, maxLength: 8 })
  .map((parts) => parts.join(''));

const sign = fc.constantFrom('', '', '', ',', '.', '?', ':');

/** Blocks of such words: each a line with single spaces between the words. */
export const strangeBlocks = fc.array(
  fc
    .array(fc.tuple(strangeWord, sign), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.map((part) => part.join('')).join(' ')),
  { minLength: 1, maxLength: 5 },
);

export const foreignPhrase = fc
  .array(foreignWord, { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' '));
