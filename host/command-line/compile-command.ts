import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compilePack } from '../compile/compile-pack.ts';
import { type Command, UsageError } from './io.ts';
import { readArguments, single } from './read-arguments.ts';
import { report } from './report.ts';
import { shownPath } from './shown.ts';

export const compileCommand: Command = {
  summary: 'compile <folder> [--out <pack>] [--strict]',
  help: [
    'Makes a pack of a folder of articles (.md, .txt). A folder that holds articles/ and concepts/',
    'is read as such; without concepts of its own it gets the bundled ones.',
    '  --out <pack>   folder the pack is written to (default: dist/pack)',
    '  --strict       editions of a work must correspond block by block',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      out: { type: 'string' },
      strict: { type: 'boolean', default: false },
    });
    const folder = resolve(io.cwd, single(positionals, 'a folder of articles'));
    if (!(await isFolder(folder))) throw new UsageError(`There is no folder ${shownPath(folder, io)}`);
    const out = values.out === undefined ? io.places.pack : resolve(io.cwd, values.out);
    const result = await compilePack({
      ...(await sourcesIn(folder, io.places.concepts)),
      out,
      strict: values.strict,
    });
    return report(result, out, io);
  },
};

async function sourcesIn(
  folder: string,
  bundledConcepts: string,
): Promise<{ articles: string; concepts: string }> {
  const inner = { articles: join(folder, 'articles'), concepts: join(folder, 'concepts') };
  const whole = await isFolder(inner.articles);
  return {
    articles: whole ? inner.articles : folder,
    concepts: whole && (await isFolder(inner.concepts)) ? inner.concepts : bundledConcepts,
  };
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
