import type { Concept } from '../../core/model/concept.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { EditionName } from '../../core/model/edition-name.ts';
import { placed } from './convert/converted.ts';
import { createConverter } from './convert/create-converter.ts';
import { libraryPaths } from './library-paths.ts';

/**
 * Reads editions of the own library from their files, without opening it: nothing is imported, indexed or
 * locked. Those that are not there, or cannot be read, are left out.
 */
export async function readOwnEditions(
  dataFolder: string,
  concepts: readonly Concept[],
  names: readonly EditionName[],
): Promise<readonly Edition[]> {
  if (names.length === 0) return [];
  const paths = libraryPaths(dataFolder);
  const converter = createConverter({ concepts });
  try {
    const all = await Promise.all(
      names.map(async ({ work, language }) => {
        const read = await converter.read({ path: paths.article(work, language) });
        if (!read.ok) return null;
        const { edition } = read.value;
        return placed({ ...edition, head: { ...edition.head, language } }, work);
      }),
    );
    return all.filter((edition) => edition !== null);
  } finally {
    await converter.end();
  }
}
