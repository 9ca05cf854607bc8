import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RemovedWork } from '../../core/library/own-work.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { languages } from '../../core/model/language.ts';
import { FaultError } from '../../core/host/fault.ts';
import { fileFault, systemCode } from '../files/file-fault.ts';
import { makeFolder } from '../files/make-folder.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { Catalogue } from './catalogue.ts';
import { originFile, type LibraryPaths } from './library-paths.ts';
import { originText, titleOf, type Origin } from './origin.ts';

/** The library and its bin, as they are known and on disk. */
export type Shelves = {
  readonly paths: LibraryPaths;
  readonly catalogue: Catalogue;
  readonly bin: Catalogue;
};

/** Takes a work out of the library: its folder moves to the bin as it is. Its notes are elsewhere and stay. */
export async function toBin(
  { paths, catalogue, bin }: Shelves,
  work: WorkId,
  by: 'reader' | 'folder',
): Promise<void> {
  const origin = catalogue.origin(work);
  if (origin === undefined)
    throw new FaultError('missing', 'work', `there is no work ${work} in the library`);
  const removed: Origin = { ...origin, removed: { at: new Date().toISOString(), by } };
  await writeAtomically(join(paths.work(work), originFile), originText(removed));
  await move(paths.shelves, paths.bin, work);
  catalogue.set(work, null);
  bin.set(work, removed);
}

/** Puts a work back where it was. */
export async function fromBin({ paths, catalogue, bin }: Shelves, work: WorkId): Promise<Origin> {
  const known = bin.origin(work);
  if (known === undefined) throw new FaultError('missing', 'work', `there is no work ${work} in the bin`);
  if ((await stat(paths.work(work)).catch(() => null)) !== null)
    throw new FaultError('refused', 'work', `there is a work ${work} in the library again`);
  const { removed: _, ...origin } = known;
  await move(paths.bin, paths.shelves, work);
  await writeAtomically(join(paths.work(work), originFile), originText(origin));
  bin.set(work, null);
  catalogue.set(work, origin);
  return origin;
}

async function move(from: string, to: string, work: WorkId): Promise<void> {
  try {
    await makeFolder(to);
    await rename(join(from, work), join(to, work));
    await syncFolder(to);
    await syncFolder(from);
  } catch (error) {
    if (systemCode(error) === 'ENOTEMPTY' || systemCode(error) === 'EEXIST')
      throw new FaultError('refused', 'work', `there is another ${work} already`);
    throw fileFault(error, work);
  }
}

/** As many as the reader is told of. */
const mostTold = 500;

/** What lies in the bin, the works removed last first. */
export function removedWorks(bin: Catalogue): readonly RemovedWork[] {
  return [...bin.works()]
    .map(([id, origin]) => ({ id, ...titleOf(id, origin), removed: removedAt(origin) }))
    .toSorted((one, other) => (one.removed < other.removed ? 1 : -1))
    .slice(0, mostTold);
}

const removedAt = ({ removed, editions }: Origin): string =>
  removed?.at ??
  languages
    .map((each) => editions[each]?.changed ?? '')
    .toSorted()
    .at(-1) ??
  '';
