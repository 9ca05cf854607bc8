import { join } from 'node:path';
import { cacheBase, type Machine } from './cache-folder.ts';
import { sha256 } from './sha256.ts';

/**
 * Where the index of the own library and its queue of imports are kept: each data folder has its own,
 * whichever shell opens it. It can be deleted at any time; what waited to be imported is chosen again.
 */
export const libraryCache = (machine: Machine, dataFolder: string): string =>
  join(cacheBase(machine), 'library', sha256(dataFolder).slice(0, 12));
