import { existsSync } from 'node:fs';
import type { OwnWork } from '../../core/library/own-work.ts';
import type { Found } from '../../core/search/result-schema.ts';
import type { SearchOptions } from '../../core/search/result.ts';
import { libraryPaths } from '../library/library-paths.ts';
import type { Io } from './io.ts';
import { dataFolderOf, withOwnLibrary } from './own-library.ts';

/** What the own library finds, and the works its hits are in. */
export type FoundInOwn = { readonly found: Found; readonly works: readonly OwnWork[] };

/** Searches the own library; null where the reader has none. Its index is brought up to date first. */
export async function searchOwn(
  given: { readonly data?: string | undefined; readonly pack?: string | undefined },
  io: Io,
  text: string,
  options: SearchOptions,
): Promise<FoundInOwn | null> {
  if (!existsSync(libraryPaths(dataFolderOf(given.data, io)).shelves)) return null;
  return withOwnLibrary(given, io, async (library) => {
    await library.catchUp(false);
    const found = await library.ask((index) => index.search({ text, options }));
    return { found, works: await library.heads([...new Set(found.result.hits.map(({ work }) => work))]) };
  });
}
