import { FaultError, type Fault } from '../../core/host/fault.ts';
import { createStore, type Store } from '../app/store.ts';

/** A short message at the edge of the window, read out by screen readers. */
export type Notice = { readonly id: number } & (
  | { readonly tone: 'fault'; readonly fault: Fault }
  | { readonly tone: 'done'; readonly text: string; readonly undo?: () => void }
);

export type Notices = {
  readonly store: Store<readonly Notice[]>;
  /** Says what was done, with a way back where there is one. Goes by itself after a while in which nobody is at it. */
  readonly done: (text: string, undo?: () => void) => void;
  /** Says what went wrong and what to do; stays until it is put away. */
  readonly fault: (error: unknown) => void;
  readonly dismiss: (id: number) => void;
};

/** Milliseconds that a `done` notice stays: to read it, and longer to reach its Undo. */
const stay = { plain: 4_000, undoable: 8_000 };

/** Milliseconds between two looks at whether anybody is at the notices. */
const tick = 250;

/** @param isHeld whether the pointer or the focus is at the notices now: for as long, none of them goes by itself. */
export function keepNotices(isHeld: () => boolean): Notices {
  const store = createStore<readonly Notice[]>([]);
  let last = 0;
  const dismiss = (id: number): void => store.set(store.get().filter((notice) => notice.id !== id));
  const goLater = (id: number, after: number): void => {
    let left = after;
    const timer = setInterval(() => {
      if (isHeld()) return;
      left -= tick;
      if (left > 0) return;
      clearInterval(timer);
      dismiss(id);
    }, tick);
  };
  return {
    store,
    dismiss,
    done: (text, undo) => {
      const id = ++last;
      // Only the newest `done` is kept: a pile of them would hide the page. A way back stays until another comes.
      store.set([
        ...store.get().filter((notice) => notice.tone !== 'done' || (!undo && notice.undo)),
        { id, tone: 'done', text, ...(undo && { undo }) },
      ]);
      goLater(id, undo ? stay.undoable : stay.plain);
    },
    fault: (error) => {
      const fault = faultOf(error);
      const same = ({ tone, ...notice }: Notice): boolean =>
        tone === 'fault' &&
        'fault' in notice &&
        notice.fault.code === fault.code &&
        notice.fault.where === fault.where;
      // What was just said to be done may be the very thing that failed.
      const kept = store.get().filter((notice) => notice.tone === 'fault' && !same(notice));
      store.set([...kept, { id: ++last, tone: 'fault', fault }]);
    },
  };
}

export const faultOf = (error: unknown): Fault =>
  error instanceof FaultError
    ? error.fault
    : { code: 'failed', where: '', detail: error instanceof Error ? error.message : String(error) };
