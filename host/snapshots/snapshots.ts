import { readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Snapshot, SnapshotId, SnapshotReason } from '../../core/annotations/snapshot.ts';
import { FaultError } from '../../core/host/fault.ts';
import { fileFault, refuse, systemCode } from '../files/file-fault.ts';
import { readBytes } from '../files/read-bytes.ts';
import { removeLeftovers } from '../files/remove-leftovers.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { notesNames } from '../notes/notes-files.ts';
import { keptSnapshots } from './kept-snapshots.ts';
import { annotationsIn, packed, unpacked, type KeptFile } from './snapshot-file.ts';
import { readSnapshotName, snapshotId, snapshotName } from './snapshot-name.ts';

/** All notes as they were at earlier times, beside the folder of notes. */
export type Snapshots = {
  /** Newest first. */
  readonly list: () => Promise<readonly Snapshot[]>;
  /** The files in a snapshot. Throws a `FaultError` where there is none, or it is damaged. */
  readonly open: (id: SnapshotId) => Promise<readonly KeptFile[]>;
  /** Takes one of the notes as they are now, if this reason calls for one. The caller holds the notes' lock. */
  readonly before: (reason: SnapshotReason) => Promise<void>;
};

/** Bytes of all snapshots together, if nothing else is said. They are packed to about a tenth. */
const most = 200_000_000;

/** Milliseconds in which what comes in parts (an import in batches) counts as one change of much. */
const oneChange = 60_000;

/** Keeps snapshots in `snapshots/` of the data folder. `now` is the clock. */
export function snapshotsIn(dataFolder: string, { now = () => new Date(), cap = most } = {}): Snapshots {
  const folder = join(dataFolder, 'snapshots');
  /** The day for which there is one: a calendar day where the reader is. */
  let done = '';
  /** The writing of today's, as long as it lasts. */
  let underway: Promise<void> | null = null;

  const list = async (): Promise<readonly Snapshot[]> => {
    const names = await readdir(folder).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return [];
      throw fileFault(error, 'snapshots');
    });
    const found = await Promise.all(names.map((name) => describe(folder, name)));
    return found.flatMap((each) => each ?? []).toSorted((one, other) => (one.id < other.id ? 1 : -1));
  };

  const thin = async (): Promise<void> => {
    const all = await list();
    const kept = keptSnapshots(all, { now: now().getTime(), most: cap });
    const gone = all.filter(({ id }) => !kept.has(id));
    await removeLeftovers(folder);
    for (const each of gone) await unlink(join(folder, snapshotName(each))).catch(() => undefined);
  };

  const save = async (files: readonly KeptFile[], at: Date, reason: SnapshotReason): Promise<void> => {
    let annotations = 0;
    for (const file of files) {
      // Other work comes in between.
      await setImmediate();
      annotations += annotationsIn(file);
    }
    const name = snapshotName({ id: snapshotId(at), reason, works: files.length, annotations });
    await writeAtomically(join(folder, name), await packed(files));
    await thin();
  };

  /** What the notes are now, and the writing of it, still to be done. */
  const capture = async (reason: SnapshotReason): Promise<(() => Promise<void>) | null> => {
    const files = await filesIn(join(dataFolder, 'notes'));
    const at = now();
    return files.length === 0 ? null : () => save(files, at, reason);
  };

  const daily = async (): Promise<void> => {
    const today = dayOf(now());
    if (done === today) return;
    // Not the newest: a clock that was years ahead for a moment has left one of the future.
    if ((await list()).some(({ at }) => dayOf(new Date(at)) === today)) {
      done = today;
      return;
    }
    const finish = await capture('day');
    if (finish === null) return;
    done = today;
    // What it holds is in memory by now. The change itself does not wait for the packing; should this
    // fail, today's next change tries again.
    underway = finish().finally(() => (underway = null));
    underway.catch(() => (done = ''));
  };

  const isOfThisChange = ({ reason, at }: Snapshot): boolean => {
    const age = now().getTime() - Date.parse(at);
    return reason === 'bulk' && age >= 0 && age < oneChange;
  };

  return {
    list,
    open: async (id) => {
      const found = (await list()).find((each) => each.id === id);
      if (found === undefined)
        throw new FaultError('missing', 'snapshot', {
          de: 'diesen Stand gibt es nicht mehr',
          en: 'this state is no longer there',
        });
      const name = snapshotName(found);
      const files = await unpacked(await readFile(join(folder, name)).catch(refuse(name)));
      if (files === null)
        throw new FaultError('unreadable', name, { de: 'sie ist beschädigt', en: 'it is damaged' });
      return files;
    },
    before: async (reason) => {
      // A note is worth more than its snapshot: without room for both, the note is tried.
      if (reason === 'day') return daily().catch(() => undefined);
      // Today's holds the file as it was before its migration too.
      if (reason === 'migration' && underway !== null) return underway;
      if (reason === 'bulk' && (await list()).some(isOfThisChange)) return;
      await (
        await capture(reason)
      )?.();
    },
  };
}

async function describe(folder: string, name: string): Promise<Snapshot | null> {
  const size = (await stat(join(folder, name)).catch(() => null))?.size;
  return size === undefined ? null : readSnapshotName(name, size);
}

async function filesIn(notes: string): Promise<readonly KeptFile[]> {
  const files = (await notesNames(notes)).map(async (name) => ({
    name,
    bytes: await readBytes(join(notes, name)),
  }));
  return (await Promise.all(files)).flatMap(({ name, bytes }) => (bytes === null ? [] : [{ name, bytes }]));
}

/** The calendar day, by this machine's clock and zone. */
const dayOf = (at: Date): string => `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`;
