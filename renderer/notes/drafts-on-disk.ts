import type { AnnotationId } from '../../core/annotations/annotation.ts';
import type { KeptDraft } from '../../core/annotations/draft.ts';
import type { Host } from '../../core/host/contract.ts';
import type { Store } from '../app/store.ts';
import { isChanged, type Draft } from './drafts.ts';
import { joinedDraft } from './joined-draft.ts';

/** Keeps the drafts on disk as one writes, so that neither a reload nor a crash takes them. */
export type DraftsOnDisk = {
  /** Brings back what was kept. What is being written here stays, and what is kept of it becomes one of its `others`. */
  readonly load: () => Promise<void>;
  /** Whether everything begun is on disk as it stands now. */
  readonly isKept: () => boolean;
  /** Writes at once, as when the page is left. */
  readonly flush: () => void;
};

/** Milliseconds from the first change to its writing, and to the next try where that failed. */
const pauses = { write: 400, retry: 5000 } as const;

type Drafts = ReadonlyMap<AnnotationId, Draft>;

/** What this page knows to be on disk of a draft. */
type Standing = {
  /** As it is kept there; null while that is not certain. */
  readonly draft: Draft | null;
  /** The versions that the next one takes the place of. */
  readonly versions: readonly string[];
};

/**
 * `isSaved` says of an annotation whether it is on disk: the draft of one that is still being
 * saved stays until then. `failed` is told once, until it works again.
 */
export function keepDraftsOnDisk(
  host: Host,
  store: Store<Drafts>,
  isSaved: (id: AnnotationId) => boolean,
  failed: (error: unknown) => void,
): DraftsOnDisk & {
  readonly look: () => void;
  /** Says that a draft only followed its note: on disk it will do so again. */
  readonly followed: (before: Draft, after: Draft) => void;
} {
  const standing = new Map<AnnotationId, Standing>();
  /** Every version this page has written or read; a reading under way may be of an earlier time. */
  const seen = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isBusy = false;
  let hasFailed = false;

  const unkept = (): readonly Draft[] =>
    [...store.get().values()].filter(
      (draft) => isChanged(draft) && standing.get(draft.annotation.id)?.draft !== draft,
    );
  const outlived = (): readonly AnnotationId[] =>
    [...standing.keys()].filter((id) => {
      const draft = store.get().get(id);
      return (draft === undefined || !isChanged(draft)) && isSaved(id);
    });

  /** Forgets versions that are gone from the disk; what was read meanwhile stands. */
  const settle = (id: AnnotationId, gone: readonly string[], draft: Draft | null): void => {
    const versions = (standing.get(id)?.versions ?? []).filter((version) => !gone.includes(version));
    if (versions.length === 0) standing.delete(id);
    else standing.set(id, { draft, versions });
  };

  const write = async (): Promise<void> => {
    // One at a time: a long draft alone may be all that the door takes.
    const [draft] = unkept();
    const dropped = outlived().map((id) => ({ id, versions: standing.get(id)?.versions ?? [] }));
    if (isBusy || (draft === undefined && dropped.length === 0)) return;
    isBusy = true;
    const version = crypto.randomUUID();
    const id = draft?.annotation.id ?? '';
    const replaces = standing.get(id)?.versions ?? [];
    if (draft !== undefined) {
      // Should the answer be lost, both may be on disk.
      seen.add(version);
      standing.set(id, { draft: null, versions: [...replaces, version] });
    }
    try {
      await host.call('drafts.write', {
        kept: draft === undefined ? [] : [{ version, draft, replaces }],
        dropped: dropped.flatMap(({ versions }) => versions),
      });
      if (draft !== undefined) settle(id, replaces, draft);
      for (const each of dropped) settle(each.id, each.versions, null);
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

  const takeIn = (read: readonly KeptDraft[]): void => {
    const drafts = new Map(store.get());
    const fresh = read.filter(({ version }) => !seen.has(version));
    for (const [id, own] of Map.groupBy(fresh, ({ draft }) => draft.annotation.id)) {
      for (const { version } of own) seen.add(version);
      const versions = own.map(({ version }) => version);
      // What was written last stands first.
      const [last, ...earlier] = own.map(({ draft }) => draft).toReversed();
      if (last === undefined) continue;
      const here = drafts.get(id);
      const known = standing.get(id)?.versions ?? [];
      const isMine = here !== undefined && isChanged(here);
      const together = isMine ? joinedDraft(here, [last, ...earlier]) : joinedDraft(last, earlier);
      drafts.set(id, together);
      // What was read is on disk already; with what is written here it is to be written as one.
      standing.set(id, { draft: isMine ? null : together, versions: [...known, ...versions] });
    }
    store.set(drafts);
  };

  store.subscribe(look);
  return {
    look,
    flush,
    isKept: () => unkept().length === 0,
    followed: (before, after) => {
      const known = standing.get(after.annotation.id);
      if (known?.draft === before) standing.set(after.annotation.id, { ...known, draft: after });
    },
    load: async () => {
      try {
        takeIn(await host.call('drafts.read', null));
      } catch (error) {
        failed(error);
      }
    },
  };
}
