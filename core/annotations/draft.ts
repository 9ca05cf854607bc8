import * as v from 'valibot';
import { shape } from '../schema/shape.ts';
import { annotationSchema, colours, longestNote } from './annotation.ts';

/**
 * What stands in the note editor and is not saved. `annotation` is the one it changes, as it was when
 * the draft was begun, or the new one it will be. Kept on disk, so that a crash takes nothing.
 */
export const draftSchema = shape({
  annotation: annotationSchema,
  isNew: v.boolean(),
  note: v.pipe(v.string(), v.maxLength(longestNote)),
  /** As typed: words with commas between. */
  tags: v.pipe(v.string(), v.maxLength(longestNote)),
  colour: v.picklist(colours),
});
export type Draft = v.InferOutput<typeof draftSchema>;
