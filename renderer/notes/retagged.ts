import { mostTags, type Annotation } from '../../core/annotations/annotation.ts';

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The annotations that a set of tags changes, with it: those already tagged so are left out. */
export const withTags = (
  annotations: readonly Annotation[],
  tags: readonly string[],
): readonly Annotation[] =>
  annotations.flatMap((annotation) => {
    const missing = tags.filter((tag) => !annotation.tags.some((had) => isSame(had, tag)));
    const all = [...annotation.tags, ...missing];
    return missing.length === 0 || all.length > mostTags ? [] : { ...annotation, tags: all };
  });

/** Likewise without these tags, whatever their capitals. */
export const withoutTags = (
  annotations: readonly Annotation[],
  tags: readonly string[],
): readonly Annotation[] =>
  annotations.flatMap((annotation) => {
    const left = annotation.tags.filter((had) => !tags.some((tag) => isSame(had, tag)));
    return left.length === annotation.tags.length ? [] : { ...annotation, tags: left };
  });
