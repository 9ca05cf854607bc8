import type { DraftSegment } from '../draft.ts';

/**
 * Headings of HTML have levels 1 to 6, of which a page uses some. The highest that is used becomes 2,
 * the next 3, all others 4, so that an outline has no gaps.
 */
export function withHeadingLevels(segments: readonly DraftSegment[]): readonly DraftSegment[] {
  const used = [...new Set(segments.flatMap(({ kind, level }) => (kind === 'heading' ? [level ?? 2] : [])))];
  const ranks = new Map(used.toSorted((a, b) => a - b).map((level, rank) => [level, Math.min(rank + 2, 4)]));
  return segments.map((segment) =>
    segment.kind === 'heading' ? { ...segment, level: ranks.get(segment.level ?? 2) ?? 2 } : segment,
  );
}
