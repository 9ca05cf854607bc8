import * as v from 'valibot';
import { list, shape } from '../schema/shape.ts';
import { annotationSchema, colours, longestNote } from './annotation.ts';

const words = {
  note: v.pipe(v.string(), v.maxLength(longestNote)),
  /** As typed: words with commas between. */
  tags: v.pipe(v.string(), v.maxLength(longestNote)),
  colour: v.picklist(colours),
};
const draftWordsSchema = shape(words);
export type DraftWords = v.InferOutput<typeof draftWordsSchema>;

/**
 * What stands in the note editor and is not saved. `annotation` is the one it changes, as it was when
 * the draft was begun, or the new one it will be. Kept on disk, so that a crash takes nothing.
 */
export const draftSchema = shape({
  annotation: annotationSchema,
  isNew: v.boolean(),
  ...words,
  /** What another window wrote on the same annotation, until the writer has said which is to stand. */
  others: v.exactOptional(list(draftWordsSchema)),
});
export type Draft = v.InferOutput<typeof draftSchema>;

/** Names what a window once wrote of a draft. */
const draftVersionSchema = v.pipe(v.string(), v.uuid());

/**
 * A draft as one window wrote it. Windows know nothing of each other, so each says which versions
 * its own takes the place of: those that it has written or read itself. All others stay beside it.
 */
export const keptDraftSchema = shape({ version: draftVersionSchema, draft: draftSchema });
export type KeptDraft = v.InferOutput<typeof keptDraftSchema>;

export const draftsWrittenSchema = shape({
  kept: list(shape({ ...keptDraftSchema.entries, replaces: list(draftVersionSchema) })),
  dropped: list(draftVersionSchema),
});
export type DraftsWritten = v.InferOutput<typeof draftsWrittenSchema>;
