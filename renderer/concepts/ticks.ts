import type { Edition } from '../../core/model/edition.ts';
import type { Segment } from '../../core/model/segment.ts';
import { editionText, segmentStarts } from '../../core/text/edition-text.ts';
import type { ConcordanceLine } from './concordance-lines.ts';

/** A place on the strip of an edition: mentions too close to be drawn apart stand in one. */
export type Tick = {
  /** From 0 to 1: how much of the edition's text stands before it. */
  readonly share: number;
  readonly times: number;
  readonly first: Segment;
  readonly last: Segment;
};

/** Ticks closer than this share of the text become one: about a tick's own width on the widest strip. */
const apart = 1 / 160;

/** Where in an edition its lines fall. The lines are in the order of the text. */
export function ticks(edition: Edition, lines: readonly ConcordanceLine[]): readonly Tick[] {
  const starts = segmentStarts(edition.segments);
  const startOf = new Map(edition.segments.map(({ id }, index) => [id, starts[index] ?? 0]));
  const length = Math.max(1, editionText(edition.segments).length);
  const made: Tick[] = [];
  for (const { segment, mention } of lines) {
    const share = ((startOf.get(segment.id) ?? 0) + mention.start) / length;
    const before = made.at(-1);
    if (before !== undefined && share - before.share < apart) {
      made[made.length - 1] = { ...before, times: before.times + 1, last: segment };
    } else {
      made.push({ share, times: 1, first: segment, last: segment });
    }
  }
  return made;
}
