import type { Handlers } from '../../core/host/contract.ts';
import { FaultError } from '../../core/host/fault.ts';

type LibraryCalls = Extract<keyof Handlers, `library.${string}` | `import.${string}` | `watch.${string}`>;

const unsupported = (): never => {
  throw new FaultError('unsupported', 'library', 'this host has no own library');
};

/** The calls of the own library where there is none. */
export const noLibrary: Pick<Handlers, LibraryCalls> = {
  'library.works': async () => ({ works: [], more: false, index: { state: 'ready', works: 0 } }),
  'library.heads': async () => [],
  'library.edition': async () => unsupported(),
  'library.correct': async () => unsupported(),
  'library.remove': async () => unsupported(),
  'library.restore': async () => unsupported(),
  'library.bin': async () => [],
  'library.rebuild': async () => unsupported(),
  'library.search': async () => unsupported(),
  'library.matcher': async () => unsupported(),
  'library.reasons': async () => unsupported(),
  'library.mentions': async () => ({ total: 0, works: 0, places: [] }),
  'library.concepts': async () => [],
  'import.begin': async () => unsupported(),
  'import.state': async () => unsupported(),
  'import.pause': async () => unsupported(),
  'import.resume': async () => unsupported(),
  'import.cancel': async () => unsupported(),
  'import.retry': async () => unsupported(),
  'import.dismiss': async () => unsupported(),
  'watch.list': async () => [],
  'watch.add': async () => unsupported(),
  'watch.remove': async () => unsupported(),
};
