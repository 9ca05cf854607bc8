import * as v from 'valibot';
import { count, list, shape, text } from '../schema/shape.ts';
import { segmentIdSchema, workIdSchema } from '../model/ids.ts';
import { languageSchema } from '../model/language.ts';

/** Each colour is also drawn with its own kind of line, so that none is told by colour alone. */
export const colours = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;
export type Colour = (typeof colours)[number];

export const annotationIdSchema = v.pipe(v.string(), v.uuid());
export type AnnotationId = v.InferOutput<typeof annotationIdSchema>;

const instant = v.pipe(v.string(), v.isoTimestamp());

/**
 * The passage an annotation is made on. Positions count **code points** of the edition's text
 * (`core/text/edition-text.ts`), as the W3C model demands; `core/annotations/passage.ts` turns
 * them into UTF-16 stretches of segments and back.
 */
export const targetSchema = shape({
  work: workIdSchema,
  language: languageSchema,
  /** The segment in which the passage begins. */
  segment: segmentIdSchema,
  start: count(),
  end: count(),
  /** The quotation, with what stands before and after it (up to 32 characters each). */
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  /** Hash of the edition's text that the positions were counted on. */
  hash: v.string(),
});
export type Target = v.InferOutput<typeof targetSchema>;

/**
 * What a reader left at a passage. `kind` is the W3C motivation in one word; a highlight that is
 * given a note stays one annotation. On disk it is a W3C Web Annotation, see `w3c.ts`.
 */
export const annotationSchema = shape({
  id: annotationIdSchema,
  kind: v.picklist(['highlight', 'note', 'bookmark']),
  colour: v.picklist(colours),
  /** The reader's own words, in Markdown; empty for a bare highlight or bookmark. */
  note: v.pipe(v.string(), v.maxLength(100_000)),
  tags: list(text(100)),
  target: targetSchema,
  created: instant,
  modified: instant,
});
export type Annotation = v.InferOutput<typeof annotationSchema>;
