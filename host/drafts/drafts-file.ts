import { join } from 'node:path';
import * as v from 'valibot';
import { annotationIdSchema } from '../../core/annotations/annotation.ts';
import {
  draftSchema,
  keptDraftSchema,
  type DraftsWritten,
  type KeptDraft,
} from '../../core/annotations/draft.ts';
import type { SetAside } from '../../core/host/contract.ts';
import { dictionary, list, shape } from '../../core/schema/shape.ts';
import { checkedFile } from '../files/checked-file.ts';
import { notesLock } from '../files/folder-lock.ts';

/** Format 1 had one draft of an annotation. Its id will do as the name of that version. */
const earlierSchema = v.pipe(
  shape({ format: v.literal(1), drafts: dictionary(annotationIdSchema, draftSchema) }),
  v.transform(({ drafts }) => ({
    format: 2 as const,
    drafts: Object.entries(drafts).map(([version, draft]) => ({ version, draft })),
  })),
);
export const draftsSchema = v.variant('format', [
  shape({ format: v.literal(2), drafts: list(keptDraftSchema) }),
  earlierSchema,
]);

/** `drafts.json` in the data folder: what was begun and not saved, in the order in which it was written. */
export type DraftsFile = {
  readonly read: () => Promise<readonly KeptDraft[]>;
  /** Replaces what is on disk by what `update` makes of it, under the lock that all hosts on the folder share. */
  readonly change: (update: (drafts: readonly KeptDraft[]) => readonly KeptDraft[]) => Promise<void>;
  readonly setAside: () => readonly SetAside[];
};

export function draftsFile(folder: string): DraftsFile {
  const file = checkedFile({
    path: join(folder, 'drafts.json'),
    schema: draftsSchema,
    otherwise: { format: 2, drafts: [] },
    lock: notesLock(folder),
  });
  return {
    read: async () => (await file.read()).drafts,
    change: (update) => file.change(({ drafts }) => ({ format: 2, drafts: update(drafts) })),
    setAside: file.setAside,
  };
}

/** With these versions in the place of those their writer has seen, and without the dropped. All others stay. */
export function withDrafts(
  drafts: readonly KeptDraft[],
  { kept, dropped }: DraftsWritten,
): readonly KeptDraft[] {
  const gone = new Set([...dropped, ...kept.flatMap(({ version, replaces }) => [version, ...replaces])]);
  return [
    ...drafts.filter(({ version }) => !gone.has(version)),
    ...kept.map(({ version, draft }) => ({ version, draft })),
  ];
}
