import * as v from 'valibot';
import {
  snapshotIdSchema,
  snapshotReasons,
  type Snapshot,
  type SnapshotId,
} from '../../core/annotations/snapshot.ts';
import { check } from '../../core/schema/check.ts';

const pattern =
  /^(?<id>[\dTZ-]+)_(?<reason>[a-z]+)_(?<works>\d{1,7})-works_(?<annotations>\d{1,9})-notes\.json\.gz$/;

const partsSchema = v.object({ id: snapshotIdSchema, reason: v.picklist(snapshotReasons) });

/** The name says all that the list of snapshots shows, so that none has to be opened for it. */
export const snapshotName = ({ id, reason, works, annotations }: Omit<Snapshot, 'at' | 'bytes'>): string =>
  `${id}_${reason}_${works}-works_${annotations}-notes.json.gz`;

export const snapshotId = (at: Date): SnapshotId => at.toISOString().replaceAll(/[:.]/g, '-');

/** What the name of a file says of the snapshot in it, or null where it is the name of none. */
export function readSnapshotName(name: string, bytes: number): Snapshot | null {
  const found = pattern.exec(name)?.groups;
  const parts = check(partsSchema, found);
  if (found === undefined || !parts.ok) return null;
  const { id, reason } = parts.value;
  const at = id.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z');
  if (Number.isNaN(Date.parse(at))) return null;
  return { id, at, reason, works: Number(found['works']), annotations: Number(found['annotations']), bytes };
}
