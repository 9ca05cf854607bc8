import type { Edition } from '../../core/model/edition.ts';
import type { SegmentStretch } from '../../core/reading/passage.ts';
import { matchesIn, type SerializableMatcher } from '../../core/search/mark-text.ts';

/** Where a query marks an edition, in reading order. */
export function hitsIn(
  { head, segments, mentions }: Edition,
  matcher: SerializableMatcher,
): readonly SegmentStretch[] {
  const bySegment = Map.groupBy(mentions, ({ segment }) => segment);
  return segments.flatMap((segment) =>
    matchesIn(matcher, segment, bySegment.get(segment.id) ?? [], head.language).map((stretch) => ({
      ...stretch,
      segment: segment.id,
    })),
  );
}
