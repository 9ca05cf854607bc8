import type { SegmentStretch } from '../reading/passage.ts';

/** The stretches that two or more of these cover, in order within each segment; neighbours that touch are one. */
export function overlaps(stretches: readonly SegmentStretch[]): readonly SegmentStretch[] {
  const found: SegmentStretch[] = [];
  for (const [segment, inSegment] of Map.groupBy(stretches, (stretch) => stretch.segment)) {
    const edges = inSegment
      .flatMap(({ start, end }) => [
        { at: start, step: 1 },
        { at: end, step: -1 },
      ])
      // At one place what begins comes first, so that stretches which touch leave no gap.
      .toSorted((a, b) => a.at - b.at || b.step - a.step);
    let depth = 0;
    let from = 0;
    for (const { at, step } of edges) {
      if (depth === 1 && step === 1) from = at;
      if (depth === 2 && step === -1 && at > from) found.push({ segment, start: from, end: at });
      depth += step;
    }
  }
  return found;
}
