import { readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FaultError } from '../../core/host/fault.ts';
import { workOfBinned, type BinnedId } from '../../core/library/own-work.ts';
import type { EditionName } from '../../core/model/edition-name.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { fileFault, refuse, systemCode } from '../files/file-fault.ts';
import { makeFolder } from '../files/make-folder.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { Catalogue } from './catalogue.ts';
import { articleFile, originFile, type LibraryPaths } from './library-paths.ts';
import {
  emptyOrigin,
  languagesOf,
  originText,
  readOrigin,
  withEdition,
  withoutEdition,
  type EditionOrigin,
  type Origin,
} from './origin.ts';
import { notInBin, notInLibrary } from './not-there.ts';
import { newWorkId } from './work-ids.ts';

/** The library and its bin, as they are known and on disk. */
export type Shelves = {
  readonly paths: LibraryPaths;
  readonly catalogue: Catalogue;
  readonly bin: Catalogue;
};

type RemovedBy = NonNullable<Origin['removed']>['by'];

/** Takes a work out of the library: its folder moves to the bin as it is. Its notes are elsewhere and stay. */
export async function toBin(shelves: Shelves, work: WorkId, by: RemovedBy): Promise<void> {
  const { paths, catalogue, bin } = shelves;
  const origin = catalogue.origin(work);
  if (origin === undefined) throw notInLibrary(work);
  const earlier = bin.origin(work);
  if (earlier !== undefined && inCommon(earlier, origin)) await makeRoom(shelves, work);
  else if (earlier !== undefined) {
    // An edition of it went before: they lie together again.
    for (const language of languagesOf(origin)) await moveEdition(shelves, { work, language }, by);
    return;
  }
  const removed: Origin = { ...origin, removed: { at: new Date().toISOString(), by } };
  await writeAtomically(join(paths.work(work), originFile), originText(removed));
  await moveFolder(paths.work(work), join(paths.bin, work));
  catalogue.set(work, null);
  bin.set(work, removed);
}

/** Takes one edition out of the library; its work goes with it where it has no other. */
export async function editionToBin(shelves: Shelves, name: EditionName, by: RemovedBy): Promise<void> {
  const origin = shelves.catalogue.origin(name.work);
  if (origin === undefined || origin.editions[name.language] === undefined) return;
  if (languagesOf(origin).length === 1 && shelves.bin.origin(name.work) === undefined)
    await toBin(shelves, name.work, by);
  else await moveEdition(shelves, name, by);
}

export type Restoring = Shelves & {
  /** Whether no work may have this id. */
  readonly isTaken: (id: WorkId) => boolean;
};

/**
 * Puts a work back where it was, and answers with its id. Where another of its editions is in the library,
 * it comes back to that; where the same language is, or something else of that name, it becomes a work of
 * its own: nothing is ever overwritten.
 */
export async function fromBin(around: Restoring, id: BinnedId): Promise<WorkId> {
  const { paths, catalogue, bin, isTaken } = around;
  const work = workOfBinned(id);
  const known = bin.origin(id) ?? (await readOrigin(join(paths.bin, id)));
  if (known === null) throw notInBin(id);
  const { removed: _, ...origin } = withoutFollowed(catalogue, known);
  const there = catalogue.origin(work);
  if (there !== undefined && !inCommon(there, origin)) {
    await joinFromBin(around, id, there, origin);
    return work;
  }
  const isFree = (await stat(paths.work(work)).catch(() => null)) === null;
  const taken = (one: WorkId): boolean => catalogue.origin(one) !== undefined || isTaken(one);
  const now = isFree ? work : newWorkId(`${work}.md`, work, taken);
  await moveFolder(join(paths.bin, id), paths.work(now));
  await writeAtomically(join(paths.work(now), originFile), originText(origin));
  bin.set(id, null);
  catalogue.set(now, origin);
  return now;
}

/** Whether both have an edition in the same language. */
const inCommon = (one: Origin, other: Origin): boolean =>
  languagesOf(one).some((language) => other.editions[language] !== undefined);

/** A file of a watched folder that became another edition meanwhile has that one follow it. */
const withoutFollowed = (catalogue: Catalogue, origin: Origin): Origin =>
  languagesOf(origin).reduce((left, language) => {
    const { watched, ...edition } = origin.editions[language] ?? {};
    return watched === undefined || catalogue.byWatched(watched) === undefined
      ? left
      : withEdition(left, language, edition as EditionOrigin);
  }, origin);

