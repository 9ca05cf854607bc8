import type { Stretch } from '../model/segment.ts';

/** A piece of text and, if one covers it, the thing that does. */
export type Run<Thing extends Stretch> = Stretch & { readonly thing: Thing | null };

/**
 * Cuts the text between `start` and `end` along things that do not overlap (of two that do, the
 * one that begins first wins; the other is left out). The runs joined are the whole text.
 */
export function runs<Thing extends Stretch>(
  { start, end }: Stretch,
  things: readonly Thing[],
): readonly Run<Thing>[] {
  const found: Run<Thing>[] = [];
  let at = start;
  for (const thing of things.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(thing.start, start);
    const to = Math.min(thing.end, end);
    if (from < at || to <= from) continue;
    if (from > at) found.push({ start: at, end: from, thing: null });
    found.push({ start: from, end: to, thing });
    at = to;
  }
  if (at < end) found.push({ start: at, end, thing: null });
  return found;
}
