import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { packFiles } from '../../core/model/pack-files.ts';
import { openPack } from '../pack/open-pack.ts';
import { type CompileOptions, compilePack, type CompileReport } from './compile-pack.ts';
import { sha256 } from '../files/sha256.ts';
import { sourceFiles } from './source-files.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * The compiler's own source and the versions of the libraries it uses: a pack made by another
 * compiler is not the same pack. Folders and files.
 */
export const compiler = [join(root, 'core'), import.meta.dirname, join(root, 'package-lock.json')];

/**
 * As `compilePack`, but answers `unchanged` where the pack is whole and was made of these very
 * sources by this very compiler. What it was made of is kept beside the pack, in `<out>.stamp`.
 *
 * @param by stands for the compiler: folders and files.
 */
export async function compileIfChanged(
  options: CompileOptions,
  by: readonly string[] = compiler,
): Promise<CompileReport | { readonly ok: 'unchanged' }> {
  const sources = await hashOf([options.articles, options.concepts, ...by], options.strict === true);
  const stamp = `${options.out}.stamp`;
  const kept = await readFile(stamp, 'utf8').catch(() => null);
  if (
    kept !== null &&
    kept === stampOf(sources, await manifestHash(options.out)) &&
    (await openPack(options.out)).folder !== null
  )
    return { ok: 'unchanged' };

  await rm(stamp, { force: true });
  const report = await compilePack(options);
  if (report.ok) await writeFile(stamp, stampOf(sources, await manifestHash(options.out)));
  return report;
}

/** Names the pack as well, so that one compiled from elsewhere to the same place does not pass for this one. */
const stampOf = (sources: string, manifest: string): string => `${sources} ${manifest}\n`;

const manifestHash = async (pack: string): Promise<string> =>
  readFile(join(pack, packFiles.manifest)).then(sha256, () => 'none');

async function hashOf(paths: readonly string[], strict: boolean): Promise<string> {
  const hash = createHash('sha256').update(String(strict));
  for (const each of paths) {
    // What is no folder is a file of its own.
    const { files } = await sourceFiles(each).catch(() => ({
      files: [{ path: each, name: basename(each) }],
    }));
    for (const { path, name } of files) {
      const bytes = await readFile(path).catch(() => '');
      // NUL stands in no name, and the length says where one file ends and the next begins.
      hash.update(`\0${name}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}
