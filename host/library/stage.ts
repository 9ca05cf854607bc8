import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportFault } from '../../core/library/import-fault.ts';
import { faultOfSize, largestFiles } from '../../core/library/largest-files.ts';
import { makeFolder } from '../files/make-folder.ts';
import { readingFault, writingFault } from './disk-faults.ts';
import { openPlain } from './open-plain.ts';
import { stagingPrefix, type LibraryPaths } from './library-paths.ts';

/** A copy of a file, in a folder of its own within the library, on its way to become an original. */
export type Staged = {
  readonly folder: string;
  /** The copy: a path. */
  readonly path: string;
  readonly size: number;
  /** SHA-256 of what was copied. */
  readonly hash: string;
};

export type StageResult =
  | { readonly ok: true; readonly staged: Staged }
  | { readonly ok: false; readonly fault: ImportFault };

/** Bytes read at a time: hashing them takes about a millisecond. */
const piece = 1024 * 1024;

/** Why a file of this size is no article: nothing is in it, or more than is ever read. Null for one that may be tried. */
export function sizeFault(size: number): ImportFault | null {
  return size === 0 ? { code: 'empty', detail: '' } : faultOfSize(size, largestFiles.packed);
}

/** Copies a file into the library, counting its hash on the way. Nothing is synced yet. */
export async function stage({ shelves }: LibraryPaths, source: string): Promise<StageResult> {
  const from = await openPlain(source);
  if (!from.ok) return from;
  const fault = sizeFault(from.size);
  if (fault !== null) {
    await from.file.close();
    return { ok: false, fault };
  }
  const folder = join(shelves, `${stagingPrefix}${randomUUID()}`);
  const path = join(folder, 'original');
  let to: FileHandle | null = null;
  try {
    await makeFolder(shelves);
    await mkdir(folder, { mode: 0o700 });
    to = await open(path, 'wx', 0o600);
    const { size, hash } = await copy(from.file, to, from.size);
    return { ok: true, staged: { folder, path, size, hash } };
  } catch (error) {
    // Reading fails on the way, too: of a drive that is pulled out.
    return { ok: false, fault: isReading(error) ? readingFault(error) : writingFault(error) };
  } finally {
    await to?.close().catch(() => undefined);
    await from.file.close().catch(() => undefined);
  }
}

/** Never more than the size it had, however fast the file grows. */
async function copy(
  from: FileHandle,
  to: FileHandle,
  size: number,
): Promise<{ readonly size: number; readonly hash: string }> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(Math.min(size, piece));
  let at = 0;
  while (at < size) {
    const { bytesRead } = await from.read(buffer, 0, Math.min(buffer.length, size - at), at).catch(asReading);
    if (bytesRead === 0) break;
    const part = buffer.subarray(0, bytesRead);
    hash.update(part);
    await to.writev([part]);
    at += bytesRead;
  }
  return { size: at, hash: hash.digest('hex') };
}

const reading = new WeakSet<object>();

function asReading(error: unknown): never {
  if (typeof error === 'object' && error !== null) reading.add(error);
  throw error;
}

const isReading = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && reading.has(error);
