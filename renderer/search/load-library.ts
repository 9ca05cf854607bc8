import type * as v from 'valibot';
import { conceptSchema } from '../../core/model/concept.ts';
import type { Language } from '../../core/model/language.ts';
import { packFiles } from '../../core/model/pack-files.ts';
import { checked } from '../../core/schema/check.ts';
import { list } from '../../core/schema/shape.ts';
import { searchIndexFileSchema } from '../../core/search/index-schema.ts';
import { openSearchLibrary, type SearchLibrary } from '../../core/search/library.ts';
import { openSearchIndex, type LanguageIndex } from '../../core/search/open-index.ts';

/** Loads what is searched from the pack below `base`. Throws an `Error` that names the file. */
export async function loadLibrary(base: string): Promise<SearchLibrary> {
  const index = async (language: Language): Promise<LanguageIndex> =>
    openSearchIndex(await packFile(base, packFiles.search(language), searchIndexFileSchema));
  const [de, en, concepts] = await Promise.all([
    index('de'),
    index('en'),
    packFile(base, packFiles.concepts, list(conceptSchema)),
  ]);
  return openSearchLibrary({ de, en }, concepts);
}

async function packFile<Schema extends v.GenericSchema>(
  base: string,
  file: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const response = await fetch(new URL(`./pack/${file}`, base));
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}`);
  return checked(schema, await response.json(), file);
}
