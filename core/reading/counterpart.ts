import type { SegmentId } from '../model/ids.ts';
import type { Segment } from '../model/segment.ts';

/**
 * The segment of the other edition that holds the same §. Where that edition joins several §§ into
 * one block, the block that covers the number; where it splits one, its first part.
 */
export const counterpart = (segment: Segment, others: readonly Segment[]): Segment | undefined =>
  others.find((other) => covers(other, segment.number));

const covers = (segment: Segment, number: number): boolean =>
  segment.number <= number && number <= (segment.until ?? segment.number);

/**
 * The segment an id of any edition of the work means here: the one with that id, or else the one
 * that holds its §, since `s24` is `s24a` in an edition that splits § 24.
 */
export const segmentMeant = (id: SegmentId, segments: readonly Segment[]): Segment | undefined =>
  segments.find((segment) => segment.id === id) ??
  segments.find((segment) => covers(segment, Number(id.replaceAll(/\D/g, ''))));
