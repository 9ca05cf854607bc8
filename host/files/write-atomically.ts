import { randomUUID } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileFault, systemCode } from './file-fault.ts';
import { makeFolder } from './make-folder.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Writes a file whole or not at all, and answers once it would survive a power cut: a temporary
 * file beside it is written and synced, renamed over the old one, and the folder is synced.
 * A killed process may leave the temporary file (`remove-leftovers.ts`). A missing folder is made. Throws
 * a `FaultError` that names the file without its folder.
 *
 * `isDue` is asked at the last moment whether the old file may still be replaced; if not, it stays, and
 * the answer is false.
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  isDue: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  const folder = dirname(resolve(path));
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await makeFolder(folder);
    await writeSynced(temporary, content);
    if (!(await isDue())) {
      await unlink(temporary);
      return false;
    }
    await renameOver(temporary, path);
    await syncFolder(folder);
    return true;
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw fileFault(error, basename(path));
  }
}

async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Windows refuses a rename while a virus scanner or a sync tool reads the old file. They let go
 * within moments, so a refusal counts only when it lasts.
 */
async function renameOver(from: string, to: string): Promise<void> {
  for (const pause of process.platform === 'win32' ? [20, 80, 320] : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await rename(from, to);
}
