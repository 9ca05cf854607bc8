import { readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FaultError } from '../../core/host/fault.ts';
import type { RemovedWork } from '../../core/library/own-work.ts';
import type { EditionName } from '../../core/model/edition-name.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { languages } from '../../core/model/language.ts';
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
  titleOf,
  withEdition,
  withoutEdition,
  type EditionOrigin,
  type Origin,
} from './origin.ts';

/** The library and its bin, as they are known and on disk. */
export type Shelves = {
  readonly paths: LibraryPaths;
  readonly catalogue: Catalogue;
  readonly bin: Catalogue;
};

type RemovedBy = NonNullable<Origin['removed']>['by'];

/** Takes a work out of the library: its folder moves to the bin as it is. Its notes are elsewhere and stay. */
export async function toBin({ paths, catalogue, bin }: Shelves, work: WorkId, by: RemovedBy): Promise<void> {
  const origin = catalogue.origin(work);
  if (origin === undefined)
    throw new FaultError('missing', 'work', `there is no work ${work} in the library`);
  if (bin.origin(work) !== undefined) {
    // An edition of it went before: they lie together again.
    for (const language of languagesOf(origin))
      await moveEdition({ paths, catalogue, bin }, { work, language }, by);
    return;
  }
  const removed: Origin = { ...origin, removed: { at: new Date().toISOString(), by } };
  await writeAtomically(join(paths.work(work), originFile), originText(removed));
  await moveFolder(paths.shelves, paths.bin, work);
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

/** Puts a work back where it was. Where one of its editions stayed in the library, it comes back to it. */
export async function fromBin(shelves: Shelves, work: WorkId): Promise<Origin> {
  const { paths, catalogue, bin } = shelves;
  const known = bin.origin(work);
  if (known === undefined) throw new FaultError('missing', 'work', `there is no work ${work} in the bin`);
  const { removed: _, ...origin } = known;
  const there = catalogue.origin(work);
  if (there !== undefined) return joinFromBin(shelves, work, there, origin);
  if ((await stat(paths.work(work)).catch(() => null)) !== null)
    throw new FaultError('taken', 'work', `something else is called ${work} in the library`);
  await moveFolder(paths.bin, paths.shelves, work);
  await writeAtomically(join(paths.work(work), originFile), originText(origin));
  bin.set(work, null);
  catalogue.set(work, origin);
  return origin;
}

async function joinFromBin(
  { paths, catalogue, bin }: Shelves,
  work: WorkId,
  there: Origin,
  origin: Origin,
): Promise<Origin> {
  const own = languagesOf(origin);
  if (own.some((language) => there.editions[language] !== undefined))
    throw new FaultError('taken', 'work', `there is a work ${work} in this language in the library again`);
  let joined = there;
  for (const language of own) {
    const edition = origin.editions[language];
    if (edition === undefined) continue;
    joined = withEdition(joined, language, edition);
    await carryFiles(join(paths.bin, work), paths.work(work), language, edition);
  }
  await writeAtomically(join(paths.work(work), originFile), originText(joined));
  await carryRest(join(paths.bin, work), paths.work(work));
  bin.set(work, null);
  catalogue.set(work, joined);
  return joined;
}

/** Moves an edition to the work's folder in the bin. What is in the bin in that language already makes room. */
async function moveEdition(
  { paths, catalogue, bin }: Shelves,
  name: EditionName,
  by: RemovedBy,
): Promise<void> {
  const { work, language } = name;
  const origin = catalogue.origin(work);
  const edition = origin?.editions[language];
  if (origin === undefined || edition === undefined) return;
  const folder = join(paths.bin, work);
  let earlier = bin.origin(work);
  if (earlier?.editions[language] !== undefined) {
    await rename(folder, `${folder}.${Date.now()}`).catch(refuse(work));
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

async function moveFolder(from: string, to: string, work: WorkId): Promise<void> {
  try {
    await makeFolder(to);
    await rename(join(from, work), join(to, work));
    await syncFolder(to);
    await syncFolder(from);
  } catch (error) {
    if (systemCode(error) === 'ENOTEMPTY' || systemCode(error) === 'EEXIST')
      throw new FaultError('taken', 'work', `there is another ${work} already`);
    throw fileFault(error, work);
  }
}

/** As many as the reader is told of. */
const mostTold = 500;

/** What lies in the bin, the works removed last first. */
export const removedWorks = (bin: Catalogue): readonly RemovedWork[] =>
  [...bin.works()]
    .map(([id, origin]) => ({ id, ...titleOf(id, origin), removed: removedAt(origin) }))
    .toSorted((one, other) => (one.removed < other.removed ? 1 : -1))
    .slice(0, mostTold);

const removedAt = ({ removed, editions }: Origin): string =>
  removed?.at ??
  languages
    .map((each) => editions[each]?.changed ?? '')
    .toSorted()
    .at(-1) ??
  '';
