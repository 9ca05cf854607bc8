import type { LibraryEvent } from '../../core/host/contract.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import type { OpenPack } from '../pack/open-pack.ts';
import { packConcepts } from '../pack/pack-concepts.ts';
import { openOwnLibrary, type OwnLibrary } from './own-library.ts';

export type LibraryPlan = {
  /** Beside a pack that was refused there is no own library: its concepts are not known. */
  readonly pack: Extract<OpenPack, { readonly manifest: Manifest }>;
  readonly dataFolder: string;
  /** The folder of the index and the queue, see `files/library-cache.ts`. */
  readonly cache: string;
  readonly tell: (event: LibraryEvent) => void;
};

/** Opens the own library beside a pack: its concepts are looked for, and its works' ids are taken. */
export async function libraryOfPack({ pack, dataFolder, cache, tell }: LibraryPlan): Promise<OwnLibrary> {
  return openOwnLibrary({
    dataFolder,
    cache,
    concepts: await packConcepts(pack),
    bundled: pack.manifest.works.map(({ id }) => id),
    tell,
  });
}
