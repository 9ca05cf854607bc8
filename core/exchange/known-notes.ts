import type { Annotation, AnnotationId } from '../annotations/annotation.ts';

/** The annotations of the library and those that an import adds to them. */
export type KnownNotes = {
  readonly withId: (id: AnnotationId) => Annotation | undefined;
  /** Another annotation that says the same of the same passage. */
  readonly doubleOf: (annotation: Annotation) => Annotation | undefined;
  readonly add: (annotation: Annotation) => void;
};

export function knownNotes(annotations: Iterable<Annotation>): KnownNotes {
  const byId = new Map<AnnotationId, Annotation>();
  const byWords = new Map<string, Annotation[]>();
  const add = (annotation: Annotation): void => {
    byId.set(annotation.id, annotation);
    const words = wordsOf(annotation);
    byWords.set(words, [...(byWords.get(words) ?? []), annotation]);
  };
  for (const annotation of annotations) add(annotation);
  return {
    withId: (id) => byId.get(id),
    doubleOf: (annotation) =>
      byWords.get(wordsOf(annotation))?.find((other) => isSamePlace(annotation, other)),
    add,
  };
}

const wordsOf = ({ kind, note, target }: Annotation): string =>
  JSON.stringify([target.work, target.language, target.exact, note, kind === 'bookmark']);

/** A word may be marked in two places. On one text the position tells, on two the context. */
function isSamePlace({ target: one }: Annotation, { target: other }: Annotation): boolean {
  if (one.hash === other.hash) return one.start === other.start;
  return one.prefix === other.prefix || one.suffix === other.suffix;
}
