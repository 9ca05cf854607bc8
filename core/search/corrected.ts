import { words } from '../text/words.ts';
import type { Correction } from './result.ts';

/** A query as it was typed, with the words that were meant in place of those that were typed. */
export function corrected(
  query: string,
  corrections: readonly Pick<Correction, 'typed' | 'meant'>[],
): string {
  let at = 0;
  let written = '';
  for (const { text, start, end } of words(query)) {
    const meant = corrections.find(({ typed }) => typed === text)?.meant;
    written += query.slice(at, start) + (meant ?? text);
    at = end;
  }
  return written + query.slice(at);
}
