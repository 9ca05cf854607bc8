import * as v from 'valibot';
import { says } from '../schema/flaw-words.ts';
import { list, shape, text } from '../schema/shape.ts';
import { editionHeadSchema } from '../model/edition.ts';
import { editionNameSchema } from '../model/edition-name.ts';
import { workIdSchema, type WorkId } from '../model/ids.ts';
import { languageSchema } from '../model/language.ts';
import { longest } from '../model/longest.ts';

/** The formats that articles come in. */
export const formats = ['markdown', 'text', 'html', 'epub', 'pdf', 'docx'] as const;
export const formatSchema = v.picklist(formats);
export type Format = v.InferOutput<typeof formatSchema>;

/** A work of the reader's own library, with what is known of its editions, German first. */
export const ownWorkSchema = shape({
  id: workIdSchema,
  editions: list(editionHeadSchema),
  /** When its first edition came into the library. */
  added: v.pipe(v.string(), v.isoTimestamp()),
  format: formatSchema,
  /** The name of the file it came from, for the eye only; never a folder of the machine. */
  file: text(longest.file),
  /** Where its editions have gone whose language was corrected, by the language that each had before. */
  moved: v.optional(shape({ de: v.optional(editionNameSchema), en: v.optional(editionNameSchema) })),
});
export type OwnWork = v.InferOutput<typeof ownWorkSchema>;

/** What something is called in the library's bin: the work's id, with a time behind it for an earlier state of that work. */
export const binnedIdSchema = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.\d{1,16})?$/, says('work-id')),
);
export type BinnedId = v.InferOutput<typeof binnedIdSchema>;

export const workOfBinned = (id: BinnedId): WorkId => id.split('.')[0] ?? id;

/** A work that was taken out of the library and can be brought back. `title` and `language` are of its first edition. */
export const removedWorkSchema = shape({
  id: binnedIdSchema,
  work: workIdSchema,
  title: text(longest.title),
  language: languageSchema,
  /** When it was removed. */
  removed: v.pipe(v.string(), v.isoTimestamp()),
});
export type RemovedWork = v.InferOutput<typeof removedWorkSchema>;
