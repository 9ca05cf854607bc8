import { randomUUID } from 'node:crypto';
import { rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditionName } from '../../core/model/edition-name.ts';
import { languages } from '../../core/model/language.ts';
import { workFolders, type Catalogue } from './catalogue.ts';
import { placed, type Converter } from './convert/converted.ts';
import type { IndexedEdition } from './index/own-index.ts';
import type { Present } from './index-keeper.ts';
import { shownName } from './import/place.ts';
import { articleFile, originFile, type LibraryPaths } from './library-paths.ts';
import { languagesOf, originText, readOrigin, withEdition } from './origin.ts';

/** Works looked at together. */
const abreast = 64;

/** The articles' files in the library as they are now. */
export async function presentArticles({ shelves }: LibraryPaths): Promise<readonly Present[]> {
  const works = await workFolders(shelves);
  const found: Present[] = [];
  for (let at = 0; at < works.length; at += abreast) {
    const some = works
      .slice(at, at + abreast)
      .flatMap((work) => languages.map((language) => ({ work, language })));
    const stats = await Promise.all(
      some.map(({ work, language }) => stat(join(shelves, work, articleFile(language))).catch(() => null)),
    );
    for (const [index, name] of some.entries()) {
      const own = stats[index];
      if (own?.isFile() === true) found.push({ ...name, size: own.size, modified: own.mtimeMs });
    }
  }
  return found;
}

/**
 * Reads articles from their files, for the index. What was read is taken down in the catalogue. Those
 * that cannot be read are left out, and `failed` hears why.
 */
export async function readArticles(
  {
    paths,
    catalogue,
    converter,
  }: {
    readonly paths: LibraryPaths;
    readonly catalogue: Catalogue;
    readonly converter: Pick<Converter, 'read'>;
  },
  names: readonly EditionName[],
  failed: (name: EditionName, reason: string) => void = () => undefined,
): Promise<readonly IndexedEdition[]> {
  const all = await Promise.all(
    names.map(async (name): Promise<IndexedEdition | null> => {
      const { work, language } = name;
      const reread = await converter.read({ path: paths.article(work, language) });
      if (!reread.ok) {
        failed(name, `${reread.fault.code} ${reread.fault.detail}`.trim());
        return null;
      }
      const { edition, own } = reread.value;
      const origin = catalogue.origin(work) ?? (await readOrigin(paths.work(work)).catch(() => null));
      const known = origin?.editions[language];
      if (origin === null || known === undefined) return null;
      const stamp = { size: own.size, modified: own.modified, hash: own.hash };
      catalogue.set(work, withEdition(origin, language, { ...known, read: { stamp, head: edition.head } }));
      // The folder's name says the language, whatever stands in the file.
      const head = { ...edition.head, language };
      return {
        edition: placed({ ...edition, head }, work),
        added: known.added,
        format: known.format,
        file: shownName(known),
        stamp,
      };
    }),
  );
  return all.filter((each) => each !== null);
}

/**
 * Takes down in the works' own files what was read of their articles. It is not synced: what is lost is
 * read again. The caller holds the lock.
 */
export async function keepReadings(
  { paths, catalogue }: { readonly paths: LibraryPaths; readonly catalogue: Catalogue },
  names: readonly EditionName[],
): Promise<void> {
  for (const work of new Set(names.map((name) => name.work))) {
    const own = catalogue.origin(work);
    const onDisk = await readOrigin(paths.work(work)).catch(() => null);
    if (own === undefined || onDisk === null) continue;
    const next = languagesOf(onDisk).reduce((origin, language) => {
      const [edition, read] = [origin.editions[language], own.editions[language]?.read];
      return edition === undefined || read === undefined
        ? origin
        : withEdition(origin, language, { ...edition, read });
    }, onDisk);
    const text = originText(next);
    if (text === originText(onDisk)) continue;
    const temporary = join(paths.work(work), `.${originFile}.${randomUUID()}.tmp`);
    await writeFile(temporary, text, { mode: 0o600 });
    await rename(temporary, join(paths.work(work), originFile));
  }
}
