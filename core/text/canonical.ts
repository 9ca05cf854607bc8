/** Soft hyphen, zero-width space, word joiner, byte order mark: nobody sees them, every search trips over them. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/gu;

/** `\s` knows the no-break spaces and U+2028/2029, but not the old "next line". */
const whiteSpace = /[\s\u0085]+/gu;

/**
 * Canonical text: what every offset in the library counts in. Composed (NFC), without invisible
 * characters, every run of white space one space, none at the ends, and no half of a surrogate pair
 * (it would not survive being written as UTF-8). The joiners ZWJ and ZWNJ stay: emoji and several
 * scripts need them. `canonicalText(canonicalText(x)) === canonicalText(x)`.
 *
 * Invisible characters go before it is composed, for they may part a letter from its accent; what they part of
 * a surrogate pair is two halves all the same.
 */
export const canonicalText = (raw: string): string =>
  raw.toWellFormed().replace(invisible, '').normalize('NFC').replace(whiteSpace, ' ').trim();
