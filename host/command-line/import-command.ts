import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ImportItemId, ImportOutcome } from '../../core/library/import-state.ts';
import { filesIn } from '../library/files-in.ts';
import { itemAt, type ImportItem } from '../library/import/import-item.ts';
import type { ImportQueue } from '../library/import/import-queue.ts';
import type { OwnLibrary } from '../library/own-library.ts';
import { importReason } from './import-words.ts';
import { type Command, type ExitCode, type Io, UsageError } from './io.ts';
import { counted } from './notes-words.ts';
import { libraryHelp, libraryOptions, withOwnLibrary } from './own-library.ts';
import { readArguments } from './read-arguments.ts';
import { shown, shownPath } from './shown.ts';

export const importCommand: Command = {
  summary: 'import <file or folder>... [--data <folder>] [--pack <pack>]',
  help: [
    'Takes files into the own library: Markdown, plain text, HTML, EPUB, PDF and DOCX. Of a folder, all',
    'files are taken that may be articles by their names. The files themselves stay as they are; the',
    'library keeps a copy of each beside its article. It fails where a file could not be taken.',
    'Stopped with Ctrl-C, it goes on the next time Fathom is started.',
    ...libraryHelp,
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, libraryOptions);
    if (positionals.length === 0) throw new UsageError('Name a file or a folder to import');
    const items = (await Promise.all(positionals.map((name) => itemsOf(resolve(io.cwd, name), io)))).flat();
    if (items.length === 0)
      throw new UsageError('There is nothing to import: no file in there may be an article by its name');
    return withOwnLibrary(values, io, (library) => importAll(library, items, io));
  },
};

/** A file, or those of a folder that may be articles. */
async function itemsOf(path: string, io: Io): Promise<readonly ImportItem[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`There is no file or folder ${shownPath(path, io)}`);
  if (!found.isDirectory()) return [itemAt(path, basename(path))];
  const unread = (name: string): void => io.err(`warning: the folder ${shown(name)} cannot be read`);
  return (await filesIn(path, { unread })).map((file) => itemAt(file.path, `${basename(path)}/${file.name}`));
}

/** Milliseconds between two looks at how it stands. */
const look = 250;

async function importAll(library: OwnLibrary, items: readonly ImportItem[], io: Io): Promise<ExitCode> {
  const queue = await library.imports();
  await queue.add(items);
  // Whoever types this wants it done now; in a window that is open, it is for the window to say.
  if (library.leads() && queue.state().state === 'paused') await queue.resume();
  if (!library.leads()) io.err('Another Fathom has this library open and imports them.');
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    const isDone = await untilDone(queue, library, items, stopped.signal, io);
    if (!isDone) {
      io.err('Stopped; the rest is imported the next time Fathom is started.');
      return 1;
    }
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
  }
  return report(queue, library, items, io);
}

async function untilDone(
  queue: ImportQueue,
  library: OwnLibrary,
  items: readonly ImportItem[],
  stopped: AbortSignal,
  io: Io,
): Promise<boolean> {
  const progress = progressOn(io, items.length);
  const isOpen = ({ item }: ImportItem): boolean => queue.resultOf(item) === null;
  let isPaused = false;
  while (!stopped.aborted) {
    if (!library.leads()) await queue.refresh(false);
    const left = items.filter(isOpen).length;
    const { state, secondsLeft } = queue.state();
    progress.show(items.length - left, secondsLeft);
    if (left === 0) {
      await queue.idle();
      progress.end();
      return true;
    }
    if (state === 'paused' && !isPaused) io.err('Importing is paused; resume it in Fathom.');
    isPaused = state === 'paused';
    await new Promise((resolve) => setTimeout(resolve, look));
  }
  progress.end();
  return false;
}

/** On a terminal one line that is written over, else a line now and then. */
function progressOn(io: Io, total: number) {
  let told = 0;
  return {
    show: (done: number, secondsLeft: number | null): void => {
      const line = `${done} of ${total}${secondsLeft === null || done === total ? '' : `, ${inTime(secondsLeft)} left`}`;
      if (io.rewrite !== undefined) io.rewrite(line);
      else if (done - told >= Math.max(100, total / 10)) {
        told = done;
        io.err(line);
      }
    },
    end: (): void => io.rewrite?.(''),
  };
}

const inTime = (seconds: number): string =>
  seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;

async function report(
  queue: ImportQueue,
  library: OwnLibrary,
  items: readonly ImportItem[],
  io: Io,
): Promise<ExitCode> {
  const counts = new Map<ImportOutcome['outcome'], number>();
  const done: ImportItemId[] = [];
  for (const { item, name } of items) {
    const result = queue.resultOf(item);
    if (result === undefined || result === null) continue;
    done.push(item);
    counts.set(result.outcome, (counts.get(result.outcome) ?? 0) + 1);
    if (result.outcome !== 'failed' && result.keptAs !== undefined)
      io.err(
        `${shown(name)}: the article had been edited by hand; that text is kept as ${shown(result.keptAs)} in the folder of “${result.work}”`,
      );
    if (result.outcome === 'failed') io.err(`${shown(name)}: ${shown(importReason(result))}`);
  }
  const said = (['added', 'changed', 'known', 'failed'] as const).flatMap((outcome) =>
    counts.has(outcome) ? [`${counts.get(outcome)} ${outcome}`] : [],
  );
  io.out(`${counted(items.length, 'file')}: ${said.length === 0 ? 'let go' : said.join(', ')}`);
  // What was told here need not be told again in the window.
  if (library.leads() && queue.state().state === 'idle') await queue.dismiss();
  return counts.has('failed') || done.length < items.length ? 1 : 0;
}
