import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import { positionsIn } from '../../core/annotations/edition-positions.ts';
import type { PlacedNotes } from '../../core/annotations/placed-notes.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { SegmentId } from '../../core/model/ids.ts';
import type { Point } from '../../core/reading/passage.ts';

/** What a list of notes from all works says of each note's place. */
export const noteStates = ['in-place', 'moved', 'unsure', 'lost', 'no-edition'] as const;
export type NoteState = (typeof noteStates)[number];

export type KnownState = {
  readonly state: NoteState;
  /** Where it begins now; null where it is nowhere for certain. */
  readonly segment: SegmentId | null;
  /** Likewise, in code points of the whole text, as `target.start` counts. */
  readonly start: number | null;
};

/** No entry for those that are not looked for yet. */
export type KnownStates = ReadonlyMap<AnnotationId, KnownState>;

/** The notes that were looked for in this edition. */
export function statesIn({ inPlace, unsure, lost }: PlacedNotes, edition: Edition): KnownStates {
  const { offsetOf, codePoints } = positionsIn(edition);
  const startOf = (point: Point): number | null => {
    const offset = offsetOf(point);
    return offset === null ? null : codePoints.before(offset);
  };
  return new Map([
    ...inPlace.map(({ annotation, passage: { start }, moved }): readonly [AnnotationId, KnownState] => [
      annotation.id,
      { state: moved === null ? 'in-place' : 'moved', segment: start.segment, start: startOf(start) },
    ]),
    ...unsure.map(({ annotation }) => nowhere(annotation, 'unsure')),
    ...lost.map((annotation) => nowhere(annotation, 'lost')),
  ]);
}

export const withoutEdition = (annotations: readonly Annotation[]): KnownStates =>
  new Map(annotations.map((annotation) => nowhere(annotation, 'no-edition')));

const nowhere = ({ id }: Annotation, state: NoteState): readonly [AnnotationId, KnownState] => [
  id,
  { state, segment: null, start: null },
];