async function joinFromBin(
  { paths, catalogue, bin }: Shelves,
  id: BinnedId,
  there: Origin,
  origin: Origin,
): Promise<void> {
  const work = workOfBinned(id);
  let joined = there;
  for (const language of languagesOf(origin)) {
    const edition = origin.editions[language];
    if (edition === undefined) continue;
    joined = withEdition(joined, language, edition);
    await carryFiles(join(paths.bin, id), paths.work(work), language, edition);
  }
  await writeAtomically(join(paths.work(work), originFile), originText(joined));
  await carryRest(join(paths.bin, id), paths.work(work));
  bin.set(id, null);
  catalogue.set(work, joined);
}

/** Gives what the bin has of a work another name, as an earlier state: a later one takes its place. */
async function makeRoom({ paths, bin }: Shelves, work: WorkId): Promise<void> {
  const folder = join(paths.bin, work);
  await rename(folder, `${folder}.${Date.now()}`).catch(refuse(work));
  bin.set(work, null);
}

/** Moves an edition to the work's folder in the bin. What is in the bin in that language already makes room. */
async function moveEdition(shelves: Shelves, name: EditionName, by: RemovedBy): Promise<void> {
  const { paths, catalogue, bin } = shelves;
  const { work, language } = name;
  const origin = catalogue.origin(work);
  const edition = origin?.editions[language];
  if (origin === undefined || edition === undefined) return;
  const folder = join(paths.bin, work);
  let earlier = bin.origin(work);
  if (earlier?.editions[language] !== undefined) {
    await makeRoom(shelves, work);
    earlier = undefined;
  }
  const removed = { at: new Date().toISOString(), by } as const;
  const binned: Origin = { ...withEdition(earlier ?? emptyOrigin, language, edition), removed };
  await writeAtomically(join(folder, originFile), originText(binned));
  await carryFiles(paths.work(work), folder, language, edition);
  bin.set(work, binned);
  const rest = withoutEdition(origin, language);
  if (languagesOf(rest).length > 0) {
    await writeAtomically(join(paths.work(work), originFile), originText(rest));
    catalogue.set(work, rest);
  } else {
    await carryRest(paths.work(work), folder);
    catalogue.set(work, null);
  }
}

/** The article last: it is what makes the edition be there. */
async function carryFiles(
  from: string,
  to: string,
  language: EditionName['language'],
  { original }: EditionOrigin,
): Promise<void> {
  try {
    if (original !== null)
      await rename(join(from, original.file), join(to, original.file)).catch((error: unknown) => {
        if (systemCode(error) !== 'ENOENT') throw error;
      });
    await rename(join(from, articleFile(language)), join(to, articleFile(language)));
    await syncFolder(to);
    await syncFolder(from);
  } catch (error) {
    throw fileFault(error, articleFile(language));
  }
}

/**
 * What else lies in a work's folder goes along before the folder goes: texts that were edited by hand,
 * whatever the reader has put there. A name that is taken gets a number.
 */
async function carryRest(from: string, to: string): Promise<void> {
  try {
    const there = new Set(await readdir(to));
    for (const name of (await readdir(from)).filter((each) => each !== originFile)) {
      let free = name;
      for (let number = 2; there.has(free); number += 1) free = `${name}-${number}`;
      there.add(free);
      await rename(join(from, name), join(to, free));
    }
    await syncFolder(to);
    await rm(join(from, originFile), { force: true });
    // Not with all that is in it: a file may have been put there just now.
    await rmdir(from).catch(() => undefined);
  } catch (error) {
    throw fileFault(error, basename(from));
  }
}

async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await makeFolder(dirname(to));
    await rename(from, to);
    await syncFolder(dirname(to));
    await syncFolder(dirname(from));
  } catch (error) {
    if (systemCode(error) === 'ENOTEMPTY' || systemCode(error) === 'EEXIST')
      throw new FaultError('taken', 'work', {
        de: `„${basename(to)}“ gibt es dort schon`,
        en: `there is a “${basename(to)}” already`,
      });
    throw fileFault(error, basename(from));
  }
}
