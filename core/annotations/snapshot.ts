import * as v from 'valibot';
import { says } from '../schema/flaw-words.ts';
import { count, list, shape } from '../schema/shape.ts';
import { workIdSchema } from '../model/ids.ts';
import { annotationSchema } from './annotation.ts';

/** Why a snapshot was taken: before the first change of a day, or before what changes much at once. */
export const snapshotReasons = ['day', 'migration', 'bulk', 'restore'] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];

/** `2026-11-21T10-05-00-123Z`: the instant it was taken, as a file can be named on every system. */
export const snapshotIdSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z$/, says('snapshot-id')),
);
export type SnapshotId = v.InferOutput<typeof snapshotIdSchema>;

/** All notes as they were at an instant. */
export const snapshotSchema = shape({
  id: snapshotIdSchema,
  at: v.string(),
  reason: v.picklist(snapshotReasons),
  works: count(),
  annotations: count(),
  bytes: count(),
});
export type Snapshot = v.InferOutput<typeof snapshotSchema>;

/** What bringing back a snapshot would do to one work. */
export const workPreviewSchema = shape({
  work: workIdSchema,
  /** In the snapshot, and missing now. */
  missing: list(annotationSchema),
  /** In both, with other words, colour, tags or place. */
  changed: list(shape({ before: annotationSchema, now: annotationSchema })),
  /** In both and the same. */
  same: count(),
  /** Made since; nothing happens to them. */
  since: count(),
});
export type WorkPreview = v.InferOutput<typeof workPreviewSchema>;
