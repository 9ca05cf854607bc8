import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Writes what went wrong to a file on this machine, and nowhere else. */
export type Log = (what: string, error?: unknown) => void;

/** Bytes after which a log makes room for a new one; one old log is kept. */
const longest = 500_000;

/**
 * A log in `folder`. It writes at once, because the process may be about to end, and it never
 * throws: a full disk must not turn one error into two.
 */
export const createLog = (folder: string, now = () => new Date()): Log => {
  const file = join(folder, 'fathom.log');
  return (what, error) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longest)
        renameSync(file, join(folder, 'fathom.old.log'));
      appendFileSync(
        file,
        `${now().toISOString()} ${what}${error === undefined ? '' : ` ${inFull(error)}`}\n`,
      );
    } catch {
      // Nowhere left to say it.
    }
  };
};

const inFull = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
