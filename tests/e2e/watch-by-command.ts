import { execFile } from 'node:child_process';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { libraryCache } from '../../host/files/library-cache.ts';
import type { Reader } from './fixture.ts';

const root = resolve(import.meta.dirname, '../..');

/** `npm run fathom -- watch add <folder>`, typed while the reader is open. */
export async function watchByCommand(reader: Reader, folder: string): Promise<string> {
  const FATHOM_CACHE = `${reader.data}-caches`;
  // The command finds the cache of the reader that is open, as it does outside of tests.
  const cache = libraryCache({ env: { FATHOM_CACHE }, platform: process.platform, home: '' }, reader.data);
  await mkdir(dirname(cache), { recursive: true });
  await symlink(`${reader.data}-cache`, cache, 'junction');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'host/command-line/main.ts'), 'watch', 'add', folder, '--data', reader.data],
    { cwd: root, env: { ...process.env, FATHOM_CACHE } },
  );
  await rm(FATHOM_CACHE, { recursive: true, force: true });
  return stdout;
}
