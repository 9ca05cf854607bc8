import { DatabaseSync } from 'node:sqlite';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Takes a lock for as long as one likes, if nobody in this process or another has it: answers how to
 * let go of it, else null. As in `folder-lock.ts`, the system takes it from a process that is killed.
 * Where the file system knows no locks, everybody gets it.
 */
export async function holdLock(path: string): Promise<(() => void) | null> {
  await makeFolder(dirname(path));
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    const held = database;
    return () => held.close();
  } catch (error) {
    database?.close();
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
    if (code === 5 || code === 6) return null;
    if (code === 10) return () => undefined;
    throw error;
  }
}
