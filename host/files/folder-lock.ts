import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FaultError } from '../../core/host/fault.ts';
import { refuse } from './file-fault.ts';

/** Does a job while nobody else, in this process or another, does one under the same lock. */
export type Lock = <Value>(job: () => Promise<Value>) => Promise<Value>;

/** The lock that all hosts on a data folder share while they write notes, drafts or places. */
export const notesLock = (dataFolder: string): Lock => folderLock(join(dataFolder, 'notes.lock'));

/** How long a host waits for the others, in milliseconds. They hold the lock for one write at a time. */
const patience = 15_000;

/** What SQLite says where another connection holds the lock (5, 6), or the file system knows no locks (10). */
const isBusy = (code: number): boolean => (code & 0xff) === 5 || (code & 0xff) === 6;
const knowsNoLocks = (code: number): boolean => (code & 0xff) === 10;

/**
 * A lock between processes, held by the system itself: a process that is killed holds nothing any
 * more, so there is no stale lock to tell from a live one. Node has no call for it, but SQLite locks
 * its files on every system; the file at `path` stays an empty database for ever.
 */
export function folderLock(path: string): Lock {
  return async (job) => {
    const release = await acquire(path);
    try {
      return await job();
    } finally {
      release();
    }
  };
}

async function acquire(path: string): Promise<() => void> {
  // SQLite would not say why a file cannot be made.
  await (await open(path, 'a', 0o600).catch(refuse(basename(path)))).close();
  const end = Date.now() + patience;
  for (let pause = 1; ; pause = Math.min(20, pause * 2)) {
    const release = tryLock(path);
    if (release !== null) return release;
    if (Date.now() > end)
      throw new FaultError('failed', basename(path), {
        de: 'ein anderes Fathom hält die Notizen gesperrt',
        en: 'another Fathom keeps the notes locked',
      });
    // By chance, so that two hosts do not keep meeting.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * pause));
  }
}

/** How to let go of the lock, or null where another has it. */
function tryLock(path: string): (() => void) | null {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    const held = database;
    return () => held.close();
  } catch (error) {
    database?.close();
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
    if (isBusy(code)) return null;
    // Some network folders: better unlocked, with a re-read before each write, than never written.
    if (knowsNoLocks(code)) return () => undefined;
    throw new FaultError('failed', basename(path), {
      de: 'die Notizen lassen sich nicht sperren',
      en: 'the notes cannot be locked',
    });
  }
}
