import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Milliseconds after which a temporary file is nobody's any more. Writing one takes a moment. */
const abandoned = 60_000;

/** The names that `writeAtomically` gives. */
const temporary = /^\..+\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** Clears a folder of what processes left that were killed while they wrote. Never throws. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => temporary.test(each))) {
    const path = join(folder, name);
    const written = (await stat(path).catch(() => null))?.mtimeMs ?? Date.now();
    if (Date.now() - written > abandoned) await unlink(path).catch(() => undefined);
  }
}
