import type { Segment } from '../model/segment.ts';

/** The nearest heading at or above a segment, or null in the opening of an edition. */
export function headingAbove(segments: readonly Segment[], id: string): Segment | null {
  let heading: Segment | null = null;
  for (const segment of segments) {
    if (segment.kind === 'heading') heading = segment;
    if (segment.id === id) return heading;
  }
  return null;
}
