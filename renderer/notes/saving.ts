import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { Host } from '../../core/host/contract.ts';
import type { Fault } from '../../core/host/fault.ts';
import { createStore, type Store } from '../app/store.ts';
import { faultOf } from '../notices/notices.ts';

/** How an annotation on screen stands to the one on disk. */
export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** It stays on screen; `wanted` is what should have been done. */
  | { readonly state: 'failed'; readonly fault: Fault; readonly wanted: Wish['do'] };

/** What is to become of an annotation on disk. */
export type Wish =
  | { readonly do: 'write'; readonly annotation: Annotation }
  | { readonly do: 'remove'; readonly annotation: Annotation };

export type Saving = {
  /** Only what is not saved has an entry. */
  readonly store: Store<ReadonlyMap<AnnotationId, SaveState>>;
  /** Returns at once. Of several wishes for one annotation they are carried out in order, the newest for all that wait. */
  readonly wish: (wish: Wish) => void;
  /** Tries again what failed: one annotation, or all. */
  readonly retry: (id?: AnnotationId) => void;
};

const saved: SaveState = { state: 'saved' };

export const saveStateOf = (states: ReadonlyMap<AnnotationId, SaveState>, id: AnnotationId): SaveState =>
  states.get(id) ?? saved;

/** Told how each wish ended that no newer one has replaced. */
export type WishEnds = {
  readonly done: (wish: Wish) => void;
  readonly failed: (wish: Wish, error: unknown) => void;
};

/**
 * Brings annotations to disk, one call at a time for each of them. Once anything is saved, all
 * that had failed is tried again.
 */
export function keepSaving(host: Host, ends: WishEnds): Saving {
  const store = createStore<ReadonlyMap<AnnotationId, SaveState>>(new Map());
  const wishes = new Map<AnnotationId, Wish>();
  const busy = new Set<AnnotationId>();

  const mark = (id: AnnotationId, state: SaveState): void => {
    const states = new Map(store.get());
    if (state.state === 'saved') states.delete(id);
    else states.set(id, state);
    store.set(states);
  };

  const settle = async (id: AnnotationId): Promise<void> => {
    const wish = wishes.get(id);
    if (wish === undefined || busy.has(id)) return;
    busy.add(id);
    mark(id, { state: 'saving' });
    const failure = await carryOut(host, wish).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    busy.delete(id);
    if (wishes.get(id) !== wish) return settle(id);
    if (failure !== null) {
      mark(id, { state: 'failed', fault: faultOf(failure.error), wanted: wish.do });
      ends.failed(wish, failure.error);
      return;
    }
    wishes.delete(id);
    mark(id, saved);
    ends.done(wish);
    retry();
  };

  const retry = (only?: AnnotationId): void => {
    for (const [id, { state }] of store.get())
      if (state === 'failed' && (only === undefined || only === id)) void settle(id);
  };

  return {
    store,
    retry,
    wish: (wish) => {
      wishes.set(wish.annotation.id, wish);
      void settle(wish.annotation.id);
    },
  };
}

function carryOut(host: Host, { do: what, annotation }: Wish): Promise<null> {
  switch (what) {
    case 'write':
      return host.call('notes.write', { ...annotation, tags: [...annotation.tags] });
    case 'remove':
      return host.call('notes.remove', { work: annotation.target.work, id: annotation.id });
  }
}
