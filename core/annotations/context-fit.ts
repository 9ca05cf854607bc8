import type { Stretch } from '../model/segment.ts';

type Context = { readonly prefix: string; readonly suffix: string };

/**
 * How much of a quotation's context stands around a stretch of a text, from 0 to 1: the characters
 * that agree, counted from the stretch outwards to the first that does not, as a share of all.
 * A quotation that was kept without context fits nowhere (0).
 */
export function contextFit({ prefix, suffix }: Context, text: string, { start, end }: Stretch): number {
  const whole = prefix.length + suffix.length;
  if (whole === 0) return 0;
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[start - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after += 1;
  return (before + after) / whole;
}
