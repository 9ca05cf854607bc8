import * as v from 'valibot';
import { shape } from '../schema/shape.ts';
import { segmentIdSchema, workIdSchema } from './ids.ts';
import { languageSchema } from './language.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Where a reader stood in an edition. One is kept for each edition. */
export const placeSchema = shape({
  work: workIdSchema,
  language: languageSchema,
  /**
   * The first segment below the reading edge, and how much of its height lay above the edge: up to 1,
   * and negative where the edge lay above it, in a gap or over the title.
   */
  segment: segmentIdSchema,
  offset: v.pipe(v.number(), v.minValue(-10_000), v.maxValue(1)),
  /** How far one has ever read, as a share of the edition's text; it never goes back. */
  read: share,
  /** When, as an ISO 8601 instant. */
  at: v.pipe(v.string(), v.isoTimestamp()),
});
export type Place = v.InferOutput<typeof placeSchema>;
