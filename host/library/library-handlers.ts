import { mostWorks, type Handlers, type Output } from '../../core/host/contract.ts';
import { FaultError } from '../../core/host/fault.ts';
import { importFolder } from './import/import-folder.ts';
import type { OwnLibrary } from './own-library.ts';

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
  'import.folder': async () => unsupported(),
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

/** Asks the reader for a folder, to follow it or to import it once; null if none was chosen. */
export type ChooseFolder = (what: 'follow' | 'import') => Promise<string | null>;

/** What a library without works answers, for which no index need be opened. */
const nothing: Output<'library.search'> = {
  result: { concepts: [], hits: [], total: 0, expansions: [], works: [], corrections: [] },
  counts: { de: 0, en: 0 },
};

/** The calls of the own library. */
export function libraryHandlers(
  library: OwnLibrary,
  chooseFolder?: ChooseFolder,
): Pick<Handlers, LibraryCalls> {
  const isEmpty = (): boolean => {
    const index = library.indexState();
    return index.state === 'ready' && index.works === 0;
  };
  const done = async (work: Promise<unknown>): Promise<null> => {
    await work;
    return null;
  };
  const chosenFolder: ChooseFolder = async (what) => {
    if (chooseFolder === undefined)
      throw new FaultError('unsupported', what, {
        de: 'ein Browser-Tab kann nicht nach einem Ordner fragen',
        en: 'a browser tab cannot ask for a folder',
      });
    return chooseFolder(what);
  };
  return {
    'library.works': async ({ after }) => {
      const works = await library.works(after, mostWorks + 1);
      return {
        works: works.slice(0, mostWorks),
        more: works.length > mostWorks,
        index: library.indexState(),
      };
    },
    'library.heads': async ({ works }) => [...(await library.heads(works))],
    'library.edition': (name) => library.edition(name),
    'library.correct': (correction) => done(library.correct(correction)),
    'library.remove': ({ works }) => done(library.remove(works)),
    'library.restore': async ({ works }) => [...(await library.restore(works))],
    'library.bin': async () => [...(await library.bin())],
    'library.rebuild': async () => {
      void library.catchUp(true).catch(() => undefined);
      return null;
    },
    'library.search': async (asked) => (isEmpty() ? nothing : library.ask((index) => index.search(asked))),
    'library.matcher': (asked) => library.ask((index) => index.matcher(asked)),
    'library.reasons': async (asked) => (isEmpty() ? [] : library.ask((index) => index.reasons(asked))),
    'library.mentions': async ({ concept, limit }) =>
      isEmpty() ? { total: 0, works: 0, places: [] } : library.ask((index) => index.mentions(concept, limit)),
    'library.concepts': async () => (isEmpty() ? [] : library.ask((index) => index.concepts())),
    'import.begin': async ({ files }) => [...(await (await library.imports()).announce(files))],
    'import.folder': async () => {
      const folder = await chosenFolder('import');
      return folder === null ? null : importFolder(await library.imports(), folder);
    },
    'import.state': async () => (await library.imports()).state(),
    'import.pause': async () => done((await library.imports()).pause()),
    'import.resume': async () => done((await library.imports()).resume()),
    'import.cancel': async () => done((await library.imports()).cancel()),
    'import.retry': async ({ items }) => done((await library.imports()).retry(items)),
    'import.dismiss': async () => done((await library.imports()).dismiss()),
    'watch.list': async () => [...(await library.watched())],
    'watch.add': async () => {
      const folder = await chosenFolder('follow');
      return folder === null ? null : library.watch(folder);
    },
    'watch.remove': ({ id }) => done(library.unwatch(id)),
  };
}
