import { mostWorks, type Host, type Output } from '../../core/host/contract.ts';
import type { IndexState } from '../../core/library/import-state.ts';
import type { OwnWork } from '../../core/library/own-work.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { createStore, type Store } from '../app/store.ts';
import { noOwnWorks, type OwnWorks } from './catalogue.ts';

/** The reader's own works as this page knows them; brought up to date by what the host tells. */
export type KeptOwnWorks = {
  readonly store: Store<OwnWorks>;
  /** Reads all works; done once by itself, and again where that failed. */
  readonly load: () => Promise<void>;
  /** Asks for works that may not have been read yet, before all the others; of those that are gone, for their last titles. */
  readonly look: (works: readonly WorkId[]) => Promise<void>;
  /** Asks again for works that were just changed from here; whoever waits then sees the change. */
  readonly changed: (works: readonly WorkId[]) => Promise<void>;
};

type News = 'all' | ReadonlySet<WorkId>;

type Options = {
  /** Called with what has changed just before it is shown; undefined where a work is gone. */
  readonly beforeShown: (changed: ReadonlyMap<WorkId, OwnWork | undefined>) => Promise<void>;
  readonly failed: (error: unknown) => void;
  /** Milliseconds between two rounds of news: an import tells more than anybody could look at. */
  readonly rest?: number;
};

export function keepOwnWorks(
  host: Pick<Host, 'call' | 'onLibraryEvent'>,
  { beforeShown, failed, rest = 300 }: Options,
): KeptOwnWorks {
  const store = createStore(noOwnWorks);
  /** What may have changed and was not asked for yet. */
  let news: News = new Set();
  const isNews = (): boolean => news === 'all' || news.size > 0;
  let following: Promise<void> | null = null;
  /** How the index stands by what was told since one began to ask, which is newer than what one is answered. */
  let told: IndexState | null = null;

  const readAll = async (): Promise<void> => {
    // What was known stays on screen until all is read again; at first, works are shown as they come.
    const isFirst = store.get().state !== 'read';
    const works = new Map<WorkId, OwnWork>();
    let after: WorkId | null = null;
    let shown = 0;
    for (;;) {
      const portion: Output<'library.works'> = await host.call('library.works', { after });
      for (const work of portion.works) works.set(work.id, work);
      after = portion.works.at(-1)?.id ?? null;
      const { index } = portion;
      if (!portion.more || after === null) {
        await beforeShown(difference(store.get().works, works));
        // What was not in the index when it was read is in it by now.
        if (index.state === 'building' && told !== null && told.state !== 'building') news = 'all';
        return store.set({ ...store.get(), works, state: 'read', index: told ?? index });
      }
      // Twice as many each time: to show every portion would cost more than to read it.
      if (isFirst && works.size >= 2 * shown) {
        shown = works.size;
        store.set({
          ...store.get(),
          works: new Map([...store.get().works, ...works]),
          state: 'reading',
          index: told ?? index,
        });
      }
    }
  };

  const headsOf = async (ids: readonly WorkId[]): Promise<readonly OwnWork[]> => {
    const heads: OwnWork[] = [];
    for (let at = 0; at < ids.length; at += mostWorks)
      heads.push(...(await host.call('library.heads', { works: ids.slice(at, at + mostWorks) })));
    return heads;
  };

  const readSome = async (ids: readonly WorkId[]): Promise<void> => {
    const changed = new Map<WorkId, OwnWork | undefined>(ids.map((id) => [id, undefined]));
    for (const work of await headsOf(ids)) changed.set(work.id, work);
    await beforeShown(changed);
    const works = new Map(store.get().works);
    const gone = new Map(store.get().gone);
    for (const [id, work] of changed) {
      const [head] = works.get(id)?.editions ?? [];
      if (work !== undefined) works.set(id, work);
      else if (works.delete(id) && head !== undefined) gone.set(id, head.title);
    }
    store.set({ ...store.get(), works, gone });
  };

  /** Takes down works that were looked for and are not there. */
  const setGone = (ids: readonly WorkId[], titles: ReadonlyMap<WorkId, string>): void =>
    store.set({
      ...store.get(),
      gone: new Map([
        ...store.get().gone,
        ...ids.map((id) => [id, titles.get(id) ?? store.get().gone.get(id) ?? null] as const),
      ]),
    });

  const lookFor = async (ids: readonly WorkId[]): Promise<void> => {
    try {
      const heads = (await headsOf(ids)).filter(({ id }) => !store.get().works.has(id));
      if (heads.length > 0)
        store.set({
          ...store.get(),
          works: new Map([...store.get().works, ...heads.map((work) => [work.id, work] as const)]),
        });
      const missing = ids.filter((id) => !store.get().works.has(id) && !store.get().gone.has(id));
      if (missing.length === 0) return;
      // What was removed last comes first, and its title is to stand.
      const bin = (await host.call('library.bin', null)).toReversed();
      setGone(missing, new Map(bin.map(({ work, title }) => [work, title])));
    } catch (error) {
      setGone(ids, new Map());
      throw error;
    }
  };
  /** What is looked for together: all that one drawing of the page wants to know. */
  let wanted = new Set<WorkId>();
  let looking: Promise<void> | null = null;

  /** Asks until there is no more news. A failure is told; the next news tries again. */
  const follow = async (): Promise<void> => {
    while (isNews()) {
      const asked: News = news;
      news = new Set();
      told = null;
      try {
        await (asked === 'all' ? readAll() : readSome([...asked]));
      } catch (error) {
        if (store.get().state === 'reading') store.set({ ...store.get(), state: 'failed' });
        failed(error);
      }
      if (isNews()) await pause(rest);
    }
  };

  const hear = (changed: readonly WorkId[] | null): Promise<void> => {
    // Before the first reading there is nothing to bring up to date, save what is being read.
    news = news === 'all' || changed === null ? 'all' : new Set([...news, ...changed]);
    following ??= follow().finally(() => (following = null));
    return following;
  };

  host.onLibraryEvent((event) => {
    if (event.about === 'works') void hear(event.changed);
    if (event.about !== 'index') return;
    const wasBuilt = store.get().index.state === 'building' && event.index.state !== 'building';
    told = event.index;
    store.set({ ...store.get(), index: event.index });
    if (wasBuilt) void hear(null);
  });

  return {
    store,
    load: () => {
      if (store.get().state === 'failed') store.set({ ...store.get(), state: 'reading' });
      return hear(null);
    },
    changed: hear,
    look: (ids) => {
      for (const id of ids) wanted.add(id);
      looking ??= Promise.resolve().then(() => {
        const all = [...wanted].filter((id) => !store.get().works.has(id));
        wanted = new Set();
        looking = null;
        return lookFor(all);
      });
      return looking;
    },
  };
}

/** The works that are new, other than they were, or gone. */
function difference(
  before: ReadonlyMap<WorkId, OwnWork>,
  after: ReadonlyMap<WorkId, OwnWork>,
): ReadonlyMap<WorkId, OwnWork | undefined> {
  const gone = [...before.keys()].filter((id) => !after.has(id));
  return new Map([...gone.map((id) => [id, undefined] as const), ...after]);
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
