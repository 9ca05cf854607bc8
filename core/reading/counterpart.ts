import type { Segment } from '../model/segment.ts';

/**
 * The segment of the other edition that holds the same §. Where that edition joins several §§ into
 * one block, the block that covers the number; where it splits one, its first part.
 */
export const counterpart = (segment: Segment, others: readonly Segment[]): Segment | undefined =>
  others.find((other) => covers(other, segment.number));

const covers = (segment: Segment, number: number): boolean =>
  segment.number <= number && number <= (segment.until ?? segment.number);
