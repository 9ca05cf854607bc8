import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { ImportFault } from '../../core/library/import-fault.ts';
import { readingFault } from './disk-faults.ts';

/** `size` in bytes, `modified` in milliseconds since 1970. Whoever opens the file closes it. */
export type OpenedPlain =
  | { readonly ok: true; readonly file: FileHandle; readonly size: number; readonly modified: number }
  | { readonly ok: false; readonly fault: ImportFault };

/** The fault of a folder, a device, a named pipe. */
export const notPlain: ImportFault = { code: 'unreadable', detail: 'this is no plain file' };

/** Opens a file to be read, whatever stands at the path. Never waits, never throws. */
export async function openPlain(path: string): Promise<OpenedPlain> {
  let file: FileHandle | null = null;
  try {
    // Without `O_NONBLOCK`, opening a named pipe waits until somebody writes into it.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = await file.stat();
    if (found.isFile()) return { ok: true, file, size: found.size, modified: found.mtimeMs };
    await file.close();
    return { ok: false, fault: notPlain };
  } catch (error) {
    await file?.close().catch(() => undefined);
    return { ok: false, fault: readingFault(error) };
  }
}
