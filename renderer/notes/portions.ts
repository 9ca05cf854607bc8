import type { Wish } from './wish.ts';

/** How much one call may bring: the contract takes 500 changes, the loopback door a megabyte. */
const mostWishes = 500;
const mostUnits = 300_000;

/** Wishes cut into calls, in order. Units are UTF-16, of which none is more than three bytes. */
export function inPortions(wishes: readonly Wish[]): readonly (readonly Wish[])[] {
  const portions: Wish[][] = [];
  let room = 0;
  for (const wish of wishes) {
    const length = wish.do === 'write' ? JSON.stringify(wish.annotation).length : 0;
    const last = portions.at(-1);
    if (last === undefined || last.length === mostWishes || length > room) {
      portions.push([wish]);
      room = mostUnits - length;
    } else {
      last.push(wish);
      room -= length;
    }
  }
  return portions;
}
