import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import {
  importItemIdSchema,
  importOutcomeSchema,
  type ImportItemId,
} from '../../../core/library/import-state.ts';
import { count, list, shape, text } from '../../../core/schema/shape.ts';
import { longest } from '../../../core/model/longest.ts';

/** A file that is to be imported, and where its bytes are to be had. */
export const importItemSchema = shape({
  item: importItemIdSchema,
  /** With the folders below the one that was chosen, `/` between them. */
  name: text(longest.path),
  source: v.variant('from', [
    /** The page hands its bytes over, so many of them. */
    shape({ from: v.literal('upload'), bytes: count() }),
    /** A file of this machine, named by command or found in a watched folder. */
    shape({
      from: v.literal('path'),
      path: v.string(),
      watched: v.optional(shape({ folder: importItemIdSchema, path: text(4000) })),
    }),
  ]),
});
export type ImportItem = v.InferOutput<typeof importItemSchema>;

/** A file of this machine, under a name that is not too long. Of a longer one the end tells more: the file itself. */
export const itemAt = (path: string, name: string): ImportItem => ({
  item: newItemId(),
  name: name.slice(-longest.path),
  source: { from: 'path', path },
});

/** A line of the journal: what has become of items. */
export const journalLineSchema = v.union([
  shape({ item: importItemIdSchema, result: importOutcomeSchema }),
  /** These are tried again. */
  shape({ again: list(importItemIdSchema) }),
  /** These are not wanted any more. */
  shape({ gone: list(importItemIdSchema) }),
]);
export type JournalLine = v.InferOutput<typeof journalLineSchema>;

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Nobody can guess it: whoever names an item may hand over its bytes. */
export const newItemId = (): ImportItemId =>
  Array.from(randomBytes(20), (byte) => letters[byte % letters.length]).join('');
