import type { AnnotationId } from '../../core/annotations/annotation.ts';
import type { Host } from '../../core/host/contract.ts';
import type { Store } from '../app/store.ts';
import { isChanged, type Draft } from './drafts.ts';

/** Keeps the drafts on disk as one writes, so that neither a reload nor a crash takes them. */
export type DraftsOnDisk = {
  /** Brings back what was kept. A draft that is being written now stays as it is. */
  readonly load: () => Promise<void>;
  /** Whether everything begun is on disk as it stands now. */
  readonly isKept: () => boolean;
  /** Writes at once, as when the page is left. */
  readonly flush: () => void;
};

/** Milliseconds from the first change to its writing, and to the next try where that failed. */
const pauses = { write: 400, retry: 5000 } as const;

type Drafts = ReadonlyMap<AnnotationId, Draft>;

/**
 * `isSaved` says of an annotation whether it is on disk: the draft of one that is still being
 * saved stays until then. `failed` is told once, until it works again.
 */
export function keepDraftsOnDisk(
  host: Host,
  store: Store<Drafts>,
  isSaved: (id: AnnotationId) => boolean,
  failed: (error: unknown) => void,
): DraftsOnDisk & { readonly look: () => void } {
  const onDisk = new Map<AnnotationId, Draft>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isBusy = false;
  let hasFailed = false;

  const unkept = (): readonly Draft[] =>
    [...store.get().values()].filter(
      (draft) => isChanged(draft) && onDisk.get(draft.annotation.id) !== draft,
    );
  const outlived = (): readonly AnnotationId[] =>
    [...onDisk.keys()].filter((id) => {
      const draft = store.get().get(id);
      return (draft === undefined || !isChanged(draft)) && isSaved(id);
    });

  const write = async (): Promise<void> => {
    // One at a time: a long draft alone may be all that the door takes.
    const kept = unkept().slice(0, 1);
    const dropped = outlived();
    if (isBusy || kept.length + dropped.length === 0) return;
    isBusy = true;
    try {
      await host.call('drafts.write', { kept, dropped });
      for (const draft of kept) onDisk.set(draft.annotation.id, draft);
      for (const id of dropped) onDisk.delete(id);
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) failed(error);
      hasFailed = true;
    }
    isBusy = false;
    look();
  };

  const look = (): void => {
    if (timer !== null || isBusy || unkept().length + outlived().length === 0) return;
    timer = setTimeout(flush, hasFailed ? pauses.retry : pauses.write);
  };
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    void write();
  };

  store.subscribe(look);
  return {
    look,
    flush,
    isKept: () => unkept().length === 0,
    load: async () => {
      try {
        const read = await host.call('drafts.read', null);
        const drafts = new Map(store.get());
        for (const draft of read) {
          const { id } = draft.annotation;
          onDisk.set(id, draft);
          const here = drafts.get(id);
          if (here === undefined || !isChanged(here)) drafts.set(id, draft);
        }
        store.set(drafts);
      } catch (error) {
        failed(error);
      }
    },
  };
}
