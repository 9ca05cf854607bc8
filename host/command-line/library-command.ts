import * as v from 'valibot';
import { binnedIdSchema, type BinnedId } from '../../core/library/own-work.ts';
import { workIdSchema } from '../../core/model/ids.ts';
import { type Command, type ExitCode, type Io, UsageError } from './io.ts';
import { checkLibrary } from './library-check.ts';
import { counted } from './notes-words.ts';
import { libraryHelp, libraryOptions, withOwnLibrary } from './own-library.ts';
import { readArguments } from './read-arguments.ts';
import { shown } from './shown.ts';

type Part = (args: readonly string[], io: Io) => Promise<ExitCode>;

const list: Part = async (args, io) => {
  const { values, positionals } = readArguments(args, {
    ...libraryOptions,
    json: { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new UsageError('library list takes no names, only options');
  return withOwnLibrary(values, io, async (library): Promise<ExitCode> => {
    const works = await library.fromFiles();
    if (values.json) io.out(JSON.stringify(works, null, 2));
    else {
      for (const { id, editions, format } of works) {
        const [first] = editions;
        const languages = editions.map(({ language }) => language).join(' ');
        io.out(`${id}  ${languages}  ${format}  ${shown(first?.title ?? '')}`);
      }
      io.out(counted(works.length, 'work'));
    }
    return 0;
  });
};

const remove: Part = async (args, io) => {
  const { values, positionals } = readArguments(args, libraryOptions);
  const works = idsIn(positionals, workIdSchema);
  return withOwnLibrary(values, io, async (library): Promise<ExitCode> => {
    await library.remove(works);
    io.out(`${counted(works.length, 'work')} removed into the library’s bin.`);
    return 0;
  });
};

const restore: Part = async (args, io) => {
  const { values, positionals } = readArguments(args, libraryOptions);
  const binned: readonly BinnedId[] = idsIn(positionals, binnedIdSchema);
  return withOwnLibrary(values, io, async (library): Promise<ExitCode> => {
    const works = await library.restore(binned);
    for (const [at, id] of binned.entries()) if (works[at] !== id) io.out(`${id} is ${works[at]} now.`);
    io.out(`${counted(works.length, 'work')} restored.`);
    return 0;
  });
};

function idsIn(
  positionals: readonly string[],
  schema: typeof workIdSchema | typeof binnedIdSchema,
): readonly string[] {
  if (positionals.length === 0)
    throw new UsageError('Name a work by its id; "library list" and "library bin" tell them');
  const wrong = positionals.find((id) => !v.is(schema, id));
  if (wrong !== undefined) throw new UsageError(`“${shown(wrong)}” is no id of a work`);
  return positionals;
}

const bin: Part = async (args, io) => {
  const { values } = readArguments(args, libraryOptions);
  return withOwnLibrary(values, io, async (library): Promise<ExitCode> => {
    const works = await library.bin();
    for (const { id, language, title, removed } of works)
      io.out(`${id}  ${language}  ${removed.slice(0, 10)}  ${shown(title)}`);
    io.out(counted(works.length, 'work'));
    return 0;
  });
};

const rebuild: Part = async (args, io) => {
  const { values } = readArguments(args, libraryOptions);
  return withOwnLibrary(values, io, async (library) => {
    await library.catchUp(true);
    if (!library.leads()) {
      io.out('Another Fathom has this library open and builds its index anew.');
      return 0;
    }
    const state = library.indexState();
    io.out(
      state.state === 'ready'
        ? `The index knows ${counted(state.works, 'work')}.`
        : 'The index was not built.',
    );
    return state.state === 'ready' ? 0 : 1;
  });
};

const check: Part = async (args, io) => {
  const { values } = readArguments(args, libraryOptions);
  return withOwnLibrary(values, io, async (library) => checkLibrary(library, io));
};

const parts: Readonly<Record<string, Part>> = { list, bin, remove, restore, rebuild, check };

export const libraryCommand: Command = {
  summary: 'library list|bin|remove|restore|rebuild|check [<work>...] [--data <folder>]',
  help: [
    'library list [--json]',
    '  The works of the own library.',
    'library remove <work>...',
    '  Takes works out of the library into its bin. Notes on them stay.',
    'library restore <work>...',
    '  Brings them back; “library bin” tells what lies there, with a time behind the id of an earlier state.',
    'library rebuild',
    '  Builds the index anew from the files.',
    'library check',
    '  Reads every article and every original, and says which of them are not as they should be.',
    ...libraryHelp,
  ],
  run: async ([name, ...args], io) => {
    const part = name !== undefined && Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined)
      throw new UsageError(
        `Say what to do with the library: ${Object.keys(parts).join(', ')}${name === undefined ? '' : `, not “${shown(name)}”`}`,
      );
    return part(args, io);
  },
};
