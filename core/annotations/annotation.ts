import * as v from 'valibot';
import { says } from '../schema/flaw-words.ts';
import { count, shape, text } from '../schema/shape.ts';
import { segmentIdSchema, workIdSchema } from '../model/ids.ts';
import { languageSchema } from '../model/language.ts';
import { textHashSchema } from '../model/text-hash.ts';

/** Each colour is also drawn with its own kind of line, so that none is told by colour alone. */
export const colours = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;
export type Colour = (typeof colours)[number];

export const annotationIdSchema = v.pipe(v.string(), v.uuid());
export type AnnotationId = v.InferOutput<typeof annotationIdSchema>;

const instant = v.pipe(v.string(), v.isoTimestamp());

/** The longest an annotation may be, in UTF-16 units, and the most tags it may have. */
export const longestNote = 100_000;
export const longestTag = 100;
export const mostTags = 200;
export const longestQuotation = 100_000;
const longestContext = 1000;

const upTo = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

/**
 * The passage an annotation is made on. Positions count **code points** of the edition's text
 * (`core/text/edition-text.ts`), as the W3C model demands; `target.ts` and `edition-positions.ts` turn
 * them into UTF-16 stretches of segments and back.
 */
export const targetSchema = v.pipe(
  v.strictObject({
    work: workIdSchema,
    language: languageSchema,
    /** The segment in which the passage begins. */
    segment: segmentIdSchema,
    start: count(),
    end: count(),
    /** The quotation, with what stands before and after it (we keep up to 32 units of each). */
    exact: upTo(longestQuotation),
    prefix: upTo(longestContext),
    suffix: upTo(longestContext),
    /** Hash of the edition's text that the positions were counted on. */
    hash: textHashSchema,
  }),
  // A bookmark, too, is made on the words of its paragraph.
  v.check(({ start, end }) => end > start, says('no-passage')),
  v.readonly(),
);
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
  note: upTo(longestNote),
  tags: v.pipe(v.array(text(longestTag)), v.maxLength(mostTags), v.readonly()),
  target: targetSchema,
  created: instant,
  modified: instant,
});
export type Annotation = v.InferOutput<typeof annotationSchema>;
