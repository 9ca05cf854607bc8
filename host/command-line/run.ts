import { compileCommand } from './compile-command.ts';
import { conceptsCommand } from './concepts-command.ts';
import { type Command, type ExitCode, type Io, UsageError } from './io.ts';
import { importCommand } from './import-command.ts';
import { libraryCommand } from './library-command.ts';
import { notesCommand } from './notes-command.ts';
import { searchCommand } from './search-command.ts';
import { serveCommand } from './serve-command.ts';
import { shown } from './shown.ts';
import { watchCommand } from './watch-command.ts';

const commands: Readonly<Record<string, Command>> = {
  compile: compileCommand,
  search: searchCommand,
  concepts: conceptsCommand,
  notes: notesCommand,
  import: importCommand,
  library: libraryCommand,
  watch: watchCommand,
  serve: serveCommand,
};

/** Runs one command line, without the program's own name. What a person can put right is told in one line. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  try {
    if (name === undefined) {
      help(io.err);
      return 1;
    }
    if (isHelp(name)) return helpFor(rest[0], io);
    const command = commandCalled(name);
    // After -- everything is a word of the query, even --help.
    if (rest.slice(0, endOfOptions(rest)).some(isHelpOption)) return helpFor(name, io);
    return await command.run(rest, io);
  } catch (thrown) {
    if (thrown instanceof UsageError) io.err(`fathom: ${thrown.message}.`);
    else io.err(`fathom: ${shown(thrown instanceof Error ? thrown.message : String(thrown))}`);
    return 1;
  }
}

function helpFor(name: string | undefined, io: Io): ExitCode {
  if (name === undefined || isHelp(name)) help(io.out);
  else {
    const { summary, help: lines } = commandCalled(name);
    io.out(`Usage: npm run fathom -- ${summary}`);
    for (const line of ['', ...lines]) io.out(line);
  }
  return 0;
}

function help(write: Io['out']): void {
  write('Usage: npm run fathom -- <command>');
  write('');
  for (const { summary } of Object.values(commands)) write(`  ${summary}`);
  write('');
  write('"help <command>" or "<command> --help" says more about one of them.');
}

function commandCalled(name: string): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined)
    throw new UsageError(
      `There is no command “${shown(name)}”: use ${Object.keys(commands).join(', ')} or help`,
    );
  return command;
}

const isHelpOption = (word: string): boolean => word === '--help' || word === '-h';

const isHelp = (word: string): boolean => word === 'help' || isHelpOption(word);

const endOfOptions = (args: readonly string[]): number =>
  args.includes('--') ? args.indexOf('--') : args.length;
