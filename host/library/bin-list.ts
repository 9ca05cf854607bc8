import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  binnedIdSchema,
  workOfBinned,
  type BinnedId,
  type RemovedWork,
} from '../../core/library/own-work.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { languages } from '../../core/model/language.ts';
import type { Shelves } from './bin.ts';
import { catalogueOf } from './catalogue.ts';
import type { Converter } from './convert/converted.ts';
import { createConverter } from './convert/create-converter.ts';
import { articleFile, libraryPaths } from './library-paths.ts';
import { languagesOf, readOrigin, type Origin } from './origin.ts';

/** As many as the reader is told of. */
const mostTold = 500;

type Around = Pick<Shelves, 'paths' | 'bin'> & { readonly reader: Pick<Converter, 'read'> };

/** What lies in the bin, earlier states of works too, what was removed last first. */
export async function removedWorks({ paths, bin, reader }: Around): Promise<readonly RemovedWork[]> {
  await bin.load();
  const all = [...bin.works(), ...(await earlierStates(paths.bin))]
    .map(([id, origin]) => ({ id, origin, removed: removedAt(origin) }))
    .toSorted((one, other) => (one.removed < other.removed ? 1 : -1))
    .slice(0, mostTold);
  /** Of an article that nobody had read before it was removed, its file tells. */
  const titleIn = async (path: string): Promise<string | null> => {
    const read = await reader.read({ path });
    return read.ok ? read.value.edition.head.title : null;
  };
  return Promise.all(
    all.map(async ({ id, origin, removed }): Promise<RemovedWork> => {
      const work = workOfBinned(id);
      const language = languagesOf(origin)[0] ?? 'en';
      const title =
        origin.editions[language]?.read?.head.title ??
        (await titleIn(join(paths.bin, id, articleFile(language)))) ??
        work;
      return { id, work, title, language, removed };
    }),
  );
}

/** They are only listed and brought back: what is imported never looks at them. */
async function earlierStates(folder: string): Promise<readonly (readonly [BinnedId, Origin])[]> {
  const names = await readdir(folder).catch(() => []);
  const earlier = names.filter((name) => v.is(binnedIdSchema, name) && workOfBinned(name) !== name);
  const origins = await Promise.all(
    earlier.map(async (id) => [id, await readOrigin(join(folder, id)).catch(() => null)] as const),
  );
  return origins.flatMap(([id, origin]) => (origin === null ? [] : [[id, origin] as const]));
}

const removedAt = ({ removed, editions }: Origin): string =>
  removed?.at ??
  languages
    .map((each) => editions[each]?.changed ?? '')
    .toSorted()
    .at(-1) ??
  '';

/** The last title of each work in the bin, read from its files: nothing is opened or locked. */
export async function lastTitles(dataFolder: string): Promise<ReadonlyMap<WorkId, string>> {
  const paths = libraryPaths(dataFolder);
  const reader = createConverter({ concepts: [] });
  try {
    const removed = await removedWorks({ paths, bin: catalogueOf(paths.bin), reader });
    // What was removed last comes first, and is to stand.
    return new Map(removed.toReversed().map(({ work, title }) => [work, title]));
  } finally {
    await reader.end();
  }
}
