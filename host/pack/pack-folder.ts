import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Manifest, manifestSchema } from '../../core/model/manifest.ts';
import { packFiles } from '../../core/model/pack-files.ts';
import { check, inWords } from '../../core/schema/check.ts';
import type { Said } from '../../core/schema/said.ts';
import { systemCode } from '../files/file-fault.ts';
import { sha256 } from '../files/sha256.ts';

/** What stands under the manifest's name in a folder. `hash` is the SHA-256 of its bytes. */
export type ManifestRead =
  | { readonly state: 'fits'; readonly manifest: Manifest; readonly hash: string }
  | { readonly state: 'flawed'; readonly reason: Said }
  | { readonly state: 'absent' };

export async function readManifest(folder: string): Promise<ManifestRead> {
  try {
    const bytes = await readFile(join(folder, packFiles.manifest));
    const result = check(manifestSchema, JSON.parse(bytes.toString('utf8')));
    return result.ok
      ? { state: 'fits', manifest: result.value, hash: sha256(bytes) }
      : { state: 'flawed', reason: inWords(result.flaws) };
  } catch (thrown) {
    if (thrown instanceof SyntaxError)
      return { state: 'flawed', reason: { de: 'ist kein JSON', en: 'is not JSON' } };
    return systemCode(thrown) === 'ENOENT'
      ? { state: 'absent' }
      : { state: 'flawed', reason: { de: 'lässt sich nicht lesen', en: 'cannot be read' } };
  }
}

/** Left by a file manager or a version control; nobody's article, and never served. */
export const isHidden = (path: string): boolean => path.split(sep).some((step) => step.startsWith('.'));

/** Something below a folder that is no folder itself; `file` is relative to it, with `/` between its parts. */
export type PackEntry = { readonly file: string; readonly isPlain: boolean };

/** Everything below a folder but what is hidden. */
export async function entriesIn(folder: string): Promise<readonly PackEntry[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: relative(folder, join(entry.parentPath, entry.name)), isPlain: entry.isFile() }))
    .filter(({ path }) => !isHidden(path))
    .map(({ path, isPlain }) => ({ file: path.split(sep).join('/'), isPlain }));
}
