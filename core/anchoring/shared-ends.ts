/** How many UTF-16 units two words share at their heads and at their tails, never both of one unit. */
export type SharedEnds = { readonly head: number; readonly tail: number };

/** Case does not count: a word that now begins the sentence is the same word. */
export function sharedEnds(one: string, other: string): SharedEnds {
  const [a, b] = [Array.from(one), Array.from(other)];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && isSame(a[head], b[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(a.at(-1 - tail), b.at(-1 - tail))) tail += 1;
  return { head: a.slice(0, head).join('').length, tail: a.slice(a.length - tail).join('').length };
}

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one === other || one?.toLowerCase() === other?.toLowerCase();

/** 1 for the same word, 0 for one with other ends. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const { head, tail } = sharedEnds(one, other);
  return (head + tail) / Math.max(one.length, other.length);
}
