import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { Host, SetAside } from '../../core/host/contract.ts';
import { FaultError, type Fault } from '../../core/host/fault.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { whenIdle } from '../app/when-idle.ts';
import { createStore, type Store } from '../app/store.ts';
import { faultOf, type Notices } from '../notices/notices.ts';
import { instantAfter } from '../../core/annotations/instants.ts';
import { keepDraftsOnDisk, type DraftsOnDisk } from './drafts-on-disk.ts';
import { onCurrent } from './draft-conflict.ts';
import { keepDrafts, type Drafts } from './drafts.ts';
import { isSame, withHeard } from './heard.ts';
import {
  asCarriedOut,
  emptyHistory,
  redone,
  turnedAround,
  undone,
  withStep,
  type Change,
  type Step,
} from './history.ts';
import { keepSaving, type Saving } from './saving.ts';
import type { Wish } from './wish.ts';

/** The reader's annotations as this window knows them, and everything that can be done to them. */
export type Notebook = {
  readonly store: Store<NotebookState>;
  /** What is not on disk yet, and why. */
  readonly saving: Pick<Saving, 'store' | 'retry'>;
  readonly drafts: Drafts;
  readonly draftsOnDisk: DraftsOnDisk;
  /** Reads the notes; done once by itself, and again where that failed. */
  readonly load: () => Promise<void>;
  /** Adds or replaces annotations, as one step of the history. Returns at once. */
  readonly write: (...annotations: readonly Annotation[]) => Step;
  readonly remove: (...ids: readonly AnnotationId[]) => Step;
  /** Writes and removes, as one step. */
  readonly change: (written: readonly Annotation[], removed: readonly AnnotationId[]) => Step;
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
  /** The works whose notes a later Fathom wrote: they are shown, and cannot be changed. */
  readonly later: ReadonlySet<WorkId>;
  readonly reading: Reading;
};

export type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'read' }
  | { readonly state: 'failed'; readonly fault: Fault };

const nothing: NotebookState = {
  annotations: new Map(),
  setAside: [],
  later: new Set(),
  reading: { state: 'reading' },
};

/**
 * Notes are not needed for the first paint, so they are read `later`. `placed` says where an annotation
 * from earlier is now: its edition may have been given another language.
 */
