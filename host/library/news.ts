import { mostWorks, type LibraryEvent } from '../../core/host/contract.ts';
import type { ImportState, IndexState } from '../../core/library/import-state.ts';
import type { WorkId } from '../../core/model/ids.ts';

/** Tells what happens in the library, a few times a second however much happens. */
export type News = {
  readonly imported: () => void;
  readonly indexed: (state: IndexState) => void;
  /** These works are new, changed or gone; null where it may be any. */
  readonly works: (ids: readonly WorkId[] | null) => void;
  /** A watched folder is another one; that is told as works of which none has changed. */
  readonly looked: () => void;
  readonly stop: () => void;
};

/** Milliseconds between two reports. */
const pause = 200;

export function createNews(tell: (event: LibraryEvent) => void, importState: () => ImportState): News {
  let isImport = false;
  let isLooked = false;
  let index: IndexState | null = null;
  let works: Set<WorkId> | 'any' = new Set();
  let timer: NodeJS.Timeout | null = null;

  const report = (): void => {
    const now = { isImport, isLooked, index, works };
    isImport = false;
    isLooked = false;
    index = null;
    works = new Set();
    if (now.works === 'any') say({ about: 'works', changed: null });
    else if (now.works.size > 0 || now.isLooked) say({ about: 'works', changed: [...now.works] });
    if (now.index !== null) say({ about: 'index', index: now.index });
    if (now.isImport) say({ about: 'import', state: importState() });
  };
  const say = (event: LibraryEvent): void => {
    try {
      tell(event);
    } catch {
      // Who listens must not stop what is done here.
    }
  };
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      report();
    }, pause).unref();
  };

  return {
    imported: () => {
      isImport = true;
      soon();
    },
    indexed: (state) => {
      index = state;
      soon();
    },
    looked: () => {
      isLooked = true;
      soon();
    },
    works: (ids) => {
      if (ids === null || works === 'any') works = 'any';
      else for (const id of ids) works.add(id);
      if (works !== 'any' && works.size > mostWorks) works = 'any';
      soon();
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
