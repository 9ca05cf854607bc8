import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { holdLock } from '../files/hold-lock.ts';
import { makeFolder } from '../files/make-folder.ts';

/**
 * The hosts that are open on one data folder: a window, a local server, a command. One of them leads: it
 * imports, follows folders and writes the index. When it ends, or is killed, the next one takes over.
 */
export type Hosts = {
  readonly leads: () => boolean;
  /** Tells the others that the library is another one now, or asks for its index to be built anew. */
  readonly mark: (what?: 'changed' | 'rebuild') => Promise<void>;
  /** What another host has told since the last look. */
  readonly look: () => Promise<'same' | 'changed' | 'rebuild'>;
  /** Tries to become the one that leads; answers whether it has just done so. */
  readonly tryToLead: () => Promise<boolean>;
  readonly end: () => void;
};

export function hostsIn(cache: string): Hosts {
  const markFile = join(cache, 'changed');
  /** What stood there last, and what we have written ourselves: it may be read before or after. */
  let seen: string | null = null;
  let ours: readonly string[] = [];
  let release: (() => void) | null = null;
  let hasEnded = false;

  return {
    leads: () => release !== null,
    mark: async (what = 'changed') => {
      const mark = `${what} ${randomUUID()}`;
      ours = [...ours.slice(-99), mark];
      await writeFile(markFile, mark, { mode: 0o600 }).catch(() => undefined);
    },
    look: async () => {
      const found = await readFile(markFile, 'utf8').catch(() => '');
      const before = seen;
      // An empty file is just being written.
      if (found === '' && before !== null) return 'same';
      seen = found;
      // What stood there at the first look was known then.
      if (before === null || found === before || ours.includes(found)) return 'same';
      return found.startsWith('rebuild') ? 'rebuild' : 'changed';
    },
    tryToLead: async () => {
      if (release !== null || hasEnded) return false;
      await makeFolder(cache);
      release = await holdLock(join(cache, 'library.lock'));
      return release !== null;
    },
    end: () => {
      hasEnded = true;
      release?.();
      release = null;
    },
  };
}
