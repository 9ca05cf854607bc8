import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { PlacedNotes } from '../../core/annotations/placed-notes.ts';
import type { SegmentId } from '../../core/model/ids.ts';

/** What a list of notes from all works says of each note's place. */
export const noteStates = ['in-place', 'moved', 'unsure', 'lost', 'no-edition'] as const;
export type NoteState = (typeof noteStates)[number];

/** `segment` is where it begins now; null where it is nowhere for certain. */
export type KnownState = { readonly state: NoteState; readonly segment: SegmentId | null };

/** No entry for those that are not looked for yet. */
export type KnownStates = ReadonlyMap<AnnotationId, KnownState>;

export const statesIn = ({ inPlace, unsure, lost }: PlacedNotes): KnownStates =>
  new Map([
    ...inPlace.map(({ annotation, passage, moved }): readonly [AnnotationId, KnownState] => [
      annotation.id,
      { state: moved === null ? 'in-place' : 'moved', segment: passage.start.segment },
    ]),
    ...unsure.map(({ annotation }): readonly [AnnotationId, KnownState] => [
      annotation.id,
      { state: 'unsure', segment: null },
    ]),
    ...lost.map(({ id }): readonly [AnnotationId, KnownState] => [id, { state: 'lost', segment: null }]),
  ]);

export const withoutEdition = (annotations: readonly Annotation[]): KnownStates =>
  new Map(annotations.map(({ id }) => [id, { state: 'no-edition', segment: null }]));
