import type { Host } from '../../core/host/contract.ts';
import type { Concept } from '../../core/model/concept.ts';
import type { Edition, EditionHead } from '../../core/model/edition.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import type { Work } from '../../core/model/manifest.ts';
import { createStore, type Store } from '../app/store.ts';
import { whenIdle } from '../app/when-idle.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';
import { keepOwnEditions } from './own-editions.ts';
import { keepOwnWorks, type KeptOwnWorks } from './own-works.ts';
import type { Pack } from './pack.ts';
import { foldNamesInTime } from './plain-names.ts';

/** The bundled works and the reader's own, as far as they are known before an edition is opened. */
export type Library = {
  /** The works of the pack. They are there from the start. */
  readonly bundled: readonly Work[];
  readonly concepts: readonly Concept[];
  /** All works as they are known now. Screens use `useCatalogue`. */
  readonly catalogue: Store<Catalogue>;
  readonly head: (work: WorkId, language: Language) => EditionHead | undefined;
  readonly isOwn: (work: WorkId) => boolean;
  /** Opens an edition; the same promise until its text changes. Screens use `useEdition`. */
  readonly edition: (work: WorkId, language: Language) => Promise<Edition>;
  /** An edition that is open. */
  readonly opened: (work: WorkId, language: Language) => Edition | undefined;
  readonly own: Pick<KeptOwnWorks, 'load' | 'look' | 'changed'>;
};

/** Own works are not needed for the first paint, so they are read `later`. */
export function keepLibrary(
  pack: Pack,
  host: Pick<Host, 'call' | 'onLibraryEvent'>,
  failed: (error: unknown) => void,
  later: (load: () => void) => unknown = whenIdle,
): Library {
  const editions = keepOwnEditions(host);
  const own = keepOwnWorks(host, { beforeShown: editions.renew, failed });
  const catalogue = createStore(catalogueOf(pack.works, own.store.get()));
  let stopFolding = (): void => undefined;
  own.store.subscribe(() => {
    const now = own.store.get();
    const before = catalogue.get().own;
    catalogue.set(catalogueOf(pack.works, now));
    if (now.state === 'reading' || now.works === before.works) return;
    stopFolding();
    stopFolding = foldNamesInTime(now.works.values());
  });
  later(() => void own.load());
  const bundled = new Set(pack.works.map(({ id }) => id));
  const from = (work: WorkId): Pick<Pack, 'edition' | 'opened'> => (bundled.has(work) ? pack : editions);
  return {
    bundled: pack.works,
    concepts: pack.concepts,
    catalogue,
    head: (work, language) => catalogue.get().head(work, language),
    isOwn: (work) => own.store.get().works.has(work),
    edition: (work, language) => from(work).edition(work, language),
    opened: (work, language) => from(work).opened(work, language),
    own,
  };
}
