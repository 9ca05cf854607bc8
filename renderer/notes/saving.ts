import type { AnnotationId } from '../../core/annotations/annotation.ts';
import type { Host } from '../../core/host/contract.ts';
import type { Fault } from '../../core/host/fault.ts';
import { createStore, type Store } from '../app/store.ts';
import { faultOf } from '../notices/notices.ts';
import { inPortions } from './portions.ts';
import type { Wish } from './wish.ts';

/** How an annotation on screen stands to the one on disk. */
export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** It stays on screen; `wanted` is what should have been done. */
  | { readonly state: 'failed'; readonly fault: Fault; readonly wanted: Wish['do'] };

export type Saving = {
  /** Only what is not saved has an entry. */
  readonly store: Store<ReadonlyMap<AnnotationId, SaveState>>;
  /**
   * Returns at once. Wishes that come together are carried out together. Of several for one
   * annotation they are carried out in order, the newest for all that wait.
   */
  readonly wish: (...wishes: readonly Wish[]) => void;
  /** Tries again what failed: one annotation, or all. */
  readonly retry: (id?: AnnotationId) => void;
};

const saved: SaveState = { state: 'saved' };

export const saveStateOf = (states: ReadonlyMap<AnnotationId, SaveState>, id: AnnotationId): SaveState =>
  states.get(id) ?? saved;

/** Told how those wishes ended that no newer ones have replaced. */
export type WishEnds = {
  readonly done: (wishes: readonly Wish[]) => void;
  readonly failed: (wishes: readonly Wish[], error: unknown) => void;
};

/** Milliseconds between tries of what could not be saved. */
const pause = 15_000;

/** What another try can mend; a note that is refused stays refused. */
const mayPass = ({ code }: Fault): boolean => code !== 'refused' && code !== 'newer';

/**
 * Brings annotations to disk, one call at a time for each of them. What has failed is tried again,
 * one of them now and then without a word, and all of it once anything is saved.
 */
export function keepSaving(host: Host, ends: WishEnds): Saving {
  const store = createStore<ReadonlyMap<AnnotationId, SaveState>>(new Map());
  const wishes = new Map<AnnotationId, Wish>();
  const busy = new Set<AnnotationId>();

  const mark = (marked: readonly Wish[], state: (wish: Wish) => SaveState): void => {
    const states = new Map(store.get());
    for (const wish of marked) {
      const now = state(wish);
      if (now.state === 'saved') states.delete(wish.annotation.id);
      else states.set(wish.annotation.id, now);
    }
    store.set(states);
  };

  /** Carries out what is wished for these, save for those that are under way: they come again at their end. */
  const settle = (ids: readonly AnnotationId[]): void => {
    const due = ids.flatMap((id) => (busy.has(id) ? [] : (wishes.get(id) ?? [])));
    for (const portion of inPortions(due)) void settlePortion(portion);
  };

  const settlePortion = async (due: readonly Wish[], isQuiet = false): Promise<void> => {
    for (const { annotation } of due) busy.add(annotation.id);
    if (!isQuiet) mark(due, () => ({ state: 'saving' }));
    const failure = await carryOut(host, due).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    for (const { annotation } of due) busy.delete(annotation.id);
    const isNewest = (wish: Wish): boolean => wishes.get(wish.annotation.id) === wish;
    const ended = due.filter(isNewest);
    if (failure !== null) {
      const fault = faultOf(failure.error);
      // One flawed annotation must not keep the others from the disk.
      if (fault.code === 'refused' && ended.length > 1) for (const wish of ended) void settlePortion([wish]);
      else {
        mark(ended, (wish) => ({ state: 'failed', fault, wanted: wish.do }));
        if (ended.length > 0 && !isQuiet) ends.failed(ended, failure.error);
        tryLater();
      }
    } else {
      for (const { annotation } of ended) wishes.delete(annotation.id);
      mark(ended, () => saved);
      if (ended.length > 0) ends.done(ended);
    }
    settle(due.filter((wish) => !ended.includes(wish)).map(({ annotation }) => annotation.id));
    if (failure === null && ended.length > 0) retry();
  };

  let timer: ReturnType<typeof setTimeout> | null = null;
  const tryLater = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      const failed = [...store.get()].filter(([, one]) => one.state === 'failed' && mayPass(one.fault));
      const next = failed.map(([id]) => wishes.get(id)).find((wish) => wish && !busy.has(wish.annotation.id));
      if (next !== undefined) void settlePortion([next], true);
    }, pause);
  };

  const retry = (only?: AnnotationId): void =>
    settle(
      [...store.get()]
        .filter(([id, { state }]) => state === 'failed' && (only === undefined || only === id))
        .map(([id]) => id),
    );

  return {
    store,
    retry,
    wish: (...added) => {
      for (const wish of added) wishes.set(wish.annotation.id, wish);
      settle(added.map(({ annotation }) => annotation.id));
    },
  };
}

async function carryOut(host: Host, wishes: readonly Wish[]): Promise<null> {
  const [wish] = wishes;
  if (wish === undefined) return null;
  if (wishes.length > 1) return host.call('notes.change', wishes.map(changeOf));
  const { annotation } = wish;
  switch (wish.do) {
    case 'write':
      return host.call('notes.write', annotation);
    case 'remove':
      return host.call('notes.remove', { work: annotation.target.work, id: annotation.id });
  }
}

const changeOf = ({ do: what, annotation }: Wish) =>
  what === 'write' ? { do: what, annotation } : { do: what, work: annotation.target.work, id: annotation.id };
