import type { AnnotationId } from '../../core/annotations/annotation.ts';
import type { NoteInPlace } from '../../core/annotations/placed-notes.ts';
import type { SegmentId } from '../../core/model/ids.ts';

/** The DOM id of an annotation in the list of notes: what `aria-details` of a segment points at. */
export const noteElementId = (id: AnnotationId): string => `note-${id}`;

/** Which annotations touch each segment, in the order of the text. Segments without any have no entry. */
export function noteIdsBySegment(
  notes: readonly NoteInPlace[],
): ReadonlyMap<SegmentId, readonly AnnotationId[]> {
  const touched = notes.flatMap(({ annotation, parts }) =>
    parts.map(({ segment }) => ({ segment, id: annotation.id })),
  );
  return new Map(
    [...Map.groupBy(touched, ({ segment }) => segment)].map(([segment, ones]) => [
      segment,
      ones.map(({ id }) => id),
    ]),
  );
}
