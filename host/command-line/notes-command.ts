import { type Command, type ExitCode, type Io, UsageError } from './io.ts';
import { checkNotes } from './notes-check.ts';
import { exportToFiles } from './notes-export.ts';
import { importFromFiles } from './notes-import.ts';
import { listNotes } from './notes-list.ts';
import { shown } from './shown.ts';

const parts: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<ExitCode>>> = {
  list: listNotes,
  export: exportToFiles,
  import: importFromFiles,
  check: checkNotes,
};

export const notesCommand: Command = {
  summary: 'notes list|export|import|check [--data <folder>] [--pack <pack>]',
  help: [
    'notes list [--work <id>] [--json]',
    '  Every note in reading order.',
    'notes export --format w3c|markdown|csv --out <folder or file> [--work <id>] [--bom] [--overwrite]',
    '  Writes all notes, or those on one work, then reads its files again and says how many are identical.',
    '  --bom         begin a CSV file with a byte order mark, for older spreadsheets',
    '  --overwrite   replace files that are there already',
    'notes import <file or folder>... [--dry-run] [--removed]',
    '  Reads those three, Hypothesis (JSON), Readwise (CSV) and Kindle (My Clippings.txt), and says of',
    '  each record what becomes of it. What is new or newer is written. Your own articles are looked through',
    '  where a record names one, by its title, its file or the web address it was taken from.',
    '  --dry-run     only say what would happen',
    '  --removed     bring back what was removed here, too',
    'notes check',
    '  What cannot be read (then it fails), and where each note stands in the library.',
    '',
    '  --data <folder>   the folder of the reader’s files (default: the one the app uses)',
    '  --pack <pack>     the bundled library (default: dist/pack)',
  ],
  run: async ([name, ...args], io) => {
    const part = name !== undefined && Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined)
      throw new UsageError(
        `Say what to do with the notes: ${Object.keys(parts).join(', ')}${name === undefined ? '' : `, not “${shown(name)}”`}`,
      );
    return part(args, io);
  },
};
