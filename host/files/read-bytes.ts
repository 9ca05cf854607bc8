import { readFile } from 'node:fs/promises';
import { systemCode } from './file-fault.ts';

/** The bytes of a file, or null where there is none. */
export const readBytes = (path: string): Promise<Buffer<ArrayBuffer> | null> =>
  readFile(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
