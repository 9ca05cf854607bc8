import type { Annotation } from '../../core/annotations/annotation.ts';

/** What is to become of an annotation on disk. */
export type Wish =
  | { readonly do: 'write'; readonly annotation: Annotation }
  | { readonly do: 'remove'; readonly annotation: Annotation };
