import type { Annotation, Colour, Target } from '../../core/annotations/annotation.ts';

/** A new annotation on a passage, with nothing written yet. */
export function newAnnotation(kind: Annotation['kind'], target: Target, colour: Colour): Annotation {
  const now = new Date().toISOString();
  return { id: crypto.randomUUID(), kind, colour, note: '', tags: [], target, created: now, modified: now };
}

/** The colour one used last: that of the annotation made or changed last. */
export function lastColour(annotations: Iterable<Annotation>): Colour {
  let newest: Annotation | null = null;
  for (const annotation of annotations)
    if (annotation.kind !== 'bookmark' && (newest === null || annotation.modified > newest.modified))
      newest = annotation;
  return newest?.colour ?? 'yellow';
}
