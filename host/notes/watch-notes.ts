import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { notesNames } from './notes-files.ts';
import { signatureOf } from './notes-on-disk.ts';

/** Milliseconds: a tool that replaces a file touches it several times. */
const settling = 80;

/** Milliseconds: where the system tells nothing (a network folder), the folder is looked through. */
const round = 4000;

/**
 * Calls back with the names of the files that somebody, this process too, has changed, made or
 * removed. The system's notices only say when to look: they are lost, doubled and misnamed at times.
 * Keeps no process alive. Returns how to stop.
 */
export function watchNotes(folder: string, onNames: (names: readonly string[]) => Promise<void>): () => void {
  let seen: ReadonlyMap<string, string> | null = null;
  let watcher: FSWatcher | null = null;
  let soon: NodeJS.Timeout | null = null;
  let isStopped = false;
  let busy: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    if (isStopped) return;
    const now = await signatures(folder);
    listen();
    const before = seen ?? now;
    seen = now;
    const names = [...new Set([...before.keys(), ...now.keys()])].filter(
      (name) => before.get(name) !== now.get(name),
    );
    if (names.length > 0 && !isStopped) await onNames(names);
  };

  const lookInTurn = (): void => {
    busy = busy.then(look).catch(() => undefined);
  };

  const lookSoon = (): void => {
    if (soon !== null) clearTimeout(soon);
    soon = setTimeout(lookInTurn, settling).unref();
  };

  const deafen = (): void => {
    watcher?.close();
    watcher = null;
  };

  /** The folder may not be there yet, or be another one by now (a drive that came back). */
  const listen = (): void => {
    if (watcher !== null || isStopped) return;
    try {
      watcher = watch(folder, { persistent: false }, lookSoon);
      watcher.on('error', deafen);
    } catch {
      watcher = null;
    }
  };

  const rounds = setInterval(() => {
    deafen();
    lookInTurn();
  }, round).unref();
  lookInTurn();

  return () => {
    isStopped = true;
    clearInterval(rounds);
    if (soon !== null) clearTimeout(soon);
    deafen();
  };
}

/** What tells that a file is another one than before, by its name. */
async function signatures(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await notesNames(folder).catch(() => []);
  const all = names.map(async (name) => {
    const signature = await signatureOf(join(folder, name));
    return signature === null ? null : ([name, signature] as const);
  });
  return new Map((await Promise.all(all)).filter((each) => each !== null));
}
