import * as v from 'valibot';
import { says } from '../schema/flaw-words.ts';
import { saidSchema } from '../schema/said.ts';
import { count, shape } from '../schema/shape.ts';
import { workIdSchema } from '../model/ids.ts';
import { annotationIdSchema, annotationSchema } from './annotation.ts';

/** One change to the notes on disk. */
export const noteChangeSchema = v.variant('do', [
  shape({ do: v.literal('write'), annotation: annotationSchema }),
  /** Removing what is not there changes nothing. */
  shape({ do: v.literal('remove'), work: workIdSchema, id: annotationIdSchema }),
]);
export type NoteChange = v.InferOutput<typeof noteChangeSchema>;

/** SHA-256 of a flawed record's text: finds it again, wherever in its file it is by then. */
export const flawedKeySchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, says('record-key')));

/** A record in a notes file that is no annotation we understand. */
export const flawedRecordSchema = shape({
  work: workIdSchema,
  file: v.string(),
  /** Its place in the file, from 0. */
  index: count(),
  key: flawedKeySchema,
  reason: saidSchema,
  /** The record as it stands in the file: JSON, indented. */
  text: v.string(),
});
export type FlawedRecord = v.InferOutput<typeof flawedRecordSchema>;
