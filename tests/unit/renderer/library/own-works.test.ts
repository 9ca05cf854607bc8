import { describe, expect, it, vi } from 'vitest';
import { keepOwnWorks } from '../../../../renderer/library/own-works.ts';
import { hostWith, idOf, ownWork } from './examples.ts';

const works = (count: number) => Array.from({ length: count }, (_, number) => ownWork(idOf(number)));

const keep = (with_: ReturnType<typeof hostWith>) => {
  const shown: (readonly (readonly [string, boolean])[])[] = [];
  const failed = vi.fn<(error: unknown) => void>();
  const kept = keepOwnWorks(with_.host, {
    beforeShown: async (changed) => {
      shown.push([...changed].map(([id, work]) => [id, work !== undefined]));
    },
    failed,
    rest: 0,
  });
  return { ...kept, shown, failed };
};

describe('the own works', () => {
  it('are read portion by portion and looked up by id', async () => {
    const library = hostWith(works(25), 10);
    const { store, load } = keep(library);
    expect(store.get().state).toBe('reading');
    await load();
    expect(library.calls.map(([, input]) => input)).toEqual([
      { after: null },
      { after: idOf(9) },
      { after: idOf(19) },
    ]);
    expect(store.get()).toMatchObject({ state: 'read', index: { state: 'ready', works: 25 } });
    expect(store.get().works.get(idOf(24))?.file).toBe('work-000024.md');
  });

  it('are shown as they come, the first time, twice as many each time', async () => {
    const { store, load } = keep(hostWith(works(65), 10));
    const sizes: number[] = [];
    store.subscribe(() => sizes.push(store.get().works.size));
    await load();
    expect(sizes).toEqual([10, 20, 40, 65]);
  });

  it('can be asked for before all are read, together what is wanted together', async () => {
    const library = hostWith(works(3));
    const { store, look } = keep(library);
    await Promise.all([look([idOf(2)]), look([idOf(1), idOf(2)])]);
    expect([...store.get().works.keys()]).toEqual([idOf(2), idOf(1)]);
    expect(store.get().state).toBe('reading');
    expect(library.calls).toEqual([['library.heads', { works: [idOf(2), idOf(1)] }]]);
  });

  it('that are looked for and are gone have the title of their last state in the bin, if they are there', async () => {
    const library = hostWith(works(1));
    const state = (id: string, title: string) => ({ id, work: 'gone', title, language: 'de', removed: '' });
    library.answers['library.bin'] = () => [state('gone', 'The last'), state('gone.1', 'The first')];
    const { store, look } = keep(library);
    await look([idOf(0), 'gone', 'nowhere']);
    expect([...store.get().gone]).toEqual([
      ['gone', 'The last'],
      ['nowhere', null],
    ]);
  });

  it('keep their title where they go while they are known', async () => {
    const library = hostWith(works(2));
    const { store, load, changed } = keep(library);
    await load();
    const title = store.get().works.get(idOf(1))?.editions[0]?.title;
    library.works.delete(idOf(1));
    await changed([idOf(1)]);
    expect([...store.get().gone]).toEqual([[idOf(1), title]]);
  });

  it('are taken for gone where they cannot be asked for, until they are read', async () => {
    const library = hostWith(works(1));
    const answer = library.answers['library.heads'];
    library.answers['library.heads'] = () => {
      throw new Error('away');
    };
    const { store, load, look } = keep(library);
    await expect(look([idOf(0)])).rejects.toThrow('away');
    expect([...store.get().gone]).toEqual([[idOf(0), null]]);
    library.answers['library.heads'] = answer ?? (() => undefined);
    await load();
    expect(store.get().works.has(idOf(0))).toBe(true);
  });

  it('follow what the host tells: new, changed and gone, and no others are asked for', async () => {
    const library = hostWith(works(3));
    const { store, load, shown } = keep(library);
    await load();
    library.works.delete(idOf(0));
    library.works.set(idOf(1), ownWork(idOf(1), { file: 'other.md' }));
    library.works.set(idOf(7), ownWork(idOf(7)));
    library.tell({ about: 'works', changed: [idOf(0), idOf(1), idOf(7)] });
    await vi.waitFor(() => expect(store.get().works.has(idOf(7))).toBe(true));
    expect([...store.get().works.keys()].toSorted()).toEqual([idOf(1), idOf(2), idOf(7)]);
    expect(store.get().works.get(idOf(1))?.file).toBe('other.md');
    expect(library.calls.at(-1)).toEqual(['library.heads', { works: [idOf(0), idOf(1), idOf(7)] }]);
    expect(shown.at(-1)).toEqual([
      [idOf(0), false],
      [idOf(1), true],
      [idOf(7), true],
    ]);
  });

  it('are all read again where anything may have changed, and stay shown meanwhile', async () => {
    const library = hostWith(works(3), 2);
    const { store, load } = keep(library);
    await load();
    const sizes: number[] = [];
    store.subscribe(() => sizes.push(store.get().works.size));
    library.works.delete(idOf(0));
    library.tell({ about: 'works', changed: null });
    await vi.waitFor(() => expect(sizes).toEqual([2]));
    expect(store.get().state).toBe('read');
  });

  it('are asked for once more where news comes while they are read', async () => {
    const library = hostWith(works(2));
    const { store, load } = keep(library);
    const loading = load();
    library.works.set(idOf(5), ownWork(idOf(5)));
    library.tell({ about: 'works', changed: [idOf(5)] });
    await loading;
    expect(store.get().works.has(idOf(5))).toBe(true);
    expect(library.calls.map(([name]) => name)).toEqual(['library.works', 'library.heads']);
  });

  it('are read again once the index has been built', async () => {
    const library = hostWith([]);
    const { store, load } = keep(library);
    await load();
    library.tell({ about: 'index', index: { state: 'building', done: 1, total: 2 } });
    expect(store.get().index).toEqual({ state: 'building', done: 1, total: 2 });
    library.works.set(idOf(5), ownWork(idOf(5)));
    library.tell({ about: 'index', index: { state: 'ready', works: 1 } });
    await vi.waitFor(() => expect(store.get().works.has(idOf(5))).toBe(true));
  });

  it('are read again where the index is built while they are read, and it is not said to be building on', async () => {
    const library = hostWith([]);
    const answer = library.answers['library.works'];
    const { promise, resolve } = Promise.withResolvers<void>();
    library.answers['library.works'] = async () => {
      library.answers['library.works'] = answer ?? (() => undefined);
      await promise;
      return { works: [], more: false, index: { state: 'building', done: 0, total: 1 } };
    };
    const { store, load } = keep(library);
    const loading = load();
    library.works.set(idOf(5), ownWork(idOf(5)));
    library.tell({ about: 'index', index: { state: 'ready', works: 1 } });
    resolve();
    await loading;
    expect(store.get().index).toEqual({ state: 'ready', works: 1 });
    expect(store.get().works.has(idOf(5))).toBe(true);
  });

  it('say that reading failed, and are read at the next try', async () => {
    const library = hostWith(works(1));
    const answer = library.answers['library.works'];
    library.answers['library.works'] = () => {
      throw new Error('away');
    };
    const { store, load, failed } = keep(library);
    await load();
    expect(store.get().state).toBe('failed');
    expect(failed).toHaveBeenCalledOnce();
    if (answer) library.answers['library.works'] = answer;
    await load();
    expect(store.get()).toMatchObject({ state: 'read' });
    expect(store.get().works.size).toBe(1);
  });
});
