import { stat } from 'node:fs/promises';
import { systemCode } from './file-fault.ts';

/** Which file stands at a path, whatever is in it: a deleted one and the next of its name differ. Null where there is none. */
export async function fileIdentity(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
