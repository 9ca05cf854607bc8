import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import type { WorkId } from '../model/ids.ts';

/** Which annotations are meant: all that satisfy everything that is named. */
export type Selection = {
  readonly works?: readonly WorkId[];
  readonly ids?: readonly AnnotationId[];
};

/** The chosen annotations in reading order: by work, language and place; of two that begin together the longer first. */
export function selected(
  annotations: Iterable<Annotation>,
  { works, ids }: Selection = {},
): readonly Annotation[] {
  const wanted = { works: works && new Set(works), ids: ids && new Set(ids) };
  return Array.from(annotations)
    .filter(({ id, target }) => (wanted.works?.has(target.work) ?? true) && (wanted.ids?.has(id) ?? true))
    .toSorted(inReadingOrder);
}

const inReadingOrder = (one: Annotation, other: Annotation): number =>
  byText(one.target.work, other.target.work) ||
  byText(one.target.language, other.target.language) ||
  one.target.start - other.target.start ||
  other.target.end - one.target.end ||
  byText(one.created, other.created) ||
  byText(one.id, other.id);

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
