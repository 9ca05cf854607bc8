import { atOnce } from '../app/at-once.ts';
import { checked } from '../../core/schema/check.ts';
import { list } from '../../core/schema/shape.ts';
import { conceptSchema, type Concept } from '../../core/model/concept.ts';
import { editionSchema, type Edition } from '../../core/model/edition.ts';
import { editionKey, type EditionKey, type WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import { manifestSchema, type Work } from '../../core/model/manifest.ts';
import { packFiles } from '../../core/model/pack-files.ts';

/** The bundled library, as far as it is known before an edition is opened. */
export type Pack = {
  readonly works: readonly Work[];
  readonly concepts: readonly Concept[];
  /** Opens an edition; the same promise each time. */
  readonly edition: (work: WorkId, language: Language) => Promise<Edition>;
  /** An edition that has been opened before. */
  readonly opened: (work: WorkId, language: Language) => Edition | undefined;
};

export async function openPack(): Promise<Pack> {
  const [manifest, concepts] = await Promise.all([
    fetchPackFile(packFiles.manifest).then((value) => checked(manifestSchema, value, packFiles.manifest)),
    fetchPackFile(packFiles.concepts).then((value) =>
      checked(list(conceptSchema), value, packFiles.concepts),
    ),
  ]);
  const opening = new Map<EditionKey, Promise<Edition>>();
  const opened = new Map<EditionKey, Edition>();
  return {
    works: manifest.works,
    concepts,
    edition: (work, language) => {
      const key = editionKey(work, language);
      const known = opening.get(key);
      if (known) return known;
      const promise = atOnce(openEdition(work, language));
      opening.set(key, promise);
      promise.then(
        (edition) => opened.set(key, edition),
        // A failure is not kept: the next visit tries again.
        () => opening.delete(key),
      );
      return promise;
    },
    opened: (work, language) => opened.get(editionKey(work, language)),
  };
}

const openEdition = async (work: WorkId, language: Language): Promise<Edition> => {
  const file = packFiles.edition(work, language);
  return checked(editionSchema, await fetchPackFile(file), file);
};

async function fetchPackFile(file: string): Promise<unknown> {
  const response = await fetch(`./pack/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}`);
  return response.json();
}
