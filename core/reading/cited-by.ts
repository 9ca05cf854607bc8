import type { SegmentId } from '../model/ids.ts';
import type { Segment } from '../model/segment.ts';

/** For each reference, the segments that cite it, each once, in order. */
export function citedBy(segments: readonly Segment[]): ReadonlyMap<SegmentId, readonly Segment[]> {
  const citing = new Map<SegmentId, Segment[]>();
  for (const segment of segments)
    for (const mark of segment.marks) {
      if (mark.type !== 'citation') continue;
      const list = citing.get(mark.reference) ?? [];
      if (!list.includes(segment)) list.push(segment);
      citing.set(mark.reference, list);
    }
  return citing;
}
