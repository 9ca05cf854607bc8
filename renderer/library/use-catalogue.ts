import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import type { Catalogue } from './catalogue.ts';

/** All works as they are known now; the component is drawn again when that changes. */
export function useCatalogue(): Catalogue {
  const { library } = useReader();
  return useStore(library.catalogue);
}
