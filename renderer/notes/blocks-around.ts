/** Blocks that follow one another down the page, as a half-open range of their numbers. */
export type Around = { readonly first: number; readonly past: number };

/** Where a block is in the window, in pixels from its upper edge; undefined for a number that is none. */
export type BoxAt = (index: number) => { readonly top: number; readonly bottom: number } | undefined;

/** How many windows' heights beyond the window are taken in, and how few may be left before that is done anew. */
const reach = { taken: 2, least: 0.6 } as const;

/** The blocks in and around a window of this height. Looks at a few of them only. */
export const blocksAround = (count: number, boxAt: BoxAt, height: number): Around => ({
  first: firstWhere(count, (index) => (boxAt(index)?.bottom ?? 0) >= -reach.taken * height),
  past: firstWhere(count, (index) => (boxAt(index)?.top ?? 0) > (1 + reach.taken) * height),
});

/** Whether the window is still well inside these blocks, so that nothing need be done. */
export function isStillAround({ first, past }: Around, count: number, boxAt: BoxAt, height: number): boolean {
  const above = first === 0 ? -Infinity : (boxAt(first)?.top ?? Infinity);
  const below = past === count ? Infinity : (boxAt(past - 1)?.bottom ?? -Infinity);
  return above <= -reach.least * height && below >= (1 + reach.least) * height;
}

/** The first number below `count` that passes, where all after it pass too; else `count`. */
function firstWhere(count: number, passes: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
