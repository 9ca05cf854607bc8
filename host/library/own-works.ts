import type { OwnWork } from '../../core/library/own-work.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';
import { shownName } from './import/place.ts';
import { libraryPaths } from './library-paths.ts';
import { languagesOf, type Origin } from './origin.ts';

/** A work as its files tell of it; null for one of which no article was read yet. */
export function ownWork(work: WorkId, origin: Origin): OwnWork | null {
  const editions = languagesOf(origin).flatMap((language) => {
    const edition = origin.editions[language];
    return edition?.read === undefined ? [] : [{ edition, head: { work, ...edition.read.head } }];
  });
  const [first] = editions;
  if (first === undefined) return null;
  return {
    id: work,
    editions: editions.map(({ head }) => head),
    added: editions.map(({ edition }) => edition.added).toSorted()[0] ?? first.edition.added,
    format: first.edition.format,
    file: shownName(first.edition),
  };
}

/** All works of the own library as their files tell of them: nothing is opened or locked. */
export async function worksIn(dataFolder: string): Promise<readonly OwnWork[]> {
  const catalogue = catalogueOf(libraryPaths(dataFolder).shelves);
  await catalogue.load();
  return [...catalogue.works()].flatMap(([id, origin]) => ownWork(id, origin) ?? []);
}

/** As the index answers: at most `most` works by id, from the first or from the one after `after`. */
export const worksFromFiles = (
  catalogue: Catalogue,
  after: WorkId | null,
  most: number,
): readonly OwnWork[] =>
  [...catalogue.works().keys()]
    .filter((id) => after === null || id > after)
    .toSorted()
    .slice(0, most)
    .flatMap((id) => headFromFiles(catalogue, id));

export function headFromFiles(catalogue: Catalogue, id: WorkId): readonly OwnWork[] {
  const origin = catalogue.origin(id);
  const work = origin === undefined ? null : ownWork(id, origin);
  return work === null ? [] : [work];
}
