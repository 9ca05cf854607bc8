import { join } from 'node:path';
import { systemCode } from '../files/file-fault.ts';
import { hashOf } from '../files/hash-of.ts';
import type { Catalogue } from './catalogue.ts';
import type { Converter } from './convert/converted.ts';
import { articleFile, type LibraryPaths } from './library-paths.ts';
import { languagesOf } from './origin.ts';

export type LibraryFlaw = { readonly file: string; readonly reason: string };

export type LibraryCheck = { readonly articles: number; readonly flaws: readonly LibraryFlaw[] };

/** Reads every article and counts the hash of every original. The catalogue is loaded. */
export async function checkFiles(
  paths: LibraryPaths,
  catalogue: Catalogue,
  converter: Pick<Converter, 'read'>,
): Promise<LibraryCheck> {
  const flaws: LibraryFlaw[] = [];
  let articles = 0;
  for (const [work, origin] of catalogue.works()) {
    for (const language of languagesOf(origin)) {
      articles += 1;
      const read = await converter.read({ path: paths.article(work, language) });
      if (!read.ok)
        flaws.push({
          file: `${work}/${articleFile(language)}`,
          reason: `it cannot be read: ${read.fault.code} ${read.fault.detail}`.trim(),
        });
      const original = origin.editions[language]?.original;
      if (!original) continue;
      const reason = await otherThan(join(paths.work(work), original.file), original.hash);
      if (reason !== null) flaws.push({ file: `${work}/${original.file}`, reason });
    }
  }
  return { articles, flaws };
}

async function otherThan(path: string, hash: string): Promise<string | null> {
  try {
    return (await hashOf(path)) === hash ? null : 'the original was changed since it was imported';
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'the original is missing' : 'the original cannot be read';
  }
}
