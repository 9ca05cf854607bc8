import * as v from 'valibot';
import { says } from '../schema/flaw-words.ts';
import { count, list, shape, text } from '../schema/shape.ts';
import { workIdSchema } from '../model/ids.ts';
import { faultCodeSchema, faultDetailSchema } from '../host/fault.ts';
import { languageSchema } from '../model/language.ts';
import { longest } from '../model/longest.ts';
import { importFaultCodeSchema } from './import-fault.ts';

/** A file on its way into the library, for as long as it is spoken of. */
export const importItemIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]{8,40}$/, says('import-item')));
export type ImportItemId = v.InferOutput<typeof importItemIdSchema>;

/** What became of a file: a new edition, one that replaces an earlier text, nothing (it is there already), or a fault. */
export const importOutcomeSchema = v.variant('outcome', [
  shape({
    outcome: v.picklist(['added', 'changed', 'known']),
    work: workIdSchema,
    language: languageSchema,
    /** The file, beside the article's, that keeps an earlier text which the reader had edited by hand. */
    keptAs: v.optional(text(longest.file)),
  }),
  shape({ outcome: v.literal('failed'), code: importFaultCodeSchema, detail: v.string() }),
]);
export type ImportOutcome = v.InferOutput<typeof importOutcomeSchema>;

const importedItemSchema = shape({
  item: importItemIdSchema,
  /** The file's name, with the folders below the one that was chosen; for the eye only. */
  name: text(longest.path),
  result: importOutcomeSchema,
});
export type ImportedItem = v.InferOutput<typeof importedItemSchema>;

/** How importing stands. It is kept on disk: after a crash it goes on where it was. */
export const importStateSchema = shape({
  state: v.picklist(['idle', 'running', 'paused']),
  /** Files of this round, and how many of them have come to an end. */
  total: count(),
  done: count(),
  added: count(),
  changed: count(),
  known: count(),
  failed: count(),
  /** The file that is being read. */
  now: v.nullable(text(longest.path)),
  /** Seconds left, by the pace so far; null where nothing can be said yet. */
  secondsLeft: v.nullable(count()),
  /** Every file that failed, and the last few that did not, newest last. At most 500. */
  items: list(importedItemSchema),
});
export type ImportState = v.InferOutput<typeof importStateSchema>;

/** An import of a folder that has begun: how many files are read, and how many are no articles. */
export const begunFolderSchema = shape({ files: count(), leftOut: count() });
export type BegunFolder = v.InferOutput<typeof begunFolderSchema>;

/** How the index of the own library stands. While it is rebuilt, reading and notes go on. */
export const indexStateSchema = v.variant('state', [
  shape({ state: v.literal('ready'), works: count() }),
  shape({ state: v.literal('building'), done: count(), total: count() }),
  shape({ state: v.literal('failed'), code: faultCodeSchema, detail: faultDetailSchema }),
]);
export type IndexState = v.InferOutput<typeof indexStateSchema>;

/** Why a folder is not followed now. */
const watchFaults = [
  /** It is not there: moved, renamed, or on a drive that was taken away. */
  'missing',
  /** It is there and empty, though there were files in it: a drive was taken away from its place. */
  'emptied',
  /** It is there and cannot be read. */
  'unreadable',
] as const;
export type WatchFault = (typeof watchFaults)[number];

/** A folder that is followed: what is new, changed or gone in it is so in the library. `folder` is for the eye only. */
export const watchedFolderSchema = shape({
  id: importItemIdSchema,
  folder: text(longest.path),
  files: count(),
  /** Null while it is there; else why it is not followed now. */
  fault: v.nullable(v.picklist(watchFaults)),
});
export type WatchedFolder = v.InferOutput<typeof watchedFolderSchema>;
