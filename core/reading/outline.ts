import type { Segment } from '../model/segment.ts';

/** A heading of an edition and the segments up to the next one. `heading` is null before the first. */
export type Section = { readonly heading: Segment | null; readonly segments: readonly Segment[] };

/** The edition cut at every heading, in order. Nothing is lost: the parts joined are the whole. */
export function sections(segments: readonly Segment[]): readonly Section[] {
  const parts: { heading: Segment | null; segments: Segment[] }[] = [];
  for (const segment of segments) {
    const current = parts.at(-1);
    if (segment.kind === 'heading') parts.push({ heading: segment, segments: [] });
    else if (current) current.segments.push(segment);
    else parts.push({ heading: null, segments: [segment] });
  }
  return parts;
}

/** The nearest heading at or above a segment, or null in the opening of an edition. */
export function headingAbove(segments: readonly Segment[], id: string): Segment | null {
  let heading: Segment | null = null;
  for (const segment of segments) {
    if (segment.kind === 'heading') heading = segment;
    if (segment.id === id) return heading;
  }
  return null;
}
