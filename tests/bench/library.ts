import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Concept } from '../../core/model/concept.ts';
import type { PerLanguage } from '../../core/model/language.ts';
import { packFiles } from '../../core/model/pack-files.ts';
import type { SearchIndexFile } from '../../core/search/index-schema.ts';

/** The bundled library as the compiler makes it. */
export type BundledLibrary = {
  readonly files: PerLanguage<SearchIndexFile>;
  readonly concepts: readonly Concept[];
};

const folder = (name: string): string => join(import.meta.dirname, '..', '..', 'content', name);

/** Compiles `content/` into a folder that `use` is given; it is gone afterwards. Throws what the compiler found wrong. */
export async function withBundledPack<Answer>(use: (pack: string) => Promise<Answer>): Promise<Answer> {
  const { compilePack } = await import('../../host/compile/compile-pack.ts');
  const home = await mkdtemp(join(tmpdir(), 'fathom-bench-'));
  try {
    const out = join(home, 'pack');
    const report = await compilePack({
      articles: folder('articles'),
      concepts: folder('concepts'),
      out,
      strict: true,
    });
    if (!report.ok) throw new Error(`content/ does not compile: ${JSON.stringify(report.errors[0])}`);
    return await use(out);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

export async function readLibrary(pack: string): Promise<BundledLibrary> {
  const read = async <Value>(file: string): Promise<Value> =>
    JSON.parse(await readFile(join(pack, file), 'utf8')) as Value;
  const [de, en, concepts] = await Promise.all([
    read<SearchIndexFile>(packFiles.search('de')),
    read<SearchIndexFile>(packFiles.search('en')),
    read<readonly Concept[]>(packFiles.concepts),
  ]);
  return { files: { de, en }, concepts };
}
