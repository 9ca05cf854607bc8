import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileFault, systemCode } from './file-fault.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Writes a file whole or not at all, and answers once it would survive a power cut: a temporary
 * file beside it is written and synced, renamed over the old one, and the folder is synced.
 * A missing folder is made. Throws a `FaultError` that names the file without its folder.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const folder = dirname(resolve(path));
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeSynced(temporary, text);
    await renameOver(temporary, path);
    await syncFolders(folder, made);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw fileFault(error, basename(path));
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text, 'utf8');
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

/** A folder that was just made is itself an entry of its parent, which must be synced too. */
async function syncFolders(folder: string, made: string | undefined): Promise<void> {
  await syncFolder(folder);
  if (made === undefined) return;
  for (let each = folder; each.length >= made.length; each = dirname(each)) await syncFolder(dirname(each));
}
