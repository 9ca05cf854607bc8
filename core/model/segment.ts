import * as v from 'valibot';
import { count, list, shape } from '../schema/shape.ts';
import { segmentIdSchema } from './ids.ts';

/** A stretch of a segment's canonical text: UTF-16 offsets, `end` exclusive. */
export type Stretch = { readonly start: number; readonly end: number };

const stretch = { start: count(), end: count(1) };

/**
 * What a stretch of the text is, besides being text. Markup stands beside the text, never in it,
 * so that search, concepts and annotations all count the same offsets.
 */
const markSchema = v.variant('type', [
  shape({ type: v.literal('emphasis'), ...stretch }),
  shape({ type: v.literal('strong'), ...stretch }),
  shape({ type: v.literal('code'), ...stretch }),
  /** A link out of the library. It is shown and can be copied; it is never opened. */
  shape({ type: v.literal('link'), ...stretch, address: v.string() }),
  /** `[3]` in the text; `reference` is the segment at the end that it points to. */
  shape({ type: v.literal('citation'), ...stretch, reference: segmentIdSchema }),
]);
export type Mark = v.InferOutput<typeof markSchema>;

export const segmentKinds = ['heading', 'paragraph', 'item', 'quotation', 'reference', 'code'] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/**
 * One block of an edition. `number` is its § in the work, shared by all editions; `until` is the
 * last § it covers where this edition joins what another has as two or more.
 */
export const segmentSchema = shape({
  id: segmentIdSchema,
  number: count(1),
  until: v.optional(count(1)),
  kind: v.picklist(segmentKinds),
  /** Headings: 2 to 4. */
  level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(4))),
  /** Items: how deep the list is nested (from 0), and the number shown before it in an ordered one. */
  depth: v.optional(count()),
  ordinal: v.optional(count()),
  /** Lines of code: how many columns they are set in. The text itself begins with what stands there. */
  indent: v.optional(count(1)),
  /** Canonical text, see `core/text/canonical.ts`. */
  text: v.string(),
  marks: list(markSchema),
});
export type Segment = v.InferOutput<typeof segmentSchema>;
