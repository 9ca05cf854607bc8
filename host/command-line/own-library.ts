import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { dataFolder } from '../files/data-folder.ts';
import { libraryCache } from '../files/library-cache.ts';
import { libraryOfPack } from '../library/library-of-pack.ts';
import type { OwnLibrary } from '../library/own-library.ts';
import type { Io } from './io.ts';
import { openLibrary } from './library.ts';

/** The options of every command on the own library. */
export const libraryOptions = { data: { type: 'string' }, pack: { type: 'string' } } as const;

export const libraryHelp: readonly string[] = [
  '',
  '  --data <folder>   the folder of the reader’s files (default: the one the app uses)',
  '  --pack <pack>     the bundled library, whose concepts are looked for (default: dist/pack)',
];

type Given = { readonly data?: string | undefined; readonly pack?: string | undefined };

/** The data folder that was named, else the one the app uses. */
export const dataFolderOf = (given: string | undefined, io: Io): string =>
  given === undefined ? dataFolder(process.env, process.platform, homedir()) : resolve(io.cwd, given);

/** Opens the own library, does something with it and closes it again, whatever comes of it. */
export async function withOwnLibrary<Value>(
  given: Given,
  io: Io,
  work: (library: OwnLibrary) => Promise<Value>,
): Promise<Value> {
  const pack = await openLibrary(given.pack, io);
  const folder = dataFolderOf(given.data, io);
  const machine = { env: process.env, platform: process.platform, home: homedir() };
  const cache = libraryCache(machine, folder);
  const library = await libraryOfPack({ pack, dataFolder: folder, cache, tell: () => undefined });
  // Where the app is open it does the work, and only timers that keep nothing alive hear of it.
  const alive = setInterval(() => undefined, 60_000);
  try {
    await library.opened();
    return await work(library);
  } finally {
    await library.close();
    clearInterval(alive);
  }
}
