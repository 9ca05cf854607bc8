import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A disk of its own, of 2 MB, in memory. */
export type SmallDisk = {
  readonly folder: string;
  /** Takes away what filled it, and what killed writers left, as time would. */
  readonly makeRoom: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

const run = promisify(execFile);

/** Mounts a small disk, or null where the system does not allow it (not Linux, not root). */
export async function smallDisk(): Promise<SmallDisk | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = await mkdtemp(join(tmpdir(), 'fathom-small-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    makeRoom: async () => {
      await rm(join(folder, 'ballast'), { force: true });
      await run('find', [folder, '-name', '.*.tmp', '-delete']);
    },
    remove: async () => {
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}
