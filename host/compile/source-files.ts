import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { error } from '../../core/importers/draft.ts';
import { type CompileFlaw, compare, inFile } from './flaw.ts';

/** A file below a folder of sources. `name` is relative to the folder, with `/` between its parts. */
export type SourceFile = { readonly path: string; readonly name: string };

export type SourceFiles = { readonly files: readonly SourceFile[]; readonly flaws: readonly CompileFlaw[] };

/** Far more than any article has; it keeps a stray film out of memory. */
const largestSource = 5 * 1024 * 1024;

/**
 * All files below a folder, in an order that is the same everywhere; hidden ones are left out. A
 * link counts when it leads to a file inside the folder; any other is refused, because what it
 * leads to was not put here to be read.
 */
export async function sourceFiles(folder: string): Promise<SourceFiles> {
  const root = await realpath(folder);
  const files: SourceFile[] = [];
  const flaws: CompileFlaw[] = [];

  const walk = async (inner: string): Promise<void> => {
    const entries = await readdir(join(folder, inner), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => compare(a.name, b.name))) {
      if (entry.name.startsWith('.')) continue;
      const name = inner === '' ? entry.name : `${inner}/${entry.name}`;
      const path = join(folder, name);
      if (entry.isDirectory()) await walk(name);
      else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsInside(root, path))))
        files.push({ path, name });
      else
        flaws.push(
          inFile(path)(
            error(
              null,
              'link-outside',
              'This is no plain file, nor a link to one inside the folder; it is not read.',
            ),
          ),
        );
    }
  };
  await walk('');
  return { files, flaws };
}

async function leadsInside(root: string, path: string): Promise<boolean> {
  try {
    const target = await realpath(path);
    return target.startsWith(root + sep) && (await stat(target)).isFile();
  } catch {
    return false;
  }
}

export type SourceText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly flaw: CompileFlaw };

/** The text of a source. UTF-8 only: bytes that are none would be shown as something nobody wrote. */
export async function sourceText({ path }: SourceFile): Promise<SourceText> {
  const fail = (rule: string, sentence: string): SourceText => ({
    ok: false,
    flaw: inFile(path)(error(null, rule, sentence)),
  });
  try {
    const { size } = await stat(path);
    if (size > largestSource)
      return fail('too-large', `This file has ${(size / 1024 / 1024).toFixed(1)} MB; at most 5 MB are read.`);
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
  } catch (thrown) {
    if (thrown instanceof TypeError)
      return fail('not-utf-8', 'This file is not UTF-8 text; save it as UTF-8.');
    return fail(
      'unreadable',
      `This file cannot be read (${thrown instanceof Error ? thrown.message : String(thrown)}).`,
    );
  }
}