export function keepNotebook(
  host: Host,
  notices: Notices,
  later: (load: () => void) => unknown = whenIdle,
  placed: (annotation: Annotation) => Annotation = (annotation) => annotation,
): Notebook {
  const store = createStore(nothing);
  const drafts = keepDrafts();
  let history = emptyHistory;
  /** For each reading under way what was changed or heard of since it began, which is newer. */
  const readings = new Set<Set<AnnotationId>>();
  const touch = (ids: Iterable<AnnotationId>): void => {
    for (const reading of readings) for (const id of ids) reading.add(id);
  };
  const isMine = (id: AnnotationId): boolean => saving.store.get().has(id);

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
    failed: (wishes, error) => {
      const { code, where, detail } = faultOf(error);
      const fault = new FaultError(code, where, detail);
      said.add(fault.fault);
      // What could not be removed is still on disk, so it is shown again, until it is.
      const removed = wishes.filter((wish) => wish.do === 'remove').map(({ annotation }) => annotation);
      if (removed.length > 0)
        show(new Map([...store.get().annotations, ...removed.map((one) => [one.id, one] as const)]));
      notices.fault(fault);
    },
    done: (wishes) => {
      unsay();
      touch(wishes.map(({ annotation }) => annotation.id));
      const removed = new Set(wishes.flatMap((wish) => (wish.do === 'remove' ? wish.annotation.id : [])));
      const { annotations } = store.get();
      if ([...removed].some((id) => annotations.has(id)))
        show(new Map([...annotations].filter(([id]) => !removed.has(id))));
      draftsOnDisk.look();
    },
  });

  const draftsOnDisk = keepDraftsOnDisk(host, drafts.store, (id) => !isMine(id), notices.fault);

  /** Carries a step out and returns it as it was carried out: stamped. */
  const apply = (step: Step): Step => {
    const annotations = new Map(store.get().annotations);
    const applied = step.map(({ id, before, after }) =>
      stamped({ id, before, after: after && placed(after) }, annotations.get(id)),
    );
    const wishes = applied.flatMap(({ before, after }): readonly Wish[] =>
      after !== null
        ? [{ do: 'write', annotation: after }]
        : before !== null
          ? [{ do: 'remove', annotation: before }]
          : [],
    );
    for (const { id, after } of applied) {
      if (after !== null) annotations.set(id, after);
      else annotations.delete(id);
    }
    touch(applied.map(({ id }) => id));
    saving.wish(...wishes);
    show(annotations);
    return applied;
  };

  const doStep = (step: Step): Step => {
    const applied = apply(step);
    if (applied.length > 0) history = withStep(history, applied);
    return applied;
  };

  const writing = (after: Annotation): Change => ({
    id: after.id,
    before: store.get().annotations.get(after.id) ?? null,
    after,
  });
  const removing = (id: AnnotationId): Step => {
    const before = store.get().annotations.get(id);
    return before ? [{ id, before, after: null }] : [];
  };

  const move = (way: 'undone' | 'redone'): Step | null => {
    const found = way === 'undone' ? undone(history) : redone(history);
    if (found === null) return null;
    const applied = apply(found.step);
    history = asCarriedOut(found.history, way, applied);
    return applied;
  };

  /** What is on disk, with what is newer here. Notes that say what they said stay the same objects. */
  const withRead = (
    read: readonly Annotation[],
    newer: ReadonlySet<AnnotationId>,
  ): NotebookState['annotations'] => {
    const here = store.get().annotations;
    const kept = [...here.values()].filter(({ id }) => newer.has(id) || isMine(id));
    const fresh = read
      .filter(({ id }) => !newer.has(id) && !isMine(id))
      .map((annotation) => {
        const known = here.get(annotation.id);
        return known && isSame(known, annotation) ? known : annotation;
      });
    return new Map([...fresh, ...kept].map((annotation) => [annotation.id, annotation]));
  };

  const load = async (): Promise<void> => {
    const newer = new Set<AnnotationId>();
    readings.add(newer);
    // Read again because of a change elsewhere, the notes stay on screen meanwhile.
    if (store.get().reading.state === 'failed') store.set({ ...store.get(), reading: { state: 'reading' } });
    try {
      const { annotations, setAside, later } = await host.call('notes.read', null);
      const before = new Set(store.get().setAside.map(({ keptAs }) => keptAs));
      store.set({
        annotations: withRead(annotations, newer),
        setAside,
        later: new Set(later),
        reading: { state: 'read' },
      });
      for (const { file, keptAs, reason } of setAside)
        if (keptAs !== file && !before.has(keptAs))
          notices.fault(new FaultError('unreadable', keptAs, reason));
    } catch (error) {
      if (store.get().reading.state !== 'read')
        store.set({ ...store.get(), reading: { state: 'failed', fault: faultOf(error) } });
      notices.fault(error);
    } finally {
      readings.delete(newer);
    }
  };

  /**
   * Drafts stand on the notes as they are now, wherever those were changed. One that was saved, maybe
   * by a host that was then killed, is no change any more and goes from the disk.
   */
  const followNotes = (): void => {
    for (const draft of drafts.store.get().values()) {
      const current = store.get().annotations.get(draft.annotation.id);
      const followed = current === undefined ? draft : onCurrent(draft, current);
      if (followed === draft) continue;
      draftsOnDisk.followed(draft, followed);
      drafts.put(followed);
    }
  };
  store.subscribe(followNotes);

  host.onNotesChanged((change) => {
    // Before the first reading there is nothing to bring up to date, save what is being read.
    if (change.state === 'all') return void load();
    touch([...change.written, ...change.removed].map(({ id }) => id));
    show(withHeard(store.get().annotations, change, isMine));
  });
  later(() => {
    void load();
    void draftsOnDisk.load().then(followNotes);
  });

  return {
    store,
    saving,
    drafts,
    draftsOnDisk,
    load,
    write: (...annotations) => doStep(annotations.map(writing)),
    remove: (...ids) => doStep(ids.flatMap(removing)),
    change: (written, removed) => doStep([...written.map(writing), ...removed.flatMap(removing)]),
    undo: () => move('undone'),
    redo: () => move('redone'),
    takeBack: (step) => {
      if (history.done.at(-1) === step) move('undone');
      else doStep(turnedAround(step));
    },
  };
}

/** The change at this instant. A clock that was set back does not make it older than what it replaces. */
function stamped({ id, after }: Change, current: Annotation | undefined): Change {
  const before = current ?? null;
  if (after === null) return { id, before, after };
  return {
    id,
    before,
    after: { ...after, modified: instantAfter(before?.modified ?? null, Date.now()) },
  };
}
