import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { Host, SetAside } from '../../core/host/contract.ts';
import { FaultError, type Fault } from '../../core/host/fault.ts';
import { whenIdle } from '../app/when-idle.ts';
import { createStore, type Store } from '../app/store.ts';
import { faultOf, type Notices } from '../notices/notices.ts';
import { keepDrafts, type Drafts } from './drafts.ts';
import { emptyHistory, redone, turnedAround, undone, withStep, type Change, type Step } from './history.ts';
import { keepSaving, type Saving } from './saving.ts';

/** The reader's annotations as this window knows them, and everything that can be done to them. */
export type Notebook = {
  readonly store: Store<NotebookState>;
  /** What is not on disk yet, and why. */
  readonly saving: Pick<Saving, 'store' | 'retry'>;
  readonly drafts: Drafts;
  /** Reads the notes; done once by itself, and again where that failed. */
  readonly load: () => Promise<void>;
  /** Adds or replaces annotations, as one step of the history. Returns at once. */
  readonly write: (...annotations: readonly Annotation[]) => Step;
  readonly remove: (...ids: readonly AnnotationId[]) => Step;
  /** Undoes the newest step and says what that changed; null if there is none. */
  readonly undo: () => Step | null;
  readonly redo: () => Step | null;
  /** Undoes this very step, even if others came after it. */
  readonly takeBack: (step: Step) => void;
};

export type NotebookState = {
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>;
  /** Files that could not be read, and what they are called now. */
  readonly setAside: readonly SetAside[];
  readonly reading: Reading;
};

export type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'read' }
  | { readonly state: 'failed'; readonly fault: Fault };

const nothing: NotebookState = { annotations: new Map(), setAside: [], reading: { state: 'reading' } };

/** Notes are not needed for the first paint, so they are read `later`. */
export function keepNotebook(
  host: Host,
  notices: Notices,
  later: (load: () => void) => unknown = whenIdle,
): Notebook {
  const store = createStore(nothing);
  const drafts = keepDrafts();
  let history = emptyHistory;
  /** What this window has changed since it was opened: newer than anything that is read afterwards. */
  const touched = new Set<AnnotationId>();

  const show = (annotations: ReadonlyMap<AnnotationId, Annotation>): void =>
    store.set({ ...store.get(), annotations });

  /** Faults of writing that were said; once all is saved after all, they need no saying. */
  const said = new Set<Fault>();
  const unsay = (): void => {
    if ([...saving.store.get().values()].some(({ state }) => state === 'failed')) return;
    for (const notice of notices.store.get())
      if (notice.tone === 'fault' && said.has(notice.fault)) notices.dismiss(notice.id);
    said.clear();
  };

  const saving = keepSaving(host, {
    failed: (wish, error) => {
      const { code, where, detail } = faultOf(error);
      const fault = new FaultError(code, where, detail);
      said.add(fault.fault);
      // What could not be removed is still on disk, so it is shown again, until it is.
      if (wish.do === 'remove')
        show(new Map(store.get().annotations).set(wish.annotation.id, wish.annotation));
      notices.fault(fault);
    },
    done: ({ do: what, annotation: { id } }) => {
      unsay();
      const { annotations } = store.get();
      if (what === 'remove' && annotations.has(id))
        show(new Map([...annotations].filter(([other]) => other !== id)));
    },
  });

  /** Carries a step out and returns it as it was carried out: stamped. */
  const apply = (step: Step): Step => {
    const annotations = new Map(store.get().annotations);
    const applied = step.map((change) => stamped(change, annotations.get(change.id)));
    for (const { id, before, after } of applied) {
      touched.add(id);
      if (after !== null) annotations.set(id, after);
      else annotations.delete(id);
      if (after !== null) saving.wish({ do: 'write', annotation: after });
      else if (before !== null) saving.wish({ do: 'remove', annotation: before });
    }
    show(annotations);
    return applied;
  };

  const doStep = (step: Step): Step => {
    const applied = apply(step);
    if (applied.length > 0) history = withStep(history, applied);
    return applied;
  };

  const move = (found: ReturnType<typeof undone>): Step | null => {
    if (found === null) return null;
    history = found.history;
    return apply(found.step);
  };

  const load = async (): Promise<void> => {
    store.set({ ...store.get(), reading: { state: 'reading' } });
    try {
      const { annotations, setAside } = await host.call('notes.read', null);
      const read = annotations.filter(({ id }) => !touched.has(id));
      const mine = [...store.get().annotations.values()].filter(({ id }) => touched.has(id));
      store.set({
        annotations: new Map([...read, ...mine].map((annotation) => [annotation.id, annotation])),
        setAside,
        reading: { state: 'read' },
      });
      for (const { file, keptAs, reason } of setAside)
        if (keptAs !== file) notices.fault(new FaultError('unreadable', keptAs, reason));
    } catch (error) {
      store.set({ ...store.get(), reading: { state: 'failed', fault: faultOf(error) } });
      notices.fault(error);
    }
  };

  later(() => void load());

  return {
    store,
    saving,
    drafts,
    load,
    write: (...annotations) =>
      doStep(
        annotations.map((after) => ({
          id: after.id,
          before: store.get().annotations.get(after.id) ?? null,
          after,
        })),
      ),
    remove: (...ids) =>
      doStep(
        ids.flatMap((id) => {
          const before = store.get().annotations.get(id);
          return before ? [{ id, before, after: null }] : [];
        }),
      ),
    undo: () => move(undone(history)),
    redo: () => move(redone(history)),
    takeBack: (step) => {
      if (history.done.at(-1) === step) move(undone(history));
      else doStep(turnedAround(step));
    },
  };
}

/** The change at this instant. A clock that was set back does not make it older than what it replaces. */
function stamped({ id, after }: Change, current: Annotation | undefined): Change {
  const before = current ?? null;
  if (after === null) return { id, before, after };
  const earliest = before === null ? 0 : Date.parse(before.modified) + 1;
  return {
    id,
    before,
    after: { ...after, modified: new Date(Math.max(Date.now(), earliest)).toISOString() },
  };
}
