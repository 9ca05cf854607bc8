import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packFiles } from '../../core/model/pack-files.ts';
import { openPack } from '../pack/open-pack.ts';
import { type CompileOptions, compilePack, type CompileReport } from './compile-pack.ts';
import { sha256 } from './sha256.ts';
import { sourceFiles } from './source-files.ts';

/** The compiler's own source: a pack made by another compiler is not the same pack. */
const compiler = [join(import.meta.dirname, '..', '..', 'core'), import.meta.dirname];

/**
 * As `compilePack`, but answers `unchanged` where the pack is whole and was made of these very
 * sources by this very compiler. What it was made of is kept beside the pack, in `<out>.stamp`.
 */
export async function compileIfChanged(
  options: CompileOptions,
): Promise<CompileReport | { readonly ok: 'unchanged' }> {
  const sources = await hashOf([options.articles, options.concepts, ...compiler], options.strict === true);
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

async function hashOf(folders: readonly string[], strict: boolean): Promise<string> {
  const hash = createHash('sha256').update(String(strict));
  for (const folder of folders) {
    const { files } = await sourceFiles(folder).catch(() => ({ files: [] }));
    for (const { path, name } of files) {
      const bytes = await readFile(path).catch(() => '');
      // NUL stands in no name, and the length says where one file ends and the next begins.
      hash.update(`\0${name}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}
