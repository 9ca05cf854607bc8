import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { NoteChange } from '../../core/annotations/note-change.ts';
import type { Candidate } from '../../core/exchange/candidate.ts';

/** What the reader decided beyond the rules. */
export type Decisions = {
  /** The place chosen for an unplaced note: index of the candidate → index of its choice. */
  readonly placed: ReadonlyMap<number, number>;
  /** Whether notes that were removed here come back. */
  readonly bringsBack: boolean;
};

export const undecided: Decisions = { placed: new Map(), bringsBack: false };

/** The annotations that are to be written, each once, in its last state. */
export function wantedNotes(candidates: readonly Candidate[], decisions: Decisions): readonly Annotation[] {
  const wanted = new Map<AnnotationId, Annotation>();
  for (const [index, candidate] of candidates.entries()) {
    const annotation = wantedOf(candidate, decisions, index);
    if (annotation !== undefined) wanted.set(annotation.id, annotation);
  }
  return [...wanted.values()];
}

function wantedOf(
  candidate: Candidate,
  { placed, bringsBack }: Decisions,
  index: number,
): Annotation | undefined {
  switch (candidate.result) {
    case 'new':
    case 'newer':
      return candidate.annotation;
    case 'older':
      return bringsBack && candidate.reason.code === 'removed-here' ? candidate.annotation : undefined;
    case 'unplaced':
      return candidate.choices[placed.get(index) ?? -1];
    case 'same':
    case 'flawed':
      return undefined;
  }
}

/** What makes of these writes nothing: what was there before is put back, what was not is removed. */
export const turnedBack = (
  written: readonly Annotation[],
  before: ReadonlyMap<AnnotationId, Annotation>,
): readonly NoteChange[] =>
  written.map(({ id, target: { work } }) => {
    const annotation = before.get(id);
    return annotation === undefined ? { do: 'remove', work, id } : { do: 'write', annotation };
  });
