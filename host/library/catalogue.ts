import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { EditionName } from '../../core/model/edition-name.ts';
import { workIdSchema, type WorkId } from '../../core/model/ids.ts';
import { fileFault, systemCode } from '../files/file-fault.ts';
import { languagesOf, readOrigin, type EditionOrigin, type Origin, type WatchedPath } from './origin.ts';

/** What is known of every work in a folder of works, in memory: found again by what its editions came from. */
export type Catalogue = {
  /** Reads the folder where that has not been done yet. Rejects with a `FaultError` where it cannot be read. */
  readonly load: () => Promise<void>;
  /** Lets the next `load` read the folder again: somebody else has changed it. */
  readonly forget: () => void;
  readonly works: () => ReadonlyMap<WorkId, Origin>;
  readonly origin: (work: WorkId) => Origin | undefined;
  readonly edition: (name: EditionName) => EditionOrigin | undefined;
  /** Counts with a work that is being written: whoever reads the folder meanwhile does not find it yet. */
  readonly reserve: (work: WorkId, origin: Origin) => void;
  /** Takes down what a work is now; null where it is gone. */
  readonly set: (work: WorkId, origin: Origin | null) => void;
  readonly byOriginal: (hash: string) => EditionName | undefined;
  /** Whether any original has this size: only then a hash need be compared. */
  readonly hasSize: (bytes: number) => boolean;
  readonly byWatched: (watched: WatchedPath) => EditionName | undefined;
  readonly byName: (name: string) => readonly EditionName[];
  readonly byText: (hash: string) => EditionName | undefined;
};

const watchedKey = ({ folder, path }: WatchedPath): string => `watched ${folder} ${path}`;

/** Works read at a time. */
const abreast = 64;

export function catalogueOf(folder: string): Catalogue {
  const works = new Map<WorkId, Origin>();
  /** From what is looked for (a hash, a size, a name) to the editions that have it. */
  const found = new Map<string, EditionName[]>();
  const reserved = new Map<WorkId, Origin>();
  const touched = new Set<WorkId>();
  let loading: Promise<void> | null = null;

  const set = (work: WorkId, origin: Origin | null): void => {
    reserved.delete(work);
    touched.add(work);
    enter(work, origin);
  };

  const enter = (work: WorkId, origin: Origin | null): void => {
    for (const [key, own] of entriesOf(work, works.get(work))) {
      const left = (found.get(key) ?? []).filter((each) => !isSame(each, own));
      if (left.length === 0) found.delete(key);
      else found.set(key, left);
    }
    if (origin === null) return void works.delete(work);
    works.set(work, origin);
    for (const [key, own] of entriesOf(work, origin)) found.set(key, [...(found.get(key) ?? []), own]);
  };

  const read = async (): Promise<void> => {
    touched.clear();
    const fresh = new Map<WorkId, Origin>();
    const ids = await workFolders(folder);
    for (let at = 0; at < ids.length; at += abreast) {
      const some = ids.slice(at, at + abreast);
      const origins = await Promise.all(some.map((id) => readOrigin(join(folder, id)).catch(() => null)));
      for (const [index, origin] of origins.entries())
        if (origin !== null) fresh.set(some[index] ?? '', origin);
    }
    // At once: an import goes on meanwhile. What was changed here while it was read is known better here.
    for (const work of new Set([...works.keys(), ...fresh.keys()]))
      if (!touched.has(work) && !reserved.has(work)) enter(work, fresh.get(work) ?? null);
  };

  return {
    load: () => {
      loading ??= read().catch((error: unknown) => {
        loading = null;
        throw fileFault(error, 'library');
      });
      return loading;
    },
    forget: () => {
      loading = null;
    },
    works: () => works,
    origin: (work) => works.get(work),
    edition: ({ work, language }) => works.get(work)?.editions[language],
    reserve: (work, origin) => {
      reserved.set(work, origin);
      enter(work, origin);
    },
    set,
    byOriginal: (hash) => found.get(`original ${hash}`)?.[0],
    hasSize: (bytes) => found.has(`size ${bytes}`),
    byWatched: (watched) => found.get(watchedKey(watched))?.[0],
    byName: (name) => found.get(`name ${name}`) ?? [],
    byText: (hash) => found.get(`text ${hash}`)?.[0],
  };
}

/** The ids of the works in a folder, in order; none where there is no folder. */
export async function workFolders(folder: string): Promise<readonly WorkId[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isDirectory() && v.is(workIdSchema, entry.name))
    .map(({ name }) => name)
    .toSorted();
}

function* entriesOf(work: WorkId, origin: Origin | undefined): Generator<readonly [string, EditionName]> {
  for (const language of origin === undefined ? [] : languagesOf(origin)) {
    const own = { work, language };
    const { original, watched, name, read } = origin?.editions[language] ?? {};
    if (original) {
      yield [`original ${original.hash}`, own];
      yield [`size ${original.size}`, own];
    }
    if (watched !== undefined) yield [watchedKey(watched), own];
    if (name !== undefined) yield [`name ${name}`, own];
    if (read !== undefined) yield [`text ${read.head.hash}`, own];
  }
}

const isSame = (one: EditionName, other: EditionName): boolean =>
  one.work === other.work && one.language === other.language;
