import type { SegmentId } from '../model/ids.ts';
import type { Segment, Stretch } from '../model/segment.ts';

/** A point in an edition: a UTF-16 offset in the canonical text of one segment. */
export type Point = { readonly segment: SegmentId; readonly offset: number };

/** From one point to another, which may lie in a later segment. `end` is exclusive. */
export type Passage = { readonly start: Point; readonly end: Point };

export type SegmentStretch = Stretch & { readonly segment: SegmentId };

/** The part of a passage in each segment it touches, in order; empty parts are left out. */
export function partsOf({ start, end }: Passage, segments: readonly Segment[]): readonly SegmentStretch[] {
  const first = segments.findIndex(({ id }) => id === start.segment);
  const last = segments.findIndex(({ id }) => id === end.segment);
  if (first < 0 || last < 0) return [];
  return segments
    .slice(first, last + 1)
    .map(({ id, text }) => ({
      segment: id,
      start: id === start.segment ? start.offset : 0,
      end: id === end.segment ? end.offset : text.length,
    }))
    .filter((part) => part.end > part.start);
}
