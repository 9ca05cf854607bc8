import { homedir } from 'node:os';
import { resolve, sep } from 'node:path';
import type { WatchFault } from '../../core/library/import-state.ts';
import { shownFolder } from '../files/data-folder.ts';
import type { OwnLibrary } from '../library/own-library.ts';
import { type Command, type ExitCode, type Io, UsageError } from './io.ts';
import { counted } from './notes-words.ts';
import { libraryHelp, libraryOptions, withOwnLibrary } from './own-library.ts';
import { readArguments, single } from './read-arguments.ts';
import { shown, shownPath } from './shown.ts';

const faults: Readonly<Record<WatchFault, string>> = {
  missing: 'it is not there',
  emptied: 'there is nothing in it any more; was a drive taken away?',
  unreadable: 'it cannot be read',
};

type Part = (args: readonly string[], io: Io) => Promise<ExitCode>;

const list: Part = (args, io) =>
  withArguments(args, io, async (library) => {
    const folders = await library.watched();
    for (const { folder, files, fault } of folders)
      io.out(
        `${shown(folder)}  ${counted(files, 'file')}${fault === null ? '' : `  not followed now: ${faults[fault]}`}`,
      );
    if (folders.length === 0) io.out('No folder is followed.');
    return folders.some(({ fault }) => fault !== null) ? 1 : 0;
  });

const add: Part = (args, io) =>
  withArguments(args, io, async (library, positionals) => {
    const folder = resolve(io.cwd, single(positionals, 'a folder to follow'));
    const watched = await library.watch(folder);
    await library.lookThrough();
    const found = (await library.watched()).find(({ id }) => id === watched.id) ?? watched;
    const { failed } = (await library.imports()).state();
    io.out(
      `${shownPath(folder, io)} is followed: ${counted(found.files, 'file')}${failed > 0 ? `; ${counted(failed, 'file')} of this round of imports could not be taken in` : ''}.`,
    );
    io.out('What changes in it is taken in whenever Fathom is open.');
    return 0;
  });

const remove: Part = (args, io) =>
  withArguments(args, io, async (library, positionals) => {
    const name = single(positionals, 'a folder that is followed');
    const found = await library.watched();
    const path = shownFolder(resolve(io.cwd, name), homedir(), sep);
    const watched = found.find(({ folder, id }) => id === name || folder === path);
    if (watched === undefined) throw new UsageError(`${shown(name)} is not followed`);
    await library.unwatch(watched.id);
    io.out(`${shown(watched.folder)} is followed no longer. What came from it stays in the library.`);
    return 0;
  });

async function withArguments(
  args: readonly string[],
  io: Io,
  work: (library: OwnLibrary, positionals: readonly string[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, libraryOptions);
  return withOwnLibrary(values, io, (library) => work(library, positionals));
}

const parts: Readonly<Record<string, Part>> = { list, add, remove };

export const watchCommand: Command = {
  summary: 'watch list|add|remove [<folder>] [--data <folder>]',
  help: [
    'watch list',
    '  The folders that the own library follows.',
    'watch add <folder>',
    '  Follows a folder: what is new, changed or gone in it is so in the library. What is gone can be',
    '  brought back from the library’s bin; a drive that is taken away removes nothing.',
    'watch remove <folder>',
    '  Follows it no longer. What came from it stays.',
    ...libraryHelp,
  ],
  run: async ([name, ...args], io) => {
    const part = name !== undefined && Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined)
      throw new UsageError(
        `Say what to do: ${Object.keys(parts).join(', ')}${name === undefined ? '' : `, not “${shown(name)}”`}`,
      );
    return part(args, io);
  },
};
